package org.casus.cms.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.casus.cms.access.Caller;
import org.casus.cms.access.Role;
import org.casus.cms.entries.Gate;
import org.casus.cms.http.Answer;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who reviews what. Everybody who writes or reviews may know; administrators decide. */
@Path("boards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "boards")
public class BoardsResource {

    @Inject
    Caller caller;

    @Inject
    Boards boards;

    @Inject
    DeclareBoard declare;

    @Inject
    Queue queue;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Nullable
    String ifMatch;

    @GET
    @Operation(summary = "Editorial boards")
    public JsonNode list() {
        mayKnow();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        boards.all().forEach(board -> items.add(json(board)));
        return answer;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Declare a board; for administrators")
    public Response add(JsonNode body) {
        Gate.signedIn(caller);
        Board board = declare.add(caller, body);
        return Answer.changed(Response.Status.CREATED, json(board), board.version())
                .location(URI.create(base + "/api/v1/boards/" + board.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One board")
    public Response one(@PathParam("id") String id, @Context Request request) {
        mayKnow();
        Board board = boards.find(id).orElseThrow(Problem::notFound);
        return Answer.versioned(request, json(board), board.version());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a board; for administrators")
    public Response replace(@PathParam("id") String id, JsonNode body) {
        Gate.signedIn(caller);
        Board board = declare.replace(caller, id, Precondition.of(ifMatch), body);
        return Answer.changed(Response.Status.OK, json(board), board.version()).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a board away; for administrators")
    public Response remove(@PathParam("id") String id) {
        Gate.signedIn(caller);
        declare.remove(caller, id, Precondition.of(ifMatch));
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/queue")
    @Operation(summary = "What waits for a board, the longest wait first")
    public JsonNode waiting(@PathParam("id") String id) {
        mayKnow();
        return queue.of(caller, boards.find(id).orElseThrow(Problem::notFound));
    }

    private void mayKnow() {
        Gate.signedIn(caller);
        boolean isOfTheHouse = caller.roles().stream().anyMatch(role -> role != Role.READER && role != Role.CONTACT);
        if (!isOfTheHouse) {
            throw Problem.forbidden(
                    "Redactieraden zijn voor wie schrijft of beoordeelt.", "Boards are for those who write or review.");
        }
    }

    private ObjectNode json(Board board) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("id", board.id()).put("name", board.name());
        ArrayNode members = json.putArray("members");
        board.members().forEach(members::add);
        json.put("quorum", board.quorum());
        board.deadlineDays().ifPresent(days -> json.put("deadlineDays", days));
        ArrayNode types = json.putArray("types");
        queue.types(board).forEach(types::add);
        return json;
    }
}
