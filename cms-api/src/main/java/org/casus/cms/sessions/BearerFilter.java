package org.casus.cms.sessions;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import org.casus.cms.access.Bearer;
import org.casus.cms.access.CurrentBearer;
import org.casus.cms.access.CurrentCaller;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.throttling.CallLimit;
import org.casus.cms.throttling.RateLimitHeaders;

/**
 * Reads {@code Authorization: Bearer} (RFC 6750), or else the desk's cookie, and says who the caller is. Without either
 * somebody is anonymous; with one that is not good for anything the answer is 401, never the public's view in disguise.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class BearerFilter implements ContainerRequestFilter {

    private static final String SCHEME = "bearer ";

    @Inject
    Bearers bearers;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentBearer current;

    @Inject
    ShownCookie shown;

    @Inject
    SessionCookie sessionCookie;

    @Inject
    CrossSite crossSite;

    @Inject
    CallLimit callLimit;

    @Context
    HttpServletRequest servletRequest;

    /** Whoever it is, the call is counted; what was shown and is worth nothing counts as a visitor's. */
    @Override
    public void filter(ContainerRequestContext request) {
        try {
            findOut(request);
        } finally {
            callLimit
                    .count(caller.get(), servletRequest)
                    .ifPresent(limit -> request.setProperty(RateLimitHeaders.PROPERTY, limit));
        }
    }

    private void findOut(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            isCalledBy(token(header));
            return;
        }
        Cookie cookie = request.getCookies().get(sessionCookie.name());
        if (cookie != null && !isSigningIn(request)) {
            isCalledBy(request, new SecretToken(cookie.getValue()));
        }
    }

    private void isCalledBy(SecretToken token) {
        is(bearers.find(token)
                .orElseThrow(() -> refused(
                        "Dit token bestaat niet, is beëindigd of is verlopen.",
                        "This token is unknown, ended or expired.",
                        " error=\"invalid_token\"")));
    }

    /** A browser keeps its cookie until told: the refusal takes it away. */
    private void isCalledBy(ContainerRequestContext request, SecretToken cookie) {
        Optional<Bearer> session = bearers.find(cookie).filter(Bearer::isSession);
        is(session.orElseThrow(() -> refused(
                        "De sessie is beëindigd of verlopen; meld opnieuw aan.",
                        "The session has ended or expired; sign in again.",
                        "")
                .withHeader(HttpHeaders.SET_COOKIE, sessionCookie.taken())));
        crossSite.check(request, cookie);
        shown.is(cookie);
    }

    /** The cookie of an old session must not stand in the way of a new one. */
    private static boolean isSigningIn(ContainerRequestContext request) {
        return request.getMethod().equals("POST")
                && request.getUriInfo().getPath().replaceAll("^/|/$", "").equals("session");
    }

    private void is(Bearer bearer) {
        current.is(bearer);
        caller.is(bearer.caller());
    }

    private static SecretToken token(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw refused("Alleen Bearer wordt begrepen.", "Only Bearer is understood.", "");
        }
        return new SecretToken(header.substring(SCHEME.length()).strip());
    }

    private static Problem refused(String nl, String en, String parameters) {
        return Problem.of(ProblemKind.SIGN_IN_NEEDED, nl, en)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer" + parameters);
    }
}
