package org.casus.cms.sessions;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.casus.cms.access.Bearer;
import org.casus.cms.access.CurrentBearer;
import org.casus.cms.access.CurrentCaller;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;

/**
 * Reads {@code Authorization: Bearer} (RFC 6750) and says who the caller is. Without that header somebody is anonymous;
 * with one that is not good for anything the answer is 401, never the public's view in disguise.
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

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return;
        }
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw refused("Alleen Bearer wordt begrepen.", "Only Bearer is understood.", "");
        }
        Bearer bearer = bearers.find(
                        new SecretToken(header.substring(SCHEME.length()).strip()))
                .orElseThrow(() -> refused(
                        "Dit token bestaat niet, is beëindigd of is verlopen.",
                        "This token is unknown, ended or expired.",
                        " error=\"invalid_token\""));
        current.is(bearer);
        caller.is(bearer.caller());
    }

    private static Problem refused(String nl, String en, String parameters) {
        return Problem.of(ProblemKind.SIGN_IN_NEEDED, nl, en)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer" + parameters);
    }
}
