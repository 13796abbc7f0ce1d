package org.casus.cms.http;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a {@code Content-Type} that names no format: one that cannot be read, one with a star, one with a quality, which
 * belongs in {@code Accept}. Looking for a method by it would end as an error of ours.
 */
@Provider
@PreMatching
public class ReadableContentType implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isReadable(request)) {
            throw Problem.of(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "De kop Content-Type noemt geen formaat.",
                    "The Content-Type header names no format.");
        }
    }

    private static boolean isReadable(ContainerRequestContext request) {
        try {
            @Nullable MediaType type = request.getMediaType();
            return type == null
                    || (!type.isWildcardType()
                            && !type.isWildcardSubtype()
                            && !type.getParameters().containsKey("q")
                            && !type.getParameters().containsKey("qs"));
        } catch (ProcessingException | IllegalArgumentException e) {
            return false;
        }
    }
}
