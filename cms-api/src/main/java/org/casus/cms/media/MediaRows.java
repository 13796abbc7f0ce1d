package org.casus.cms.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Snapshot;
import org.casus.cms.database.Sql;
import org.casus.cms.entries.MediaLibrary;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.cms.listing.Scope;
import org.casus.content.bundle.MediaFile;
import org.casus.content.entry.EntryId;

/** The library's catalogue: what is known of each file, and where it is used. */
@ApplicationScoped
class MediaRows implements MediaLibrary {

    private static final String SELECT = """
            select id, name, type, bytes, width, height, alt, caption, credit, licence, created, author, version
            from media
            """;

    /** As many question marks as every database takes. */
    private static final int MOST_AT_ONCE = 500;

    @Inject
    Database database;

    @Inject
    Journal journal;

    @Override
    public Optional<MediaFile> find(String id) {
        return row(id).map(MediaRow::file);
    }

    @Override
    public List<MediaFile> find(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> some = ids.stream().distinct().limit(MOST_AT_ONCE).toList();
        return database.list(Sql.of(SELECT).addIn("where id in (*) order by id", some), MediaRows::read).stream()
                .map(MediaRow::file)
                .toList();
    }

    @Override
    public List<MediaFile> published(Snapshot snapshot) {
        Sql sql = Sql.of(SELECT)
                .add(
                        "where id in (select used.media_id from media_use used where used.scope = ?) order by id",
                        Scope.PUBLIC.letter());
        return snapshot.list(sql, MediaRows::read).stream().map(MediaRow::file).toList();
    }

    Optional<MediaRow> row(String id) {
        return database.first(Sql.of(SELECT).add("where id = ?", id), MediaRows::read);
    }

    /** The newest first. */
    List<MediaRow> list(int limit, int offset) {
        return database.list(
                Sql.of(SELECT).add("order by created desc, id limit ? offset ?", limit, offset), MediaRows::read);
    }

    long count() {
        return database.first(Sql.of("select count(*) as files from media"), row -> row.number("files"))
                .orElseThrow();
    }

    @Transactional
    void add(MediaRow row) {
        MediaFile file = row.file();
        database.run(Sql.of(
                """
                insert into media (id, name, type, bytes, width, height, alt, caption, credit, licence, created, author,
                    version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                file.id(),
                file.name(),
                file.type(),
                file.bytes(),
                file.width().orElse(null),
                file.height().orElse(null),
                file.alt().orElse(null),
                file.caption().orElse(null),
                file.credit().orElse(null),
                file.licence().orElse(null),
                row.created(),
                row.author(),
                row.version()));
        journal.append(List.of(happened(Kind.MEDIA_ADDED, row.author(), file.id())));
    }

    @Transactional
    void describe(String id, Described described, Precondition precondition, String actor) {
        long version = locked(id);
        precondition.check(version);
        database.run(Sql.of(
                "update media set alt = ?, caption = ?, credit = ?, licence = ?, version = version + 1 where id = ?",
                described.alt().orElse(null),
                described.caption().orElse(null),
                described.credit().orElse(null),
                described.licence().orElse(null),
                id));
        journal.append(List.of(happened(Kind.MEDIA_EDITED, actor, id)));
    }

    @Transactional
    void remove(String id, Precondition precondition, String actor) {
        precondition.check(locked(id));
        database.run(Sql.of("delete from media where id = ?", id));
        journal.append(List.of(happened(Kind.MEDIA_REMOVED, actor, id)));
    }

    private long locked(String id) {
        return database.first(
                        Sql.of("select version from media where id = ? for update", id), row -> row.number("version"))
                .orElseThrow(Problem::notFound);
    }

    /** Where the file is used, sorted by entry; every draft counts, whoever asks. */
    List<MediaUse> uses(String id) {
        return database.list(
                Sql.of("""
                        select stored.type, stored.slug, used.field, used.scope
                        from media_use used join entry stored on stored.id = used.entry_id
                        where used.media_id = ?
                        order by stored.type, stored.slug, used.field, used.scope
                        """, id),
                row -> new MediaUse(
                        new EntryId(row.text("type"), row.text("slug")),
                        row.text("field"),
                        row.text("scope").equals(Scope.PUBLIC.letter())));
    }

    private static Happening happened(Kind kind, String actor, String id) {
        return Happening.of(kind, actor, JsonNodeFactory.instance.objectNode().put("media", id));
    }

    private static MediaRow read(Row row) throws SQLException {
        MediaFile file = new MediaFile(
                row.text("id"),
                row.text("name"),
                row.text("type"),
                row.number("bytes"),
                row.integerIfAny("width"),
                row.integerIfAny("height"),
                row.textIfAny("alt"),
                row.textIfAny("caption"),
                row.textIfAny("credit"),
                row.textIfAny("licence"));
        return new MediaRow(file, row.moment("created"), row.text("author"), row.number("version"));
    }
}
