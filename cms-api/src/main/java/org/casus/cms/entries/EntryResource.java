package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.casus.cms.access.Caller;
import org.casus.cms.http.MergePatch;
import org.casus.cms.http.Precondition;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.casus.content.type.ContentType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One entry: change, publish, put away. */
@Path("entries/{type}/{slug}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entries")
public class EntryResource {

    static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    Caller caller;

    @Inject
    Model model;

    @Inject
    EditEntry edit;

    @Inject
    PublishEntry publish;

    @Inject
    UnpublishEntry unpublish;

    @Inject
    BinEntry bin;

    @Inject
    WorkingAnswer working;

    @Inject
    StaleAnswer stale;

    @PathParam("type")
    String typeId;

    @PathParam("slug")
    String slug;

    @Context
    UriInfo uri;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Nullable
    String ifMatch;

    private EntryId id() {
        return new EntryId(typeId, slug);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A new working revision with these fields; needs If-Match. ?autosave=true keeps a working copy")
    public Response put(JsonNode body) {
        Gate.signedIn(caller);
        model.type(typeId);
        EntryBody sent = EntryBody.of(body);
        return written(sent, now -> sent.fields(), Optional.of(sent.fields()));
    }

    @PATCH
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(summary = "A new working revision, by JSON Merge Patch; needs If-Match. meta.slug renames")
    public Response patch(JsonNode body) {
        Gate.signedIn(caller);
        model.type(typeId);
        EntryBody sent = EntryBody.of(body);
        return written(sent, now -> (ObjectNode) MergePatch.apply(now, sent.fields()), Optional.empty());
    }

    private Response written(EntryBody sent, UnaryOperator<ObjectNode> change, Optional<ObjectNode> whole) {
        ContentType type = model.type(typeId);
        if (QueryWords.isTrue(uri, "autosave")) {
            return step(whole, () -> edit.autosave(caller, type, id(), precondition(), change, sent.slug()));
        }
        EntryId after = stale.on(
                caller,
                id(),
                precondition(),
                whole,
                () -> edit.edit(caller, type, id(), precondition(), change, sent.slug()));
        return working.changed(caller, after);
    }

    @DELETE
    @Operation(summary = "To the bin; needs If-Match. ?purge=true destroys, for administrators")
    public Response delete() {
        Gate.signedIn(caller);
        model.type(typeId);
        boolean isPurge = QueryWords.isTrue(uri, "purge");
        stale.on(caller, id(), precondition(), Optional.empty(), () -> {
            if (isPurge) {
                bin.purge(caller, id(), precondition());
            } else {
                bin.bin(caller, id(), precondition());
            }
            return true;
        });
        return Response.noContent().build();
    }

    @POST
    @Path("restore")
    @Operation(summary = "Out of the bin or the archive, as a draft")
    public Response restore(InputStream body) throws IOException {
        StepBody step = body(body, Move.RESTORE);
        return step(Optional.empty(), () -> bin.restore(caller, id(), precondition(), step));
    }

    @POST
    @Path("archive")
    @Operation(summary = "Keep for good, without showing or changing it")
    public Response archive(InputStream body) throws IOException {
        StepBody step = body(body, Move.ARCHIVE);
        return step(Optional.empty(), () -> bin.archive(caller, id(), precondition(), step));
    }

    @POST
    @Path("publish")
    @Operation(summary = "Make the working revision the public one; a comment may come along")
    public Response publish(InputStream body) throws IOException {
        StepBody step = body(body, Move.PUBLISH);
        return step(Optional.empty(), () -> publish.publish(caller, id(), precondition(), step));
    }

    @POST
    @Path("unpublish")
    @Operation(summary = "Take the entry away from the public; a comment and a successor may come along")
    public Response unpublish(InputStream body) throws IOException {
        StepBody step = body(body, Move.UNPUBLISH);
        return step(Optional.empty(), () -> unpublish.unpublish(caller, id(), precondition(), step));
    }

    private StepBody body(InputStream body, Move move) throws IOException {
        Gate.signedIn(caller);
        model.type(typeId);
        return StepBody.of(body, move);
    }

    private Response step(Optional<ObjectNode> sent, Runnable change) {
        stale.on(caller, id(), precondition(), sent, () -> {
            change.run();
            return true;
        });
        return working.changed(caller, id());
    }

    private Precondition precondition() {
        return Precondition.of(ifMatch);
    }
}
