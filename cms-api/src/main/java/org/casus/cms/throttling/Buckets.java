package org.casus.cms.throttling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many calls a minute for each caller, saved up for a minute: a token bucket. */
final class Buckets {

    private static final int MOST_REMEMBERED = 50_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** What is left after a call: none was, where it is below zero. */
    record Left(int calls, Duration untilNext, Duration untilFull) {

        boolean isTooMany() {
            return calls < 0;
        }
    }

    private record Bucket(double calls, Instant at) {}

    private final int aMinute;
    private final Clock clock;

    private final Map<String, Bucket> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Buckets(int aMinute, Clock clock) {
        this.aMinute = aMinute;
        this.clock = clock;
    }

    int aMinute() {
        return aMinute;
    }

    synchronized Left take(String caller) {
        Instant now = clock.instant();
        double there = there(caller, now);
        boolean isThere = there >= 1;
        double left = isThere ? there - 1 : there;
        remembered.put(caller, new Bucket(left, now));
        return new Left(isThere ? (int) left : -1, timeFor(1 - left), timeFor(aMinute - left));
    }

    private double there(String caller, Instant now) {
        Bucket bucket = remembered.get(caller);
        if (bucket == null) {
            return aMinute;
        }
        double minutes = Duration.between(bucket.at, now).toNanos() / (double) WINDOW.toNanos();
        return Math.min(aMinute, bucket.calls + Math.max(0, minutes) * aMinute);
    }

    private Duration timeFor(double calls) {
        return Duration.ofNanos((long) Math.ceil(Math.max(0, calls) / aMinute * WINDOW.toNanos()));
    }
}
