package org.casus.cms.throttling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many calls a minute somebody may make: by account where they are signed in, by address where they are not.
 *
 * <p>Who calls from this machine without a web server in between is not counted: that is our own, and where a web server
 * in front does not say for whom it asks, all visitors would share one measure.
 */
@ApplicationScoped
public class CallLimit {

    private final Optional<Buckets> visitors;
    private final Optional<Buckets> signedIn;

    @Inject
    Addresses addresses;

    /** For the proxy that the server makes. */
    CallLimit() {
        this(0, 0);
    }

    /** Zero is no limit. */
    @Inject
    public CallLimit(
            @ConfigProperty(name = "casus.calls.visitor", defaultValue = "1200") int visitor,
            @ConfigProperty(name = "casus.calls.account", defaultValue = "6000") int account) {
        this.visitors = buckets(visitor);
        this.signedIn = buckets(account);
    }

    private static Optional<Buckets> buckets(int aMinute) {
        return aMinute <= 0 ? Optional.empty() : Optional.of(new Buckets(aMinute, Clock.systemUTC()));
    }

    /**
     * Counts a call.
     *
     * @return what to tell the caller of it; empty where they are not counted
     * @throws Problem 429
     */
    public Optional<RateLimit> count(Caller caller, HttpServletRequest request) {
        if (addresses.isHere(request)) {
            return Optional.empty();
        }
        return caller.isSignedIn()
                ? signedIn.map(buckets -> take(buckets, "account", caller.name()))
                : visitors.map(buckets -> take(buckets, "address", addresses.of(request)));
    }

    private static RateLimit take(Buckets buckets, String policy, String caller) {
        Buckets.Left left = buckets.take(caller);
        RateLimit limit = new RateLimit(policy, buckets.aMinute(), left);
        if (left.isTooMany()) {
            long seconds = Math.max(1, left.untilNext().toSeconds());
            throw Problem.of(
                            ProblemKind.TOO_MANY_REQUESTS,
                            "Hoogstens " + buckets.aMinute() + " oproepen per minuut; probeer over " + seconds
                                    + " seconden opnieuw.",
                            "At most " + buckets.aMinute() + " calls a minute; try again in " + seconds + " seconds.")
                    .withHeader("Retry-After", Long.toString(seconds))
                    .withHeader(RateLimit.POLICY, limit.policy())
                    .withHeader(RateLimit.STATE, limit.state());
        }
        return limit;
    }
}
