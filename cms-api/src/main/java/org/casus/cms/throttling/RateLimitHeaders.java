package org.casus.cms.throttling;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells callers what they have left, so that they need not find out by a refusal. */
@Provider
public class RateLimitHeaders implements ContainerResponseFilter {

    /** Where the request keeps its {@link RateLimit}. */
    public static final String PROPERTY = "casus.rate-limit";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof RateLimit limit) {
            response.getHeaders().putSingle(RateLimit.POLICY, limit.policy());
            response.getHeaders().putSingle(RateLimit.STATE, limit.state());
        }
    }
}
