package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Json;
import org.casus.content.entry.Fields;

/** What is being typed and is no revision yet: at most one copy for each entry. */
@ApplicationScoped
class WorkingCopies {

    /** Beyond this many the earliest are forgotten; nobody approves their own text by being one of so many. */
    private static final int MOST_EDITORS = 25;

    /**
     * @param editor who saved it last
     * @param editors everybody who saved it, in the order of their first time
     */
    record WorkingCopy(Fields fields, String editor, List<String> editors, Instant saved) {

        WorkingCopy {
            editors = List.copyOf(editors);
        }
    }

    @Inject
    Database database;

    Optional<WorkingCopy> find(long entry) {
        return database.first(
                Sql.of("select fields, editor, editors, saved from working_copy where entry_id = ?", entry),
                WorkingCopies::read);
    }

    private static WorkingCopy read(Row row) throws SQLException {
        return new WorkingCopy(
                EntryRow.fields(row.text("fields")),
                row.text("editor"),
                names(row.text("editors")),
                row.moment("saved"));
    }

    /** The same in other words, of the same editors. */
    void reword(long entry, Fields fields) {
        database.run(
                Sql.of("update working_copy set fields = ? where entry_id = ?", Json.text(fields.toJson()), entry));
    }

    /** @return whether there was none yet */
    boolean keep(long entry, Fields fields, String editor, Instant now) {
        Optional<WorkingCopy> before = find(entry);
        List<String> editors = with(before.map(WorkingCopy::editors).orElse(List.of()), editor);
        if (before.isPresent()) {
            database.run(Sql.of(
                    "update working_copy set fields = ?, editor = ?, editors = ?, saved = ? where entry_id = ?",
                    Json.text(fields.toJson()),
                    editor,
                    text(editors),
                    now,
                    entry));
            return false;
        }
        database.run(Sql.of(
                "insert into working_copy (entry_id, fields, editor, editors, started, saved) values (?, ?, ?, ?, ?, ?)",
                entry,
                Json.text(fields.toJson()),
                editor,
                text(editors),
                now,
                now));
        return true;
    }

    void discard(long entry) {
        database.run(Sql.of("delete from working_copy where entry_id = ?", entry));
    }

    /** The names, this one among them. */
    static List<String> with(List<String> names, String name) {
        List<String> all = new ArrayList<>(names);
        if (!all.contains(name)) {
            all.add(name);
        }
        return all.subList(Math.max(0, all.size() - MOST_EDITORS), all.size());
    }

    static String text(List<String> names) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        names.forEach(array::add);
        return Json.text(array);
    }

    static List<String> names(String json) {
        List<String> names = new ArrayList<>();
        Json.stored(json).forEach(name -> names.add(name.asText()));
        return names;
    }
}
