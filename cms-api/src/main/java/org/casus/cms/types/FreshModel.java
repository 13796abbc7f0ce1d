package org.casus.cms.types;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Set;

/**
 * Before a request: the vocabularies as they are on every node. Writing and reading vocabularies always look; other
 * readers look once a second, since a look is a query.
 */
@Provider
public class FreshModel implements ContainerRequestFilter {

    private static final long LOOK_AGAIN = Duration.ofSeconds(1).toNanos();
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    Model model;

    private volatile long looked = System.nanoTime() - LOOK_AGAIN;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean isReading = READING.contains(request.getMethod())
                && !request.getUriInfo().getPath().startsWith("schemes");
        if (request.getUriInfo().getPath().startsWith("health")) {
            return; // says whether there is a database: needs none itself
        }
        if (!isReading || System.nanoTime() - looked >= LOOK_AGAIN) {
            looked = System.nanoTime();
            model.refresh();
        }
    }
}
