package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Answer;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.listing.Scope;
import org.casus.cms.listing.Shape;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.casus.content.type.ContentType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The history of an entry, for those who may see its drafts. */
@Path("entries/{type}/{slug}/revisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entries")
public class RevisionsResource {

    @Inject
    Caller caller;

    @Inject
    Model model;

    @Inject
    ShowEntry show;

    @Inject
    ReadEntries entries;

    @Inject
    EditEntry edit;

    @Inject
    Database database;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

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
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        items.addAll(database.list(
                Sql.of(
                        "select number, author, created, note from revision where entry_id = ? order by number desc",
                        entry.id()),
                row -> {
                    int number = row.integer("number");
                    ObjectNode item = JsonNodeFactory.instance
                            .objectNode()
                            .put("revision", number)
                            .put("author", row.text("author"))
                            .put("created", row.moment("created").toString());
                    row.textIfAny("note").ifPresent(note -> item.put("note", note));
                    item.put("isWorking", number == entry.workingRevision());
                    item.put("isPublished", entry.publishedRevision().equals(Optional.of(number)));
                    return item;
                }));
        return answer;
    }

    @GET
    @Path("{number: \\d{1,9}}")
    @Operation(summary = "One revision, all its fields")
    public JsonNode one(@PathParam("number") int number) {
        EntryRow entry = shown();
        return database.first(
                        Sql.of(EntryRow.COLUMNS)
                                .add("join revision shown on shown.entry_id = stored.id and shown.number = ?", number)
                                .add("where stored.id = ?", entry.id()),
                        EntryRow::read)
                .map(row -> {
                    ObjectNode json = new EntryJson(model.type(typeId), base).of(row, Scope.WORKING, Shape.WHOLE);
                    json.withObject("/meta")
                            .put("revision", number)
                            .put("modified", row.made().toString());
                    return json;
                })
                .orElseThrow(Problem::notFound);
    }

    @GET
    @Path("{from: \\d{1,9}}..{to: \\d{1,9}}")
    @Operation(summary = "The difference between two revisions (not in this version)")
    public JsonNode difference() {
        throw Problem.notImplemented("revisions/{a}..{b}");
    }

    @POST
    @Path("{number: \\d{1,9}}/restore")
    @Operation(summary = "A new working revision that equals an old one")
    public Response restore(
            @PathParam("number") int number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Gate.signedIn(caller);
        ContentType type = model.type(typeId);
        EntryId id = edit.restore(caller, type, new EntryId(typeId, slug), number, Precondition.of(ifMatch));
        EntryRow row = entries.find(id, Scope.WORKING).orElseThrow(Problem::notFound);
        return Answer.changed(
                        Response.Status.OK,
                        new EntryJson(type, base).of(row, Scope.WORKING, Shape.WHOLE),
                        row.version())
                .build();
    }
}
