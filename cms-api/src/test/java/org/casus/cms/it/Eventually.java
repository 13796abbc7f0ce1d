package org.casus.cms.it;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what happens by itself a moment later. */
final class Eventually {

    /** Two seconds on a machine of its own; tests share theirs. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Eventually() {}

    /** @return how long it took */
    static Duration holds(String what, BooleanSupplier condition) {
        return holds(what, LONGEST, condition);
    }

    static Duration holds(String what, Duration longest, BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > longest.toNanos()) {
                throw new AssertionError("not within " + longest.toSeconds() + " s: " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
