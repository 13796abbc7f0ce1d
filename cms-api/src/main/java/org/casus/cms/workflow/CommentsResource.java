package org.casus.cms.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.Gate;
import org.casus.cms.http.Json;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is said of a draft. */
@Path("entries/{type}/{slug}/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workflow")
public class CommentsResource {

    @Inject
    Caller caller;

    @Inject
    Model model;

    @Inject
    CommentOnEntry comments;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    @PathParam("type")
    String typeId;

    @PathParam("slug")
    String slug;

    private EntryId id() {
        Gate.signedIn(caller);
        model.type(typeId);
        return new EntryId(typeId, slug);
    }

    @GET
    @Operation(summary = "The comments on a draft, oldest first")
    public JsonNode list() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        comments.list(caller, id()).forEach(comment -> items.add(comment.json()));
        return answer;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Comment on a draft")
    public Response add(JsonNode body) {
        Comment comment = comments.add(caller, id(), body);
        return Response.created(URI.create(base + "/api/v1/entries/" + id() + "/comments/" + comment.id()))
                .entity(Json.bytes(comment.json()))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    @POST
    @Path("{id}/resolve")
    @Operation(summary = "Say that a comment is dealt with")
    public JsonNode resolve(@PathParam("id") String comment) {
        return comments.resolve(caller, id(), comment).json();
    }
}
