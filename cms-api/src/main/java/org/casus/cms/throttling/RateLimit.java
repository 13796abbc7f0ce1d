package org.casus.cms.throttling;

/** What a caller has left, in the words of draft-ietf-httpapi-ratelimit-headers-10. */
public final class RateLimit {

    public static final String POLICY = "RateLimit-Policy";
    public static final String STATE = "RateLimit";

    private final String name;
    private final int aMinute;
    private final Buckets.Left left;

    RateLimit(String name, int aMinute, Buckets.Left left) {
        this.name = name;
        this.aMinute = aMinute;
        this.left = left;
    }

    /** {@code "address";q=1200;w=60}: so many in so many seconds. */
    public String policy() {
        return "\"" + name + "\";q=" + aMinute + ";w=60";
    }

    /** {@code "address";r=1199;t=1}: so many left, and all of them again in so many seconds. */
    public String state() {
        long seconds = (left.untilFull().toMillis() + 999) / 1000;
        return "\"" + name + "\";r=" + Math.max(0, left.calls()) + ";t=" + seconds;
    }
}
