package org.casus.cms.http;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What lies under an exception that a container or a library has wrapped. */
final class Causes {

    private static final int DEEPEST = 20;

    /** Serialisation failure, deadlock, lock not available: SQLSTATE of both databases. */
    private static final Set<String> BUSY = Set.of("40001", "40P01", "55P03", "HYT00");

    private Causes() {}

    static <T extends Throwable> Optional<T> first(Throwable thrown, Class<T> wanted) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (wanted.isInstance(cause)) {
                return Optional.of(wanted.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** Two writers in each other's way: nothing was written, and trying again helps. */
    static Optional<Problem> databaseIsBusy(Throwable thrown) {
        return first(thrown, SQLException.class)
                .filter(sql -> BUSY.contains(String.valueOf(sql.getSQLState())))
                .map(sql -> Problem.of(
                                ProblemKind.UNAVAILABLE,
                                "Iemand anders schrijft op hetzelfde moment; er is niets bewaard. Probeer opnieuw.",
                                "Somebody else is writing at the same moment; nothing was kept. Try again.")
                        .withHeader("Retry-After", "1"));
    }
}
