package org.casus.cms.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Problem;
import org.casus.cms.listing.Scope;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;

/** Entries and their revisions, for those who change them; always within a transaction. */
@ApplicationScoped
class EntryStore {

    @PersistenceContext(unitName = "cms")
    EntityManager entities;

    @Inject
    Database database;

    @Inject
    EntryLinks links;

    @Inject
    UniqueValues uniques;

    /** Now, in the precision that both databases keep. */
    static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The entry, held until the end of the transaction: whoever else wants to change it waits.
     *
     * @throws Problem 404
     */
    StoredEntry locked(EntryId id) {
        return entities.createQuery(
                        "select stored from StoredEntry stored where stored.type = :type and stored.slug = :slug",
                        StoredEntry.class)
                .setParameter("type", id.type())
                .setParameter("slug", id.slug())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** The same by its number; nothing where it was purged. */
    Optional<StoredEntry> locked(long id) {
        return Optional.ofNullable(entities.find(StoredEntry.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void flush() {
        entities.flush();
    }

    /** Writes what is pending and lets go of it: for those who handle many. */
    void flushAndForget() {
        entities.flush();
        entities.clear();
    }

    Revision revision(StoredEntry entry, int number) {
        return Optional.ofNullable(entities.find(Revision.class, new Revision.Key(entry.id(), number)))
                .orElseThrow(Problem::notFound);
    }

    Revision working(StoredEntry entry) {
        return revision(entry, entry.workingRevision());
    }

    /** Those of these entries that there are, held until the end of the transaction; taken in one order, against deadlock. */
    List<StoredEntry> locked(String type, Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("""
                        select stored from StoredEntry stored
                        where stored.type = :type and stored.slug in :slugs
                        order by stored.slug
                        """, StoredEntry.class)
                .setParameter("type", type)
                .setParameter("slugs", slugs)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Keeps new entries; each has its number from here on. */
    void add(Collection<StoredEntry> added) {
        added.forEach(entities::persist);
        // their revisions point to them, and JPA, which is not told so, would write those first
        entities.flush();
    }

    /**
     * Keeps a new entry with its first revision, and what that points to and holds.
     *
     * @return the revision
     */
    Revision addNew(StoredEntry entry, ContentType type, Fields fields, String by, Instant now) {
        entry.contentChanged();
        int number = entry.revise(by, now);
        add(List.of(entry));
        Revision revision = new Revision(
                entry.id(), number, fields, Revision.Origin.of(by, now, Optional.empty()), entry.contentVersion());
        entities.persist(revision);
        entities.flush();
        links.add(List.of(new EntryLinks.Linked(entry.id(), type, Scope.WORKING, fields)));
        uniques.hold(entry.id(), type);
        return revision;
    }

    /** Adds a working revision; {@link #linkWorking} is to follow. */
    Revision revise(StoredEntry entry, Fields fields, String by, Instant now, Optional<String> note) {
        entry.contentChanged();
        return revise(entry, fields, Revision.Origin.of(by, now, note));
    }

    /** Adds a working revision of what is the entry's content already. */
    Revision revise(StoredEntry entry, Fields fields, Revision.Origin origin) {
        int number = entry.revise(origin.author(), origin.made());
        Revision revision = new Revision(entry.id(), number, fields, origin, entry.contentVersion());
        entities.persist(revision);
        return revision;
    }

    /** Keeps what the working revision points to and holds. */
    void linkWorking(StoredEntry entry, ContentType type, Fields fields) {
        entities.flush();
        links.replace(List.of(new EntryLinks.Linked(entry.id(), type, Scope.WORKING, fields)));
        uniques.hold(entry.id(), type);
    }

    /** As {@link #linkWorking}, of many at once, and of published revisions too. */
    void link(ContentType type, Collection<EntryLinks.Linked> all) {
        entities.flush();
        links.replace(all);
        if (UniqueValues.hasAny(type)) {
            all.forEach(one -> uniques.hold(one.entry(), type));
        }
    }

    /** Makes the revision the public one, for readers and for lists. */
    void makePublic(StoredEntry entry, ContentType type, Revision revision, Instant now) {
        entry.publish(revision.number(), revision.created(), now);
        entities.flush();
        links.replace(List.of(new EntryLinks.Linked(
                entry.id(), type, Scope.PUBLIC, revision.fields().publicFields(type))));
        uniques.hold(entry.id(), type);
    }

    /** Takes the entry away from the public. */
    void makePrivate(StoredEntry entry, ContentType type, Instant now) {
        entry.unpublish(now);
        entities.flush();
        links.remove(entry.id(), Scope.PUBLIC);
        uniques.hold(entry.id(), type);
    }

    /** To the bin, or out of it: in the bin it holds no value that must be unique. */
    void rebin(StoredEntry entry, ContentType type) {
        entities.flush();
        uniques.hold(entry.id(), type);
    }

    /** Removes the entry with all its revisions. An address that was public stays taken. */
    void purge(StoredEntry entry) {
        EntryId address = entry.address();
        if (entry.wasPublished()) {
            remember(entry.id(), address, true);
        }
        entities.flush();
        database.run(Sql.of("delete from slug_history where entry_id = ? and not was_public", entry.id()));
        database.run(Sql.of("update slug_history set entry_id = null where entry_id = ?", entry.id()));
        // with it go its revisions and all that it pointed to and held
        database.run(Sql.of("delete from entry where id = ?", entry.id()));
        entities.detach(entry);
    }

    /** Whether the slug can be given to an entry; one that was public once can only go back to its own entry. */
    boolean isFree(EntryId id, Optional<Long> forEntry) {
        long entry = forEntry.orElse(0L);
        return database.first(Sql.of("""
                                select 1 from entry where type = ? and slug = ? and id <> ?
                                union all
                                select 1 from slug_history where type = ? and slug = ?
                                    and (entry_id is null or entry_id <> ?)
                                """, id.type(), id.slug(), entry, id.type(), id.slug(), entry), row -> true)
                .isEmpty();
    }

    void rename(StoredEntry entry, String slug) {
        EntryId from = entry.address();
        EntryId to = new EntryId(from.type(), slug);
        database.run(Sql.of("delete from slug_history where type = ? and slug = ?", to.type(), to.slug()));
        if (entry.wasPublished() || links.isPointedTo(from)) {
            remember(entry.id(), from, entry.wasPublished());
        }
        entry.rename(slug);
        entities.flush();
        links.renameTarget(from, to);
    }

    private void remember(long entry, EntryId address, boolean wasPublic) {
        database.run(Sql.of(
                "insert into slug_history (type, slug, entry_id, was_public) values (?, ?, ?, ?)",
                address.type(),
                address.slug(),
                entry,
                wasPublic));
    }
}
