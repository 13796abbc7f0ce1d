package org.casus.cms.throttling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;

/** Slows down who guesses, for each route apart. */
@ApplicationScoped
public class Guesses {

    @Inject
    Addresses addresses;

    private final Throttle throttle = new Throttle(Clock.systemUTC());

    /** @throws Problem 429 where there were too many before */
    public void attempt(String route, String account, HttpServletRequest request) {
        throttle.attempt(route + " " + account, addresses.of(request)).ifPresent(wait -> {
            throw tooOften(wait);
        });
    }

    /** The last attempt was none. */
    public void succeeded(String route, String account, HttpServletRequest request) {
        throttle.succeeded(route + " " + account, addresses.of(request));
    }

    private static Problem tooOften(Duration wait) {
        long seconds = (wait.toMillis() + 999) / 1000;
        return Problem.of(
                        ProblemKind.TOO_MANY_REQUESTS,
                        "Te veel mislukte pogingen; probeer over " + seconds + " seconden opnieuw.",
                        "Too many failed attempts; try again in " + seconds + " seconds.")
                .withHeader("Retry-After", Long.toString(seconds));
    }
}
