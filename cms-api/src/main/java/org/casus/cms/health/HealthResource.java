package org.casus.cms.health;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import org.casus.cms.http.Problem;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** {@code /health/{live,ready,started}}: the same answer as the server's own {@code /health}, in the same form. */
@Path("/health")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    private static final Map<String, Annotation> GROUPS = Map.of(
            "live", Liveness.Literal.INSTANCE,
            "ready", Readiness.Literal.INSTANCE,
            "started", Startup.Literal.INSTANCE);

    @Inject
    @Any
    Instance<HealthCheck> checks;

    @GET
    @Path("/{group}")
    public Response health(@PathParam("group") String group) {
        Annotation qualifier = Optional.ofNullable(GROUPS.get(group)).orElseThrow(Problem::notFound);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        boolean isUp = true;
        for (HealthCheck check : checks.select(qualifier)) {
            HealthCheckResponse response = check.call();
            isUp &= response.getStatus() == HealthCheckResponse.Status.UP;
            list.add(json(response));
        }
        answer.put("status", isUp ? "UP" : "DOWN").set("checks", list);
        return Response.status(isUp ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer)
                .build();
    }

    private static ObjectNode json(HealthCheckResponse response) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", response.getName())
                .put("status", response.getStatus().name());
        response.getData().ifPresent(data -> {
            ObjectNode members = json.putObject("data");
            data.forEach((name, value) -> members.put(name, String.valueOf(value)));
        });
        return json;
    }
}
