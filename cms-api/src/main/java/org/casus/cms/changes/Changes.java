package org.casus.cms.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.JournalRow;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The answer of the change feed: what the public may know of the journal. Who did it is not part of that. */
@ApplicationScoped
class Changes {

    @Inject
    Journal journal;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    /** @param last the number to ask on with: the last one given, and no other, which would tell of what is not public */
    record Page(List<JournalRow> rows, long last) {}

    Page after(long sequence, int limit) {
        List<JournalRow> rows = journal.changesAfter(sequence, limit);
        return new Page(rows, rows.isEmpty() ? sequence : rows.getLast().sequence());
    }

    ObjectNode json(Page page) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        page.rows().forEach(row -> items.add(json(row)));
        return answer.put("last", page.last());
    }

    ObjectNode json(JournalRow row) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("sequence", row.sequence())
                .put("at", row.at().toString())
                .put("kind", row.kind().word());
        row.entry()
                .ifPresent(entry -> json.put("@id", base + "/id/" + entry)
                        .put("type", entry.type())
                        .put("slug", entry.slug()));
        row.revision().ifPresent(revision -> json.put("revision", revision));
        JsonNode successor = row.detail().path("successor");
        if (!successor.isMissingNode()) {
            json.set("successor", successor);
        }
        return json;
    }
}
