package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Sql;
import org.casus.cms.differences.ChangedFields;
import org.casus.cms.differences.FieldDifferences;
import org.casus.cms.http.Problem;
import org.casus.cms.listing.Scope;
import org.casus.cms.listing.Shape;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The revisions of an entry and what differs between them, for somebody who may see its drafts. */
@ApplicationScoped
class RevisionHistory {

    @Inject
    Database database;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    private record Past(
            int number,
            String author,
            Optional<String> editors,
            Instant created,
            Optional<String> note,
            Fields fields) {

        static Past read(Row row) throws SQLException {
            return new Past(
                    row.integer("number"),
                    row.text("author"),
                    row.textIfAny("editors"),
                    row.moment("created"),
                    row.textIfAny("note"),
                    EntryRow.fields(row.text("fields")));
        }
    }

    private static final String COLUMNS = "select number, author, editors, created, note, fields from revision";

    /** @param before only revisions with a lower number */
    ObjectNode page(ContentType type, EntryRow entry, int limit, int before) {
        // one more than asked for: the last one is what the one before it is compared with
        List<Past> past = database.list(
                Sql.of(COLUMNS)
                        .add(
                                "where entry_id = ? and number < ? order by number desc limit ?",
                                entry.id(),
                                before,
                                limit + 1),
                Past::read);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        for (int place = 0; place < Math.min(limit, past.size()); place++) {
            Fields earlier = place + 1 < past.size() ? past.get(place + 1).fields() : Fields.none();
            items.add(json(type, entry, past.get(place), earlier));
        }
        if (past.size() > limit) {
            answer.put(
                    "next",
                    base + "/api/v1/entries/" + entry.address() + "/revisions?limit=" + limit + "&after="
                            + past.get(limit - 1).number());
        }
        return answer;
    }

    private static ObjectNode json(ContentType type, EntryRow entry, Past past, Fields earlier) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("revision", past.number())
                .put("author", past.author())
                .put("created", past.created().toString());
        past.editors().ifPresent(names -> {
            ArrayNode editors = json.putArray("editors");
            WorkingCopies.names(names).forEach(editors::add);
        });
        past.note().ifPresent(note -> json.put("note", note));
        json.put("isWorking", past.number() == entry.workingRevision())
                .put("isPublished", entry.publishedRevision().equals(Optional.of(past.number())));
        ArrayNode changed = json.putArray("changed");
        ChangedFields.between(type, earlier, past.fields()).forEach(changed::add);
        return json;
    }

    /** As it was, with the fields that its type has no longer. */
    ObjectNode one(ContentType type, EntryRow entry, int number) {
        Past past = find(entry, number);
        EntryRow row = entry.showing(past.fields());
        ObjectNode json = new EntryJson(type, base).of(row, Scope.WORKING, Shape.WHOLE);
        past.fields().names().forEachRemaining(name -> {
            if (!json.has(name)) {
                past.fields().get(name).ifPresent(value -> json.set(name, value));
            }
        });
        json.withObject("/meta")
                .put("revision", number)
                .put("modified", past.created().toString())
                .put("editor", past.author());
        return json;
    }

    ObjectNode difference(ContentType type, EntryRow entry, int from, int to) {
        ObjectNode answer =
                JsonNodeFactory.instance.objectNode().put("from", from).put("to", to);
        answer.set(
                "fields",
                FieldDifferences.between(
                        type, find(entry, from).fields(), find(entry, to).fields()));
        return answer;
    }

    private Past find(EntryRow entry, int number) {
        return database.first(Sql.of(COLUMNS).add("where entry_id = ? and number = ?", entry.id(), number), Past::read)
                .orElseThrow(Problem::notFound);
    }
}
