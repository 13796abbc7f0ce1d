package org.casus.cms.http;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What lies under an exception that a container or a library has wrapped. */
public final class Causes {

    private static final int DEEPEST = 20;

    /** Serialisation failure, deadlock, lock not available: SQLSTATE of both databases. */
    private static final Set<String> BUSY = Set.of("40001", "40P01", "55P03", "HYT00");

    private static final String NOT_UNIQUE = "23505";

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

    /** Two writers wanted the same address, key or name at the same moment; the other one has it. */
    public static Optional<Problem> isTaken(Throwable thrown) {
        return first(thrown, SQLException.class)
                .filter(sql -> NOT_UNIQUE.equals(sql.getSQLState()))
                .map(sql -> Problem.of(
                        ProblemKind.CONFLICT,
                        "Op hetzelfde moment nam iemand anders dit in; er is niets bewaard. Probeer opnieuw.",
                        "Somebody else took this at the same moment; nothing was kept. Try again."));
    }

    /** Two writers in each other's way, or too many at once: nothing was written, and trying again helps. */
    static Optional<Problem> databaseIsBusy(Throwable thrown) {
        return first(thrown, SQLException.class)
                .filter(sql -> BUSY.contains(String.valueOf(sql.getSQLState())) || isOutOfConnections(sql))
                .map(sql -> Problem.of(
                                ProblemKind.UNAVAILABLE,
                                "Iemand anders schrijft op hetzelfde moment; er is niets bewaard. Probeer opnieuw.",
                                "Somebody else is writing at the same moment; nothing was kept. Try again.")
                        .withHeader("Retry-After", "1"));
    }

    /** The server's pool says so in words alone. */
    private static boolean isOutOfConnections(SQLException thrown) {
        return String.valueOf(thrown.getMessage()).contains("max-pool-size");
    }
}
