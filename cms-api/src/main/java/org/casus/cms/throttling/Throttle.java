package org.casus.cms.throttling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down who guesses passwords: by account and address together, by address, and by account, each with its own limit.
 *
 * <p>The limit of an account alone is high: a stranger who knows the name must not be able to keep its owner out for
 * long. Kept in memory, per node: a restart forgives.
 */
final class Throttle {

    private static final int MOST_REMEMBERED = 20_000;

    /** How many failures, within how long. */
    private enum Limit {
        ACCOUNT_AT_ADDRESS(10, Duration.ofMinutes(5)),
        ADDRESS(50, Duration.ofMinutes(15)),
        ACCOUNT(200, Duration.ofMinutes(15));

        private final int failures;
        private final Duration window;

        Limit(int failures, Duration window) {
            this.failures = failures;
            this.window = window;
        }
    }

    private record Subject(Limit limit, String account, String address) {}

    private record Failures(Instant first, int count) {}

    private final Clock clock;

    private final Map<Subject, Failures> remembered = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt as a failure until {@link #succeeded} says otherwise: many at once gain nothing.
     *
     * @return how long to wait, where there were too many
     */
    synchronized Optional<Duration> attempt(String account, String address) {
        Instant now = clock.instant();
        for (Subject subject : subjects(account, address)) {
            Failures failures = recent(subject, now);
            if (failures.count >= subject.limit.failures) {
                return Optional.of(Duration.between(now, failures.first.plus(subject.limit.window)));
            }
        }
        for (Subject subject : subjects(account, address)) {
            Failures failures = recent(subject, now);
            remembered.put(subject, new Failures(failures.first, failures.count + 1));
        }
        return Optional.empty();
    }

    synchronized void succeeded(String account, String address) {
        Instant now = clock.instant();
        for (Subject subject : subjects(account, address)) {
            Failures failures = recent(subject, now);
            if (subject.limit == Limit.ACCOUNT_AT_ADDRESS || failures.count <= 1) {
                remembered.remove(subject);
            } else {
                remembered.put(subject, new Failures(failures.first, failures.count - 1));
            }
        }
    }

    private Failures recent(Subject subject, Instant now) {
        Failures failures = remembered.get(subject);
        return failures == null || !failures.first.plus(subject.limit.window).isAfter(now)
                ? new Failures(now, 0)
                : failures;
    }

    private static Iterable<Subject> subjects(String account, String address) {
        return List.of(
                new Subject(Limit.ACCOUNT_AT_ADDRESS, account, address),
                new Subject(Limit.ADDRESS, "", address),
                new Subject(Limit.ACCOUNT, account, ""));
    }
}
