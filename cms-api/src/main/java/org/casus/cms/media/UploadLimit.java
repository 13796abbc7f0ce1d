package org.casus.cms.media;

import jakarta.inject.Inject;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.casus.cms.access.CurrentCaller;
import org.casus.cms.http.LimitedBody;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses an upload that is too large, or from somebody who may not, before it has been received whole. */
@Provider
@UploadLimit.Applies
public class UploadLimit implements ContainerRequestFilter {

    /** Marks the calls that take a file. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    public @interface Applies {}

    @Inject
    @ConfigProperty(name = "casus.media.largest")
    long largest;

    @Inject
    CurrentCaller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        MediaResource.mayContribute(caller.get());
        if (request.getLength() > largest) {
            throw Problem.of(
                    ProblemKind.TOO_LARGE,
                    "Niet meer dan " + largest + " bytes per verzoek.",
                    "No more than " + largest + " bytes in a request.");
        }
        request.setEntityStream(new LimitedBody(request.getEntityStream(), largest));
    }
}
