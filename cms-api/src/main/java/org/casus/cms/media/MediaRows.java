package org.casus.cms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.casus.cms.access.Caller;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Snapshot;
import org.casus.cms.database.Sql;
import org.casus.cms.entries.MediaLibrary;
import org.casus.cms.listing.Scope;
import org.casus.content.bundle.MediaFile;
import org.casus.content.entry.EntryId;
import org.casus.content.image.Focus;

/** The library's catalogue: what is known of each file, and where it is used, as far as somebody may know. */
@ApplicationScoped
class MediaRows implements MediaLibrary {

    private static final String SELECT = """
            select id, name, type, bytes, width, height, alt, caption, credit, licence, focus_x, focus_y, colour,
                created, author, version
            from media
            """;

    /** As many question marks as every database takes. */
    private static final int MOST_AT_ONCE = 500;

    @Inject
    Database database;

    @Inject
    Sights sights;

    @Override
    public Optional<MediaFile> find(String id) {
        return visible(sights.ofCurrent(), id).map(MediaRow::file);
    }

    @Override
    public List<MediaFile> find(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Sight sight = sights.ofCurrent();
        List<String> some = ids.stream().distinct().limit(MOST_AT_ONCE).toList();
        Sql sql = Sql.of(SELECT)
                .addIn("where id in (*) and", some)
                .add(sight.ofAny())
                .add("order by id");
        return database.list(sql, MediaRows::read).stream()
                .map(row -> asSeen(sight, row).file())
                .toList();
    }

    @Override
    public List<MediaFile> published(Snapshot snapshot) {
        Sql sql = Sql.of(SELECT)
                .add(
                        "where id in (select used.media_id from media_use used where used.scope = ?) order by id",
                        Scope.PUBLIC.letter());
        Map<String, String> texts = texts(snapshot);
        return snapshot.list(sql, MediaRows::read).stream()
                .map(MediaRow::file)
                .map(file -> texts.containsKey(file.id()) ? file.withText(texts.get(file.id())) : file)
                .toList();
    }

    /** What was read in documents that the public may see, by their id. */
    private static Map<String, String> texts(Snapshot snapshot) {
        Map<String, String> texts = new HashMap<>();
        Sql sql = Sql.of("""
                select known.media_id, known.text from media_text known
                where known.text is not null
                and known.media_id in (select used.media_id from media_use used where used.scope = ?)
                """, Scope.PUBLIC.letter());
        snapshot.list(sql, row -> Map.entry(row.text("media_id"), row.text("text")))
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
        return texts;
    }

    /** Whoever may see it. */
    Optional<MediaRow> row(String id) {
        return database.first(Sql.of(SELECT).add("where id = ?", id), MediaRows::read);
    }

    /** What this one may see of the file; nothing where it is not there, or not for them. */
    Optional<MediaRow> visible(Sight sight, String id) {
        return database.first(Sql.of(SELECT).add("where id = ? and", id).add(sight.ofAny()), MediaRows::read)
                .map(row -> asSeen(sight, row));
    }

    /** Whether they see it though it were not public. */
    boolean isKnown(Sight sight, String id) {
        return is(id, sight.ofOwn());
    }

    boolean isPublic(String id) {
        return is(id, Sight.ofEverybody());
    }

    private boolean is(String id, Sql condition) {
        return database.first(
                        Sql.of("select id from media where id = ? and", id).add(condition), row -> true)
                .isPresent();
    }

    /** By their own words, for one who sent it in after another of whom they do not know. */
    private MediaRow asSeen(Sight sight, MediaRow row) {
        if (sight.isOfAll() || sight.name().isEmpty() || row.author().equals(sight.name())) {
            return row;
        }
        return held(sight.name(), row)
                .filter(held -> !isPublic(row.file().id()))
                .orElse(row);
    }

    private Optional<MediaRow> held(String account, MediaRow row) {
        return database.first(
                Sql.of("""
                        select name, alt, caption, credit, licence, focus_x, focus_y, created, version
                        from media_holder where media_id = ? and account = ?
                        """, row.file().id(), account),
                held -> row.heldBy(
                        account, held.text("name"), described(held), held.moment("created"), held.number("version")));
    }

    /** A page of what they see. */
    List<MediaRow> list(Sight sight, MediaQuery query) {
        Sql sql = Sql.of(SELECT).add("where").add(sight.ofAny()).add(query.condition());
        query.after()
                .ifPresent(after -> sql.add(
                        "and (created < ? or (created = ? and id > ?))", after.created(), after.created(), after.id()));
        return database.list(sql.add("order by created desc, id limit ?", query.limit() + 1), MediaRows::read).stream()
                .map(row -> asSeen(sight, row))
                .toList();
    }

    long count(Sight sight, MediaQuery query) {
        return database.first(
                        Sql.of("select count(*) as files from media where")
                                .add(sight.ofAny())
                                .add(query.condition()),
                        row -> row.number("files"))
                .orElseThrow();
    }

    /** Where the file is used, whoever may know, sorted by entry. */
    List<MediaUse> uses(String id) {
        return uses(id, use -> true);
    }

    /** Where the file is used, as far as they may know. */
    List<MediaUse> uses(String id, Caller caller) {
        return uses(
                id, use -> use.isPublished() || caller.mayReadDraft(use.entry().type(), use.author()));
    }

    private List<MediaUse> uses(String id, Function<MediaUse, Boolean> isTold) {
        return database
                .list(
                        Sql.of("""
                                select stored.type, stored.slug, stored.author, used.field, used.scope
                                from media_use used join entry stored on stored.id = used.entry_id
                                where used.media_id = ?
                                union all
                                select stored.type, stored.slug, stored.author, 'workingCopy' as field, 'W' as scope
                                from working_copy typed join entry stored on stored.id = typed.entry_id
                                where typed.fields like ?
                                order by type, slug, field, scope
                                """, id, holding(id)),
                        row -> new MediaUse(
                                new EntryId(row.text("type"), row.text("slug")),
                                row.text("author"),
                                row.text("field"),
                                row.text("scope").equals(Scope.PUBLIC.letter())))
                .stream()
                .filter(isTold::apply)
                .toList();
    }

    /** For {@code like}: an id is hexadecimal, and in a text by chance as good as never. */
    static String holding(String id) {
        return "%" + id + "%";
    }

    private static MediaRow read(Row row) throws SQLException {
        Described described = described(row);
        MediaFile file = new MediaFile(
                row.text("id"),
                row.text("name"),
                row.text("type"),
                row.number("bytes"),
                row.integerIfAny("width"),
                row.integerIfAny("height"),
                described.alt(),
                described.caption(),
                described.credit(),
                described.licence());
        return new MediaRow(
                file,
                described.focus(),
                row.textIfAny("colour"),
                row.moment("created"),
                row.text("author"),
                row.number("version"),
                false);
    }

    private static Described described(Row row) throws SQLException {
        var x = row.decimalIfAny("focus_x");
        var y = row.decimalIfAny("focus_y");
        return new Described(
                row.textIfAny("alt"),
                row.textIfAny("caption"),
                row.textIfAny("credit"),
                row.textIfAny("licence"),
                x.isPresent() && y.isPresent()
                        ? Optional.of(new Focus(x.get().doubleValue(), y.get().doubleValue()))
                        : Optional.empty());
    }
}
