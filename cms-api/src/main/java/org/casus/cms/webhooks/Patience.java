package org.casus.cms.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before a message is tried again: ten times within a day, then no more. */
final class Patience {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8));

    private static final double JITTER = 0.1;

    private Patience() {}

    /**
     * @param attempts how often it was tried
     * @return empty where it was tried often enough
     */
    static Optional<Duration> after(int attempts, RandomGenerator chance) {
        if (attempts > WAITS.size()) {
            return Optional.empty();
        }
        double factor = 1 - JITTER + 2 * JITTER * chance.nextDouble();
        return Optional.of(Duration.ofMillis((long) (WAITS.get(attempts - 1).toMillis() * factor)));
    }
}
