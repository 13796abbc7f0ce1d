package org.casus.cms.media;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.cms.storage.Storage;
import org.casus.content.image.Focus;
import org.jspecify.annotations.Nullable;

/**
 * Changes of the catalogue, each with its line in the journal.
 *
 * <p>A row is written before the bytes and becomes visible after them, so none is ever seen without its bytes; what a
 * writer that was cut off has put into the store has no row, and is swept up.
 */
@ApplicationScoped
class MediaChanges {

    @Inject
    Database database;

    @Inject
    Journal journal;

    @Inject
    Storage storage;

    /** @throws org.casus.cms.database.DatabaseFailed a broken constraint, where the file is there already */
    @Transactional(rollbackOn = Exception.class)
    public void add(MediaRow row, Path bytes, Optional<FormRow> whole, Path wholeBytes) throws IOException {
        insert(row);
        if (whole.isPresent()) {
            insert(whole.get());
            storage.put(whole.get().key(), wholeBytes);
        }
        storage.put(Keys.ofFile(row.file().id()), bytes);
        journal.append(
                List.of(happened(Kind.MEDIA_ADDED, row.author(), row.file().id())));
    }

    private void insert(MediaRow row) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                row.file().id(),
                row.file().name(),
                row.file().type(),
                row.file().bytes(),
                row.file().width().orElse(null),
                row.file().height().orElse(null)));
        values.addAll(words(row.described()));
        values.addAll(Arrays.asList(row.colour().orElse(null), row.created(), row.author(), row.version()));
        database.run(Sql.of("""
                insert into media (id, name, type, bytes, width, height, alt, caption, credit, licence, focus_x, focus_y,
                    colour, created, author, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, values.toArray()));
    }

    /** A form that was made anew. */
    @Transactional(rollbackOn = Exception.class)
    public void keep(FormRow form, Path bytes) throws IOException {
        database.run(Sql.of("delete from media_form where media_id = ? and recipe = ?", form.media(), form.recipe()));
        insert(form);
        storage.put(form.key(), bytes);
    }

    private void insert(FormRow form) {
        database.run(Sql.of(
                "insert into media_form (media_id, recipe, type, bytes, width, height) values (?, ?, ?, ?, ?, ?)",
                form.media(),
                form.recipe(),
                form.type(),
                form.bytes(),
                form.width().orElse(null),
                form.height().orElse(null)));
    }

    /** Somebody sent the bytes of a file that they may not know of. */
    @Transactional
    public void hold(MediaRow own) {
        List<@Nullable Object> values = new ArrayList<>(
                Arrays.asList(own.file().id(), own.author(), own.file().name()));
        values.addAll(words(own.described()));
        values.addAll(Arrays.asList(own.created(), own.version()));
        database.run(Sql.of("""
                insert into media_holder (media_id, account, name, alt, caption, credit, licence, focus_x, focus_y,
                    created, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, values.toArray()));
        journal.append(
                List.of(happened(Kind.MEDIA_ADDED, own.author(), own.file().id())));
    }

    @Transactional
    public void describe(MediaRow row, Described described, Precondition precondition, String actor) {
        precondition.require(lockedVersion(row));
        List<@Nullable Object> values = new ArrayList<>(words(described));
        String set =
                "set alt = ?, caption = ?, credit = ?, licence = ?, focus_x = ?, focus_y = ?, version = version + 1";
        values.add(row.file().id());
        if (row.isHeld()) {
            values.add(row.author());
            database.run(
                    Sql.of("update media_holder " + set + " where media_id = ? and account = ?", values.toArray()));
        } else {
            database.run(Sql.of("update media " + set + " where id = ?", values.toArray()));
        }
        journal.append(List.of(happened(Kind.MEDIA_EDITED, actor, row.file().id())));
    }

    private long lockedVersion(MediaRow row) {
        long version = database.first(
                        Sql.of(
                                "select version from media where id = ? for update",
                                row.file().id()),
                        found -> found.number("version"))
                .orElseThrow(Problem::notFound);
        return row.isHeld()
                ? database.first(
                                Sql.of(
                                        "select version from media_holder where media_id = ? and account = ?",
                                        row.file().id(),
                                        row.author()),
                                found -> found.number("version"))
                        .orElseThrow(Problem::notFound)
                : version;
    }

    /**
     * Takes the file from whoever it is of: from one of those who sent it in, the last of whom takes it with them.
     *
     * @param used thrown where the last would leave while something uses it
     * @return whether nobody has it any more, and its bytes can go
     */
    @Transactional
    public boolean remove(MediaRow row, Precondition precondition, String actor, Problem used) {
        precondition.check(lockedVersion(row));
        String id = row.file().id();
        Optional<String> heir = row.isHeld() ? Optional.empty() : heir(id);
        if (row.isHeld()) {
            giveUp(id, row.author());
        } else if (heir.isPresent()) {
            inherit(id, heir.get());
        } else {
            if (isUsed(id)) {
                throw used;
            }
            database.run(Sql.of("delete from media where id = ?", id));
        }
        journal.append(List.of(happened(Kind.MEDIA_REMOVED, actor, id)));
        return !row.isHeld() && heir.isEmpty();
    }

    private boolean isUsed(String id) {
        return database.first(Sql.of("""
                                select 1 from media_use where media_id = ?
                                union all
                                select 1 from working_copy where fields like ?
                                """, id, MediaRows.holding(id)), row -> true)
                .isPresent();
    }

    private Optional<String> heir(String id) {
        return database.first(
                Sql.of("select account from media_holder where media_id = ? order by created, account", id),
                row -> row.text("account"));
    }

    private void giveUp(String id, String account) {
        database.run(Sql.of("delete from media_holder where media_id = ? and account = ?", id, account));
    }

    private void inherit(String id, String heir) {
        for (String column : List.of("name", "alt", "caption", "credit", "licence", "focus_x", "focus_y", "created")) {
            database.run(Sql.of(
                    "update media set " + column + " = (select held." + column
                            + " from media_holder held where held.media_id = ? and held.account = ?) where id = ?",
                    id,
                    heir,
                    id));
        }
        database.run(Sql.of("update media set author = ?, version = version + 1 where id = ?", heir, id));
        giveUp(id, heir);
    }

    /**
     * Deletes bytes that have no row. While it does, nobody can add the same file: the row that would be is taken.
     *
     * @throws org.casus.cms.database.DatabaseFailed a broken constraint, where there is a row
     */
    @Transactional(rollbackOn = Exception.class)
    public void sweep(String id, List<String> keys) throws IOException {
        database.run(Sql.of("""
                insert into media (id, name, type, bytes, created, author, version)
                values (?, '', '', 0, current_timestamp, '', 0)
                """, id));
        for (String key : keys) {
            storage.delete(key);
        }
        database.run(Sql.of("delete from media where id = ?", id));
    }

    private static List<@Nullable Object> words(Described described) {
        return Arrays.asList(
                described.alt().orElse(null),
                described.caption().orElse(null),
                described.credit().orElse(null),
                described.licence().orElse(null),
                described.focus().map(Focus::x).orElse(null),
                described.focus().map(Focus::y).orElse(null));
    }

    private static Happening happened(Kind kind, String actor, String id) {
        return Happening.of(kind, actor, JsonNodeFactory.instance.objectNode().put("media", id));
    }
}
