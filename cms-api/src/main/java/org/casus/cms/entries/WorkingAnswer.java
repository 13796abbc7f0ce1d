package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Answer;
import org.casus.cms.http.Json;
import org.casus.cms.http.Problem;
import org.casus.cms.listing.Scope;
import org.casus.cms.listing.Shape;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * An entry as its editors see it: with what was typed last, where it stands, and what this caller may do from here.
 *
 * <p>Its tag is {@code "12-9f2c…"}: 12 is the content, which alone counts in {@code If-Match}; the rest is what the answer
 * looks like. So an approval, a comment or a publication never makes an editor's next save a conflict.
 */
@ApplicationScoped
public class WorkingAnswer {

    @Inject
    ReadEntries entries;

    @Inject
    WorkingCopies copies;

    @Inject
    PublicationGate gate;

    @Inject
    Model model;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    ObjectNode json(Caller caller, EntryRow row, Shape shape) {
        Optional<WorkingCopies.WorkingCopy> copy = copies.find(row.id());
        EntryRow shown = copy.map(typed -> row.showing(typed.fields())).orElse(row);
        ObjectNode json = new EntryJson(model.type(row.address().type()), base, model.languages())
                .of(shown, Scope.WORKING, shape);
        ObjectNode meta = json.withObject("/meta");
        copy.ifPresent(typed -> {
            ObjectNode about = meta.putObject("workingCopy")
                    .put("editor", typed.editor())
                    .put("saved", typed.saved().toString());
            ArrayNode editors = about.putArray("editors");
            typed.editors().forEach(editors::add);
        });
        gate.describe(caller, row.standing(), meta);
        return json;
    }

    /** After the caller changed it. */
    public Response changed(Caller caller, EntryId id) {
        return changed(caller, id, Response.Status.OK)
                .header(HttpHeaders.CONTENT_LOCATION, address(id) + "?revision=working")
                .build();
    }

    Response.ResponseBuilder changed(Caller caller, EntryId id, Response.Status status) {
        EntryRow row = entries.find(id, Scope.WORKING).orElseThrow(Problem::notFound);
        return answer(status, row, json(caller, row, Shape.WHOLE));
    }

    /** A draft that the caller made just now: there is nothing about it that we do not know. */
    Response.ResponseBuilder made(Caller caller, EntryRow row) {
        ObjectNode json = new EntryJson(model.type(row.address().type()), base, model.languages())
                .of(row, Scope.WORKING, Shape.WHOLE);
        gate.describeNew(caller, row.standing(), json.withObject("/meta"));
        return answer(Response.Status.CREATED, row, json);
    }

    private static Response.ResponseBuilder answer(Response.Status status, EntryRow row, ObjectNode json) {
        byte[] body = Json.bytes(json);
        return Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON)
                .tag(Answer.workingTag(body, row.contentVersion()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** The tag that this caller would get now. */
    String tag(Caller caller, EntryRow row) {
        byte[] body = Json.bytes(json(caller, row, Shape.WHOLE));
        return "\"" + Answer.workingTag(body, row.contentVersion()).getValue() + "\"";
    }

    URI address(EntryId id) {
        return URI.create(base + "/api/v1/entries/" + id);
    }
}
