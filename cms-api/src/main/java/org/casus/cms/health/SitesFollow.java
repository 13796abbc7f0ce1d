package org.casus.cms.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.casus.cms.publishing.Publisher;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Every site was baked, or tried, since the start. A site that fails does not take the API down: it is named here, and
 * shows what it showed. Why is for the log alone: anybody may ask here, and a reason can name what is not public.
 */
@Startup
@Readiness
@ApplicationScoped
public class SitesFollow implements HealthCheck {

    @Inject
    Publisher publisher;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("sites").status(publisher.hasTried());
        publisher.failure().ifPresent(reason -> answer.withData("all", "failed; the log says why"));
        publisher
                .states()
                .forEach((site, state) -> answer.withData(
                        site,
                        "shows " + state.sequence()
                                + state.failure()
                                        .map(reason -> "; failed since, the log says why")
                                        .orElse("")));
        return answer.build();
    }
}
