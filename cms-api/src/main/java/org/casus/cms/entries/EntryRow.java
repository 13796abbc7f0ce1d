package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.casus.cms.database.Row;
import org.casus.cms.http.Json;
import org.casus.content.bundle.Published;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;

/**
 * An entry with one of its revisions, as one query reads it.
 *
 * @param contentVersion changes with the content, and with nothing else
 * @param number the revision's
 * @param made when that revision was made
 * @param madeVersion the entry's content version at that moment
 * @param fields all of them, private ones too
 */
record EntryRow(
        long id,
        EntryId address,
        State state,
        int workingRevision,
        Optional<Integer> publishedRevision,
        boolean wasPublished,
        Instant created,
        Instant modified,
        Optional<Instant> published,
        Optional<Instant> unpublished,
        Optional<Instant> binned,
        String author,
        String editor,
        Optional<Instant> archived,
        Optional<Instant> submitted,
        int lastPublished,
        long contentVersion,
        int number,
        Instant made,
        long madeVersion,
        Fields fields) {

    /** What {@link #read} reads; {@code stored} is the entry and {@code shown} the revision. */
    static final String COLUMNS = """
            select stored.id, stored.type, stored.slug, stored.state, stored.working_revision,
                stored.published_revision, stored.was_published, stored.created, stored.modified, stored.published,
                stored.unpublished, stored.binned, stored.author, stored.editor, stored.archived, stored.submitted,
                stored.last_published_revision, stored.content_version,
                shown.number, shown.created as made, shown.content_version as made_version, shown.fields
            from entry stored
            """;

    static EntryRow read(Row row) throws SQLException {
        return new EntryRow(
                row.number("id"),
                new EntryId(row.text("type"), row.text("slug")),
                State.of(row.text("state")),
                row.integer("working_revision"),
                row.integerIfAny("published_revision"),
                row.isTrue("was_published"),
                row.moment("created"),
                row.moment("modified"),
                row.momentIfAny("published"),
                row.momentIfAny("unpublished"),
                row.momentIfAny("binned"),
                row.text("author"),
                row.text("editor"),
                row.momentIfAny("archived"),
                row.momentIfAny("submitted"),
                row.integerIfAny("last_published_revision").orElse(0),
                row.number("content_version"),
                row.integerIfAny("number").orElse(0),
                row.momentIfAny("made").orElse(Instant.EPOCH),
                row.number("made_version"),
                row.textIfAny("fields").map(EntryRow::fields).orElseGet(Fields::none));
    }

    /** A draft that was made just now, as it would be read. */
    static EntryRow draft(StoredEntry entry, Revision revision) {
        Standing standing = entry.standing();
        return new EntryRow(
                standing.entry(),
                standing.id(),
                standing.state(),
                standing.revision(),
                Optional.empty(),
                false,
                revision.created(),
                revision.created(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                standing.author(),
                standing.author(),
                Optional.empty(),
                Optional.empty(),
                standing.lastPublished(),
                entry.contentVersion(),
                revision.number(),
                revision.created(),
                entry.contentVersion(),
                revision.fields());
    }

    static Fields fields(String json) {
        return Fields.of((ObjectNode) Json.stored(json));
    }

    /** What the public may see of it, where the row was read with its published revision. */
    PublishedEntry published(ContentType type) {
        return Published.entry(type, address, fields, number, created, made, published.orElse(made));
    }

    boolean isPublic() {
        return publishedRevision.isPresent() && binned.isEmpty();
    }

    Standing standing() {
        return new Standing(id, address, author, state, workingRevision, isPublic(), lastPublished, submitted);
    }

    /** With what is being typed in place of the working revision's fields. */
    EntryRow showing(Fields typed) {
        return new EntryRow(
                id,
                address,
                state,
                workingRevision,
                publishedRevision,
                wasPublished,
                created,
                modified,
                published,
                unpublished,
                binned,
                author,
                editor,
                archived,
                submitted,
                lastPublished,
                contentVersion,
                number,
                made,
                madeVersion,
                typed);
    }
}
