package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.casus.cms.access.Caller;
import org.casus.cms.access.CurrentCaller;
import org.casus.cms.http.Answer;
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

/**
 * One entry, read.
 *
 * <p>Apart from what changes entries, and one for all requests: making a resource anew and filling it in costs more than
 * this answer does.
 */
@Path("entries/{type}/{slug}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entries")
public class ShowEntryResource {

    private static final String LINKED_DATA = "application/ld+json";

    /** Only for who asks for it by name: of two that are equally welcome the server takes either. */
    private static final String IF_ASKED = ";qs=0.5";

    @Inject
    CurrentCaller current;

    @Inject
    Model model;

    @Inject
    ShowEntry show;

    @Inject
    Included included;

    @Inject
    WorkingAnswer working;

    @Inject
    WorkingCopies copies;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    @GET
    @Operation(summary = "One entry: its published revision, or with ?revision=working and a role its working one")
    public Response read(
            @PathParam("type") String typeId,
            @PathParam("slug") String slug,
            @Context UriInfo uri,
            @Context Request request) {
        ContentType type = model.type(typeId);
        Caller caller = current.get();
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        boolean isWorking = asked.getOrDefault("revision", List.of()).stream().anyMatch(QueryParser::isWorking);
        Scope scope = isWorking ? Scope.WORKING : Scope.PUBLIC;
        Shape shape = new QueryParser(type, model.vocabularies(), caller).parseShape(asked, scope);
        EntryId id = new EntryId(typeId, slug);
        return switch (isWorking ? show.working(caller, id) : show.published(caller, id)) {
            case ShowEntry.Here here -> answer(request, caller, type, here.row(), scope, shape);
            case ShowEntry.Moved moved -> moved(moved);
        };
    }

    /** The published representation only, whole: a working revision is nobody's linked data. */
    @GET
    @Produces(LINKED_DATA + IF_ASKED)
    @Operation(summary = "The published revision as JSON-LD 1.1")
    public Response linkedData(
            @PathParam("type") String typeId,
            @PathParam("slug") String slug,
            @Context UriInfo uri,
            @Context Request request) {
        ContentType type = model.type(typeId);
        uri.getQueryParameters().keySet().stream().findFirst().ifPresent(name -> {
            throw Problem.invalidParameter(
                    name,
                    "Als JSON-LD heeft dit adres geen parameters.",
                    "As JSON-LD this address takes no parameters.");
        });
        return switch (show.published(current.get(), new EntryId(typeId, slug))) {
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

    private Response answer(Request request, Caller caller, ContentType type, EntryRow row, Scope scope, Shape shape) {
        ObjectNode json = switch (scope) {
            case WORKING -> working.json(caller, row, shape);
            case PUBLIC -> new EntryJson(type, base, model.languages()).of(row, scope, shape);
        };
        if (!shape.includes().isEmpty()) {
            json.set("included", included.of(type, List.of(json), shape));
        }
        return caller.mayReadDraft(type.id(), row.author())
                ? Answer.working(request, json, scope == Scope.WORKING ? row.contentVersion() : shownVersion(row))
                : Answer.open(request, json, MediaType.APPLICATION_JSON);
    }

    /** Who edits what the public sees edits the present content only where nothing newer waits behind it. */
    private long shownVersion(EntryRow row) {
        boolean isNewest =
                row.number() == row.workingRevision() && copies.find(row.id()).isEmpty();
        return isNewest ? row.contentVersion() : row.madeVersion();
    }
}
