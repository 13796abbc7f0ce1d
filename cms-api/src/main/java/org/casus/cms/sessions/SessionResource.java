package org.casus.cms.sessions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.casus.cms.access.Bearer;
import org.casus.cms.access.CurrentBearer;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.http.RequestJson;

/** {@code /session}: signing in and out. */
@Path("/session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    @Inject
    SignIn signIn;

    @Inject
    Bearers bearers;

    @Inject
    CurrentBearer current;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(JsonNode body, @Context HttpServletRequest request) {
        RequestJson json = new RequestJson(body, Set.of("name", "password"));
        SignIn.Session session = signIn.signIn(json.text("name"), json.text("password"), request);
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("token", session.token().text())
                .put("expires", session.expires().toString());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer)
                .build();
    }

    @DELETE
    public Response end() {
        Bearer bearer = current.get().orElseThrow(Problem::signInNeeded);
        if (bearer.kind() == Bearer.Kind.TOKEN) {
            throw Problem.of(
                    ProblemKind.CONFLICT,
                    "Dit is een API-token, geen sessie: beëindig het met DELETE /tokens/" + bearer.id() + ".",
                    "This is an API token, not a session: end it with DELETE /tokens/" + bearer.id() + ".");
        }
        bearers.end(bearer, bearer.account());
        return Response.noContent().build();
    }
}
