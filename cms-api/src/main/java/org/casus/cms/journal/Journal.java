package org.casus.cms.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Json;
import org.casus.content.entry.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the journal.
 *
 * <p>Append last: from there to the end of the transaction every other writer waits.
 */
@ApplicationScoped
public class Journal {

    @PersistenceContext(unitName = "cms")
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    Event<JournalGrew> grew;

    /** @return its number */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(Kind kind, String actor, EntryId entry, int revision, ObjectNode detail) {
        return append(List.of(Happening.of(kind, actor, entry, revision, detail)));
    }

    /**
     * Appends one line for each, in their order.
     *
     * @param happenings at least one
     * @return the number of the last
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(List<Happening> happenings) {
        // what may still be refused is refused before the others have to wait
        entities.flush();
        database.run(Sql.of("update journal_head set sequence = sequence + ? where id = 1", happenings.size()));
        long last = last();
        long next = last - happenings.size() + 1;
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        List<List<@Nullable Object>> rows = new ArrayList<>(happenings.size());
        for (Happening happening : happenings) {
            rows.add(row(next++, now, happening));
        }
        database.runForAll("""
                insert into journal (sequence, at, actor, kind, type, slug, revision, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        grew.fire(new JournalGrew(
                last, happenings.stream().map(Happening::kind).collect(Collectors.toUnmodifiableSet())));
        return last;
    }

    /**
     * Leaves out numbers, so that what another store had numbered goes on from where it was there. Nothing where the
     * journal is as far already.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void passOverTo(long sequence) {
        entities.flush();
        database.run(Sql.of("update journal_head set sequence = ? where id = 1 and sequence < ?", sequence, sequence));
    }

    private static List<@Nullable Object> row(long sequence, Instant at, Happening happening) {
        return Arrays.asList(
                sequence,
                at,
                happening.actor(),
                happening.kind().word(),
                happening.entry().map(EntryId::type).orElse(null),
                happening.entry().map(EntryId::slug).orElse(null),
                happening.revision().orElse(null),
                Json.text(happening.detail()));
    }

    /** The number of the last line; 0 while there is none. */
    public long last() {
        return database.first(Sql.of("select sequence from journal_head where id = 1"), row -> row.number("sequence"))
                .orElseThrow();
    }

    /** The entries that lines after the first number, up to the second, are about. */
    public List<EntryId> entriesBetween(long after, long last) {
        return database.list(Sql.of("""
                        select distinct type, slug from journal
                        where sequence > ? and sequence <= ? and slug is not null
                        """, after, last), row -> new EntryId(row.text("type"), row.text("slug")));
    }

    /** What the public may know of, after this number, oldest first. */
    public List<JournalRow> changesAfter(long sequence, int limit) {
        return database.list(Sql.of("""
                        select sequence, at, actor, kind, type, slug, revision, detail
                        from journal
                        where sequence > ? and kind in ('published', 'unpublished')
                        order by sequence
                        limit ?
                        """, sequence, limit), Journal::read);
    }

    static JournalRow read(Row row) throws SQLException {
        String slug = row.textIfAny("slug").orElse("");
        return new JournalRow(
                row.number("sequence"),
                row.moment("at"),
                row.text("actor"),
                Kind.of(row.text("kind")),
                row.textIfAny("type").map(type -> new EntryId(type, slug)),
                row.integerIfAny("revision"),
                (ObjectNode) Json.stored(row.text("detail")));
    }

    /** Lines by what they are about; for those who may see all. */
    public List<JournalRow> lines(JournalQuery query) {
        Sql sql = Sql.of(
                "select sequence, at, actor, kind, type, slug, revision, detail from journal where sequence > ?",
                query.after());
        query.type().ifPresent(type -> sql.add("and type = ?", type));
        query.slug().ifPresent(slug -> sql.add("and slug = ?", slug));
        query.actor().ifPresent(actor -> sql.add("and actor = ?", actor));
        query.kind().ifPresent(kind -> sql.add("and kind = ?", kind.word()));
        query.since().ifPresent(since -> sql.add("and at >= ?", since));
        query.until().ifPresent(until -> sql.add("and at < ?", until));
        return database.list(sql.add("order by sequence limit ?", query.limit()), Journal::read);
    }
}
