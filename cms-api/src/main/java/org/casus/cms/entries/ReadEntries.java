package org.casus.cms.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.listing.Scope;
import org.casus.content.entry.EntryId;

/** Reads entries. In the public scope the revision is the published one, and there is no other way in. */
@ApplicationScoped
class ReadEntries {

    @Inject
    Database database;

    private static Sql select(Scope scope) {
        return Sql.of(EntryRow.COLUMNS)
                .add("left join revision shown on shown.entry_id = stored.id and shown.number = "
                        + switch (scope) {
                            case PUBLIC -> "stored.published_revision";
                            case WORKING -> "stored.working_revision";
                        });
    }

    /** The entry, also when it is not public: whether it may be shown is for who asks to decide. */
    Optional<EntryRow> find(EntryId id, Scope scope) {
        return database.first(
                select(scope).add("where stored.type = ? and stored.slug = ?", id.type(), id.slug()), EntryRow::read);
    }

    /** Those of these entries that there are, in the given order. */
    List<EntryRow> ofIds(List<Long> ids, Scope scope) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, EntryRow> byId = new HashMap<>();
        Sql sql = select(scope).addIn("where stored.id in (*)", ids);
        if (scope == Scope.PUBLIC) {
            // one may have been taken away since it was listed
            sql.add("and stored.published_revision is not null and stored.binned is null");
        }
        database.list(sql, EntryRow::read).forEach(row -> byId.put(row.id(), row));
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    /** The published ones among these, for showing what an entry refers to. */
    List<EntryRow> published(String type, Collection<String> slugs) {
        return database.list(
                select(Scope.PUBLIC)
                        .add("where stored.type = ?", type)
                        .addIn("and stored.slug in (*)", slugs)
                        .add("and stored.published_revision is not null and stored.binned is null"),
                EntryRow::read);
    }

    /** @param wasPublic whether the old address was, and may be told of */
    record Successor(EntryId to, boolean wasPublic) {}

    /** Where an entry went that had this address once. */
    Optional<Successor> successorOf(EntryId id) {
        return database.first(
                Sql.of("""
                        select stored.slug, history.was_public
                        from slug_history history
                        join entry stored on stored.id = history.entry_id
                        where history.type = ? and history.slug = ?
                        """, id.type(), id.slug()),
                row -> new Successor(new EntryId(id.type(), row.text("slug")), row.isTrue("was_public")));
    }

    /** Whether this address was public once and its entry is gone for good. */
    boolean wasPurged(EntryId id) {
        return database.first(
                        Sql.of(
                                "select 1 from slug_history where type = ? and slug = ? and entry_id is null",
                                id.type(),
                                id.slug()),
                        row -> true)
                .orElse(false);
    }
}
