package org.casus.cms.entries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.cms.database.Snapshot;
import org.casus.cms.database.Sql;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;

/** All that is published, at one moment: for the bundle. */
@ApplicationScoped
public class PublishedEntries {

    private static final String ARE_PUBLIC = "and stored.published_revision is not null and stored.binned is null";

    /** Which entries are public. */
    public Set<EntryId> ids(Snapshot snapshot) {
        return new HashSet<>(snapshot.list(
                Sql.of("select stored.type, stored.slug from entry stored where 1 = 1")
                        .add(ARE_PUBLIC),
                row -> new EntryId(row.text("type"), row.text("slug"))));
    }

    /** Where entries are now that had another slug once. */
    public Map<EntryId, EntryId> renamed(Snapshot snapshot) {
        Map<EntryId, EntryId> renamed = new HashMap<>();
        snapshot.list(
                        Sql.of("""
                                select history.type, history.slug, stored.slug as now
                                from slug_history history
                                join entry stored on stored.id = history.entry_id
                                """),
                        row -> Map.entry(
                                new EntryId(row.text("type"), row.text("slug")),
                                new EntryId(row.text("type"), row.text("now"))))
                .forEach(pair -> renamed.put(pair.getKey(), pair.getValue()));
        return renamed;
    }

    /**
     * The next entries of a type after a slug, in the order of their slugs.
     *
     * @param after empty for the first
     */
    public List<PublishedEntry> page(Snapshot snapshot, ContentType type, String after, int limit) {
        return snapshot.list(
                Sql.of(EntryRow.COLUMNS)
                        .add("""
                                join revision shown
                                    on shown.entry_id = stored.id and shown.number = stored.published_revision
                                where stored.type = ? and stored.slug > ?
                                """, type.id(), after)
                        .add(ARE_PUBLIC)
                        .add("order by stored.slug limit ?", limit),
                row -> EntryRow.read(row).published(type));
    }

    /** An entry's slug and the fields of its working revision. */
    public record Working(String slug, Fields fields) {}

    /** As {@link #page}, of the working revisions of all that is not in the bin, with private fields. */
    public List<Working> workingPage(Snapshot snapshot, ContentType type, String after, int limit) {
        return snapshot.list(
                Sql.of("""
                        select stored.slug, shown.fields from entry stored
                        join revision shown on shown.entry_id = stored.id and shown.number = stored.working_revision
                        where stored.type = ? and stored.slug > ? and stored.binned is null
                        order by stored.slug limit ?
                        """, type.id(), after, limit),
                row -> new Working(row.text("slug"), EntryRow.fields(row.text("fields"))));
    }
}
