package org.casus.cms.sessions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.casus.cms.access.Bearer;
import org.casus.cms.access.CurrentBearer;
import org.casus.cms.http.Problem;

/** {@code /sessions}: where one is signed in. One's own alone, and not for API tokens. */
@Path("/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

    @Inject
    Bearers bearers;

    @Inject
    CurrentBearer current;

    @GET
    public Response list() {
        Bearer own = current.session();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        bearers.sessions(own.account()).forEach(session -> items.add(json(session, own)));
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @DELETE
    @Path("/{id}")
    public Response end(@PathParam("id") String id) {
        Bearer own = current.session();
        Bearer ended = bearers.sessions(own.account()).stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
        bearers.end(ended, own.account());
        return Response.noContent().build();
    }

    private static ObjectNode json(Bearer session, Bearer own) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", session.id())
                .put("current", session.id().equals(own.id()))
                .put("program", session.name())
                .put("created", session.created().toString())
                .put("expires", session.expires().toString());
        session.used().ifPresent(used -> json.put("lastUsed", used.toString()));
        return json;
    }
}
