package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Json;
import org.casus.cms.http.LimitedBody;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.casus.content.type.ContentType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The history of an entry, for those who may see its drafts. */
@Path("entries/{type}/{slug}/revisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entries")
public class RevisionsResource {

    private static final int USUAL = 20;
    private static final int MOST = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final int LARGEST_NOTE = 20_000;

    @Inject
    Caller caller;

    @Inject
    Model model;

    @Inject
    ShowEntry show;

    @Inject
    WorkingAnswer working;

    @Inject
    StaleAnswer stale;

    @Inject
    EditEntry edit;

    @Inject
    RevisionHistory history;

    @Context
    UriInfo uri;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Nullable
    String ifMatch;

    @PathParam("type")
    String typeId;

    @PathParam("slug")
    String slug;

    private EntryRow shown() {
        model.type(typeId);
        return switch (show.working(caller, new EntryId(typeId, slug))) {
            case ShowEntry.Here here -> here.row();
            case ShowEntry.Moved moved -> throw Problem.notFound();
        };
    }

    @GET
    @Operation(summary = "The revisions of an entry, newest first")
    public JsonNode list() {
        EntryRow entry = shown();
        int limit = QueryWords.number(uri, "limit", 1, MOST, USUAL);
        int before = QueryWords.number(uri, "after", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        return history.page(model.type(typeId), entry, limit, before);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make the working copy a revision")
    public Response keep(InputStream body) throws IOException {
        Gate.signedIn(caller);
        model.type(typeId);
        Optional<String> note = note(body);
        EntryId id = new EntryId(typeId, slug);
        Precondition precondition = Precondition.of(ifMatch);
        stale.on(caller, id, precondition, Optional.empty(), () -> {
            edit.keep(caller, id, precondition, note);
            return true;
        });
        return working.changed(caller, id);
    }

    private static Optional<String> note(InputStream body) throws IOException {
        String text = new String(new LimitedBody(body, LARGEST_NOTE).readAllBytes(), StandardCharsets.UTF_8);
        JsonNode json = text.isBlank() ? JsonNodeFactory.instance.objectNode() : Json.read(text);
        json.fieldNames().forEachRemaining(name -> {
            if (!name.equals("note")) {
                throw StepBody.wrong(name, "Onbekend; wel bekend: note.", "Unknown; known is: note.");
            }
        });
        JsonNode note = json.path("note");
        boolean isText = note.isTextual() && note.textValue().length() <= LONGEST_NOTE;
        if (!json.isObject() || (!note.isMissingNode() && !note.isNull() && !isText)) {
            throw StepBody.wrong(
                    "note",
                    "Dit is een tekst van hoogstens " + LONGEST_NOTE + " tekens.",
                    "This is a text of at most " + LONGEST_NOTE + " characters.");
        }
        return Optional.ofNullable(note.textValue()).map(String::strip).filter(words -> !words.isEmpty());
    }

    @GET
    @Path("{number: \\d{1,9}}")
    @Operation(summary = "One revision, all its fields")
    public JsonNode one(@PathParam("number") int number) {
        EntryRow entry = shown();
        return history.one(model.type(typeId), entry, number);
    }

    @GET
    @Path("{from: \\d{1,9}}..{to: \\d{1,9}}")
    @Operation(summary = "The difference between two revisions, field by field")
    public JsonNode difference(@PathParam("from") int from, @PathParam("to") int to) {
        EntryRow entry = shown();
        return history.difference(model.type(typeId), entry, from, to);
    }

    @POST
    @Path("{number: \\d{1,9}}/restore")
    @Operation(summary = "A new working revision that equals an old one")
    public Response restore(@PathParam("number") int number) {
        Gate.signedIn(caller);
        ContentType type = model.type(typeId);
        EntryId id = new EntryId(typeId, slug);
        Precondition precondition = Precondition.of(ifMatch);
        stale.on(
                caller, id, precondition, Optional.empty(), () -> edit.restore(caller, type, id, number, precondition));
        return working.changed(caller, id);
    }
}
