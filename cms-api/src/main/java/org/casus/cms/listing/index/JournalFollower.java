package org.casus.cms.listing.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Snapshot;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Json;
import org.casus.content.entry.EntryId;

/**
 * Brings an index up to date with the journal, a batch at a time.
 *
 * <p>A line says only which entry to look at: its documents are made from its present state, read at one moment together
 * with the journal. So a line may be handled twice, and lines that an entry has seen many of cost one look.
 */
final class JournalFollower {

    /** Entries looked at together: what they take in memory is bounded by this. */
    private static final int BATCH = 500;

    private static final System.Logger LOGGER = System.getLogger(JournalFollower.class.getName());

    private final Database database;
    private final IndexedModel model;

    /** One line, as far as the index cares. */
    private record Line(long sequence, String kind, Optional<EntryId> entry, JsonNode detail) {

        static Line read(Row row) throws java.sql.SQLException {
            String slug = row.textIfAny("slug").orElse("");
            return new Line(
                    row.number("sequence"),
                    row.text("kind"),
                    row.textIfAny("type").map(type -> new EntryId(type, slug)),
                    Json.stored(row.text("detail")));
        }
    }

    JournalFollower(Database database, IndexedModel model) {
        this.database = database;
        this.model = model;
    }

    /**
     * Handles the next lines.
     *
     * @return the number of the last line that is handled now; as given where there were none
     */
    long follow(OpenIndex index, long handled) {
        return database.atOneMoment(snapshot -> {
            List<Line> lines = snapshot.list(Sql.of("""
                    select sequence, kind, type, slug, detail from journal
                    where sequence > ? order by sequence limit ?
                    """, handled, BATCH), Line::read);
            handle(index, snapshot, lines);
            return lines.isEmpty() ? handled : lines.getLast().sequence();
        });
    }

    private void handle(OpenIndex index, Snapshot snapshot, List<Line> lines) {
        SequencedSet<EntryId> addresses = new LinkedHashSet<>();
        Set<Long> others = new LinkedHashSet<>();
        for (Line line : lines) {
            line.entry().filter(entry -> !entry.slug().isEmpty()).ifPresent(addresses::add);
            others.addAll(touched(snapshot, line));
        }
        EntryReader reader = new EntryReader(snapshot);
        List<IndexedEntry> entries = new ArrayList<>(reader.at(addresses));
        Set<Long> read =
                new LinkedHashSet<>(entries.stream().map(IndexedEntry::id).toList());
        List<Long> rest = others.stream().filter(id -> !read.contains(id)).toList();
        EntryDocuments documents = documents();
        try {
            // gone or renamed, unless it comes back right below
            for (EntryId address : addresses) {
                index.removeAt(address.toString());
            }
            put(index, documents, entries);
            for (int from = 0; from < rest.size(); from += BATCH) {
                put(index, documents, reader.of(rest.subList(from, Math.min(rest.size(), from + BATCH))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EntryDocuments documents() {
        return new EntryDocuments(model.vocabularies().get(), model.texts());
    }

    /** Entries that a line is not about, and whose documents it changes nevertheless. */
    private static Collection<Long> touched(Snapshot snapshot, Line line) {
        return switch (line.kind()) {
            case "renamed" -> line.entry().map(to -> pointingTo(snapshot, to)).orElse(List.of());
            case "media-extracted" ->
                snapshot.list(
                        Sql.of(
                                "select distinct entry_id from media_use where media_id = ?",
                                line.detail().path("media").asText()),
                        row -> row.number("entry_id"));
            case "concept-edited" ->
                snapshot.list(
                        Sql.of(
                                "select distinct entry_id from concept_use where scheme = ? and concept = ?",
                                line.detail().path("scheme").asText(),
                                line.detail().path("concept").asText()),
                        row -> row.number("entry_id"));
            default -> List.of();
        };
    }

    private static List<Long> pointingTo(Snapshot snapshot, EntryId target) {
        return snapshot.list(
                Sql.of(
                        "select distinct entry_id from entry_reference where target_type = ? and target_slug = ?",
                        target.type(),
                        target.slug()),
                row -> row.number("entry_id"));
    }

    private void put(OpenIndex index, EntryDocuments documents, List<IndexedEntry> entries) throws IOException {
        for (IndexedEntry entry : entries) {
            index.replace(entry.id(), documents(documents, entry));
        }
    }

    /** None where something in the entry stops us: then it alone is missing, and not every list. */
    private List<Document> documents(EntryDocuments documents, IndexedEntry entry) {
        try {
            return model.types()
                    .find(entry.address().type())
                    .map(type -> documents.of(type, entry))
                    .orElse(List.of());
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "Entry " + entry.address() + " cannot be indexed: lists are without it", e);
            return List.of();
        }
    }

    /**
     * All entries anew, into an index that was emptied.
     *
     * @return the journal's number from which to follow: what was written meanwhile may be in the index already
     */
    long buildAll(OpenIndex index) throws IOException {
        long head = head();
        long last = 0;
        EntryDocuments documents = documents();
        List<IndexedEntry> entries = page(last);
        while (!entries.isEmpty()) {
            put(index, documents, entries);
            last = entries.getLast().id();
            entries = page(last);
        }
        return head;
    }

    private List<IndexedEntry> page(long after) {
        return database.atOneMoment(snapshot -> new EntryReader(snapshot).after(after, BATCH));
    }

    long head() {
        return database.first(Sql.of("select sequence from journal_head where id = 1"), row -> row.number("sequence"))
                .orElseThrow();
    }

    /** What the journal says at this place; empty where it has no such line. */
    String line(long sequence) {
        return database.first(
                        Sql.of("select at, kind, type, slug from journal where sequence = ?", sequence),
                        row -> row.moment("at") + " " + row.text("kind") + " "
                                + row.textIfAny("type").orElse("") + "/"
                                + row.textIfAny("slug").orElse(""))
                .orElse("");
    }
}
