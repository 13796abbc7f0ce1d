package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.types.Model;
import org.casus.content.LocalizedText;

/** The entries that somebody must look at. */
@ApplicationScoped
public class WaitingEntries {

    /** @param title what its working revision is called */
    public record Waiting(Standing standing, String title) {}

    @Inject
    Database database;

    @Inject
    Model model;

    /** The longest wait first. */
    public List<Waiting> inReview(List<String> types, int most) {
        if (types.isEmpty()) {
            return List.of();
        }
        return database
                .list(
                        Sql.of(EntryRow.COLUMNS)
                                .add("""
                                        join revision shown
                                            on shown.entry_id = stored.id and shown.number = stored.working_revision
                                        """)
                                .addIn("where stored.state = 'in-review' and stored.type in (*)", types)
                                .add("order by stored.submitted, stored.id limit ?", most),
                        EntryRow::read)
                .stream()
                .map(row -> new Waiting(row.standing(), title(row)))
                .toList();
    }

    public long countInReview(List<String> types) {
        return types.isEmpty()
                ? 0
                : database.first(
                                Sql.of("select count(*) as entries from entry stored")
                                        .addIn("where stored.state = 'in-review' and stored.type in (*)", types),
                                row -> row.number("entries"))
                        .orElse(0L);
    }

    private String title(EntryRow row) {
        String field = model.type(row.address().type()).titleField();
        Optional<String> title = row.fields().text(field, LocalizedText.DEFAULT_LANGUAGE);
        return title.orElseGet(() -> row.fields()
                .get(field)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .orElse(row.address().slug()));
    }
}
