package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Answer;
import org.casus.cms.http.MergePatch;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.listing.QueryParser;
import org.casus.cms.listing.Scope;
import org.casus.cms.listing.Shape;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.casus.content.rdf.JsonLd;
import org.casus.content.type.ContentType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One entry: read, change, publish, put away. */
@Path("entries/{type}/{slug}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entries")
public class EntryResource {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private static final String LINKED_DATA = "application/ld+json";

    @Inject
    Caller caller;

    @Inject
    Model model;

    @Inject
    ShowEntry show;

    @Inject
    Included included;

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
    WorkingCopies copies;

    @Inject
    StaleAnswer stale;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

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

    @GET
    @Operation(summary = "One entry: its published revision, or with ?revision=working and a role its working one")
    public Response read(@Context Request request) {
        ContentType type = model.type(typeId);
        boolean isWorking = uri.getQueryParameters().getOrDefault("revision", List.of()).stream()
                .anyMatch(QueryParser::isWorking);
        Scope scope = isWorking ? Scope.WORKING : Scope.PUBLIC;
        Shape shape = new QueryParser(type, model.vocabularies(), caller).parseShape(uri.getQueryParameters(), scope);
        return switch (isWorking ? show.working(caller, id()) : show.published(caller, id())) {
            case ShowEntry.Here here -> answer(request, type, here.row(), scope, shape);
            case ShowEntry.Moved moved -> moved(moved);
        };
    }

    /** The published representation only, whole: a working revision is nobody's linked data. */
    @GET
    @Produces(LINKED_DATA)
    @Operation(summary = "The published revision as JSON-LD 1.1")
    public Response linkedData(@Context Request request) {
        ContentType type = model.type(typeId);
        uri.getQueryParameters().keySet().stream().findFirst().ifPresent(name -> {
            throw Problem.invalidParameter(
                    name,
                    "Als JSON-LD heeft dit adres geen parameters.",
                    "As JSON-LD this address takes no parameters.");
        });
        return switch (show.published(caller, id())) {
            case ShowEntry.Here here ->
                Answer.open(request, JsonLd.document(type, here.row().published(type), base), LINKED_DATA);
            case ShowEntry.Moved moved -> moved(moved);
        };
    }

    private Response moved(ShowEntry.Moved moved) {
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .location(working.address(moved.to()))
                .build();
    }

    private Response answer(Request request, ContentType type, EntryRow row, Scope scope, Shape shape) {
        ObjectNode json = switch (scope) {
            case WORKING -> working.json(caller, row, shape);
            case PUBLIC -> new EntryJson(type, base, model.languages()).of(row, scope, shape);
        };
        if (!shape.includes().isEmpty()) {
            json.set("included", included.of(type, List.of(json), shape));
        }
        return caller.mayReadDraft(typeId, row.author())
                ? Answer.working(request, json, scope == Scope.WORKING ? row.contentVersion() : shownVersion(row))
                : Answer.open(request, json, MediaType.APPLICATION_JSON);
    }

    /** Who edits what the public sees edits the present content only where nothing newer waits behind it. */
    private long shownVersion(EntryRow row) {
        boolean isNewest =
                row.number() == row.workingRevision() && copies.find(row.id()).isEmpty();
        return isNewest ? row.contentVersion() : row.madeVersion();
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
