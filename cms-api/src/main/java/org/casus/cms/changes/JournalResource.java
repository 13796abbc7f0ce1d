package org.casus.cms.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Problem;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.JournalQuery;
import org.casus.cms.journal.JournalRow;
import org.casus.cms.journal.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole journal, for administrators. */
@Path("journal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes")
public class JournalResource {

    private static final int USUAL = 100;

    @Inject
    Caller caller;

    @Inject
    Journal journal;

    @Context
    UriInfo uri;

    @GET
    @Operation(
            summary = "Everything that happened, oldest first",
            description = "?after= &limit= &type= &slug= &actor= &kind= &since= &until=")
    public JsonNode list() {
        if (!caller.isSignedIn()) {
            throw Problem.signInNeeded();
        }
        if (!caller.mayAdminister()) {
            throw Problem.forbidden("Het journaal is voor beheerders.", "The journal is for administrators.");
        }
        NumberParameter.refuseUnknown(uri, "after", "limit", "type", "slug", "actor", "kind", "since", "until");
        JournalQuery query = new JournalQuery(
                NumberParameter.of("after", one("after").orElse(null), 0, Long.MAX_VALUE, 0),
                (int) NumberParameter.of("limit", one("limit").orElse(null), 1, 1000, USUAL),
                one("type"),
                one("slug"),
                one("actor"),
                one("kind").map(JournalResource::kind),
                moment("since"),
                moment("until"));
        List<JournalRow> rows = journal.lines(query);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        rows.forEach(row -> items.add(json(row)));
        return answer.put(
                "last", rows.isEmpty() ? query.after() : rows.getLast().sequence());
    }

    private Optional<String> one(String name) {
        String value = uri.getQueryParameters().getFirst(name);
        if (value != null && value.indexOf('\0') >= 0) {
            throw Problem.invalidParameter(name, "Het teken NUL kan niet.", "The NUL character cannot be used.");
        }
        return Optional.ofNullable(value);
    }

    private static Kind kind(String word) {
        try {
            return Kind.of(word);
        } catch (IllegalArgumentException e) {
            throw Problem.invalidParameter(
                    "kind", "kind kent ‘" + word + "’ niet.", "kind does not know ‘" + word + "’.");
        }
    }

    private Optional<Instant> moment(String name) {
        try {
            return one(name)
                    .map(text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeParseException e) {
            throw Problem.invalidParameter(
                    name,
                    name + " is een tijdstip met zone: 2026-11-21T09:00:00Z.",
                    name + " is a moment with a zone: 2026-11-21T09:00:00Z.");
        }
    }

    private static ObjectNode json(JournalRow row) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("sequence", row.sequence())
                .put("at", row.at().toString())
                .put("actor", row.actor())
                .put("kind", row.kind().word());
        row.entry().ifPresent(entry -> json.put("type", entry.type()).put("slug", entry.slug()));
        row.revision().ifPresent(revision -> json.put("revision", revision));
        if (!row.detail().isEmpty()) {
            json.set("detail", row.detail());
        }
        return json;
    }
}
