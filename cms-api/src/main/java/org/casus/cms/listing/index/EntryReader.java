package org.casus.cms.listing.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.cms.database.Row;
import org.casus.cms.database.Snapshot;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Json;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;

/** Reads entries for the index, many with one statement. */
final class EntryReader {

    private static final String SELECT = """
            select stored.id, stored.type, stored.slug, stored.state, stored.author, stored.editor, stored.created,
                stored.modified, stored.published, stored.published_made, stored.published_revision, stored.binned,
                working.fields as working_fields, shown.fields as shown_fields
            from entry stored
            join revision working on working.entry_id = stored.id and working.number = stored.working_revision
            left join revision shown on shown.entry_id = stored.id and shown.number = stored.published_revision
                and stored.published_revision <> stored.working_revision
            """;

    private final Snapshot snapshot;

    EntryReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    List<IndexedEntry> at(Collection<EntryId> addresses) {
        Map<String, Set<String>> slugs = new TreeMap<>();
        addresses.forEach(
                id -> slugs.computeIfAbsent(id.type(), type -> new TreeSet<>()).add(id.slug()));
        List<IndexedEntry> found = new ArrayList<>();
        slugs.forEach((type, some) -> found.addAll(
                read(Sql.of(SELECT).add("where stored.type = ?", type).addIn("and stored.slug in (*)", some))));
        return withLinks(found);
    }

    List<IndexedEntry> of(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : withLinks(read(Sql.of(SELECT).addIn("where stored.id in (*)", ids)));
    }

    /** The next ones by their number. */
    List<IndexedEntry> after(long id, int limit) {
        return withLinks(read(Sql.of(SELECT).add("where stored.id > ? order by stored.id limit ?", id, limit)));
    }

    private List<IndexedEntry> read(Sql sql) {
        return snapshot.list(sql, EntryReader::entry);
    }

    private static IndexedEntry entry(Row row) throws SQLException {
        boolean isPublic = row.integerIfAny("published_revision").isPresent()
                && row.momentIfAny("binned").isEmpty();
        Optional<Fields> shown = row.textIfAny("shown_fields").map(EntryReader::fields);
        return new IndexedEntry(
                row.number("id"),
                new EntryId(row.text("type"), row.text("slug")),
                row.text("state"),
                row.text("author"),
                row.text("editor"),
                row.moment("created"),
                row.moment("modified"),
                fields(row.text("working_fields")),
                isPublic
                        ? Optional.of(new IndexedEntry.Published(
                                shown, row.moment("published_made"), row.moment("published")))
                        : Optional.empty(),
                List.of(),
                List.of());
    }

    private static Fields fields(String json) {
        return Fields.of((ObjectNode) Json.stored(json));
    }

    private List<IndexedEntry> withLinks(List<IndexedEntry> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        List<Long> ids = entries.stream().map(IndexedEntry::id).toList();
        Map<Long, List<IndexedEntry.Pointing>> references = references(ids);
        Map<Long, List<IndexedEntry.Showing>> files = files(ids);
        return entries.stream()
                .map(entry -> entry.with(
                        references.getOrDefault(entry.id(), List.of()), files.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private Map<Long, List<IndexedEntry.Pointing>> references(List<Long> ids) {
        Map<Long, List<IndexedEntry.Pointing>> references = new HashMap<>();
        snapshot.list(
                Sql.of("select entry_id, scope, field, target_type, target_slug from entry_reference")
                        .addIn("where entry_id in (*)", ids),
                row -> references
                        .computeIfAbsent(row.number("entry_id"), id -> new ArrayList<>())
                        .add(new IndexedEntry.Pointing(
                                isPublic(row),
                                row.text("field"),
                                new EntryId(row.text("target_type"), row.text("target_slug")))));
        return references;
    }

    private Map<Long, List<IndexedEntry.Showing>> files(List<Long> ids) {
        Map<Long, List<IndexedEntry.Showing>> files = new HashMap<>();
        snapshot.list(
                Sql.of("select entry_id, scope, field, media_id from media_use").addIn("where entry_id in (*)", ids),
                row -> files.computeIfAbsent(row.number("entry_id"), id -> new ArrayList<>())
                        .add(new IndexedEntry.Showing(isPublic(row), row.text("field"), row.text("media_id"))));
        return files;
    }

    private static boolean isPublic(Row row) throws SQLException {
        return row.text("scope").equals(EntryDocuments.PUBLIC);
    }
}
