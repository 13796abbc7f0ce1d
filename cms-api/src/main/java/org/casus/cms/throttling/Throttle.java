package org.casus.cms.throttling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down who guesses: some failures are free, after that each makes the next wait twice as long.
 *
 * <p>Counted by account and address together, by address, and by account. The last is for who guesses from many
 * addresses: it is high, its wait is short, and it does not hold for an address from which the account was opened before,
 * so that a stranger who knows a name keeps nobody out. Kept in memory, per node: a restart forgives.
 */
final class Throttle {

    private static final int MOST_REMEMBERED = 50_000;

    /** Nothing failed for so long: forgotten. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    /** How many failures are free, and how long is waited for at most. */
    private enum Limit {
        ACCOUNT_AT_ADDRESS(5, Duration.ofMinutes(15)),
        ADDRESS(30, Duration.ofMinutes(15)),
        ACCOUNT(100, Duration.ofMinutes(1));

        private final int free;
        private final Duration longest;

        Limit(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }

        private Duration wait(int failures) {
            if (failures <= free) {
                return Duration.ZERO;
            }
            Duration doubled = Duration.ofSeconds(1L << Math.min(failures - free - 1, 20));
            return doubled.compareTo(longest) < 0 ? doubled : longest;
        }
    }

    private record Subject(Limit limit, String account, String address) {}

    private record Failures(int count, Instant last, Instant blockedUntil) {}

    private final Clock clock;
    private final Map<Subject, Failures> remembered = new Remembered<>();
    private final Map<Subject, Instant> known = new Remembered<>();

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** Forgets what was longest not looked at. */
    private static final class Remembered<V> extends LinkedHashMap<Subject, V> {

        private static final long serialVersionUID = 1L;

        private Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, V> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }

    /**
     * Counts an attempt as a failure until {@link #succeeded} says otherwise: many at once gain nothing.
     *
     * @return how long to wait, where there were too many; asking again does not make it longer
     */
    synchronized Optional<Duration> attempt(String account, String address) {
        Instant now = clock.instant();
        List<Subject> subjects = subjects(account, address, now);
        Optional<Duration> wait = subjects.stream()
                .map(subject -> Duration.between(now, recent(subject, now).blockedUntil))
                .filter(Duration::isPositive)
                .max(Duration::compareTo);
        if (wait.isEmpty()) {
            subjects.forEach(subject -> fail(subject, now));
        }
        return wait;
    }

    private void fail(Subject subject, Instant now) {
        int failures = recent(subject, now).count + 1;
        remembered.put(subject, new Failures(failures, now, now.plus(subject.limit.wait(failures))));
    }

    /** The attempt that was counted last was none. */
    synchronized void succeeded(String account, String address) {
        Instant now = clock.instant();
        for (Subject subject : subjects(account, address, now)) {
            int before = recent(subject, now).count - 1;
            if (subject.limit == Limit.ACCOUNT_AT_ADDRESS || before <= 0) {
                remembered.remove(subject);
            } else {
                remembered.put(subject, new Failures(before, now, now));
            }
        }
        known.put(together(account, address), now);
    }

    private Failures recent(Subject subject, Instant now) {
        Failures failures = remembered.get(subject);
        return failures == null || failures.last.plus(FORGOTTEN_AFTER).isBefore(now)
                ? new Failures(0, now, now)
                : failures;
    }

    private List<Subject> subjects(String account, String address, Instant now) {
        Subject together = together(account, address);
        Subject alone = new Subject(Limit.ADDRESS, "", address);
        Instant opened = known.get(together);
        return opened != null && opened.plus(KNOWN_FOR).isAfter(now)
                ? List.of(together, alone)
                : List.of(together, alone, new Subject(Limit.ACCOUNT, account, ""));
    }

    private static Subject together(String account, String address) {
        return new Subject(Limit.ACCOUNT_AT_ADDRESS, account, address);
    }
}
