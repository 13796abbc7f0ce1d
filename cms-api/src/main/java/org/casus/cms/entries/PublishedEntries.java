package org.casus.cms.entries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.cms.database.Snapshot;
import org.casus.cms.database.Sql;
import org.casus.cms.journal.Kind;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;

/** All that is published, at one moment: for the bundle. */
@ApplicationScoped
public class PublishedEntries {

    private static final ObjectMapper JSON = new ObjectMapper();
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
     * Addresses that were public and are no more, each with the address that came in its place: the entry's slug of now,
     * or the successor that was named when it was taken away. Successors may not be public themselves.
     */
    public SortedMap<EntryId, Optional<EntryId>> gone(Snapshot snapshot) {
        Map<EntryId, EntryId> successors = successors(snapshot);
        SortedMap<EntryId, Optional<EntryId>> gone = new TreeMap<>();
        snapshot.list(
                        Sql.of("""
                                select stored.type, stored.slug, stored.slug as now from entry stored
                                where stored.was_published = true
                                and (stored.published_revision is null or stored.binned is not null)
                                union all
                                select history.type, history.slug, stored.slug as now from slug_history history
                                left join entry stored on stored.id = history.entry_id
                                where history.was_public = true
                                """),
                        row -> new Gone(new EntryId(row.text("type"), row.text("slug")), row.textIfAny("now")))
                .forEach(one -> gone.put(
                        one.id(),
                        one.now()
                                .map(slug -> new EntryId(one.id().type(), slug))
                                .map(to -> successors.getOrDefault(to, to))
                                .filter(to -> !to.equals(one.id()))));
        return gone;
    }

    private record Gone(EntryId id, Optional<String> now) {}

    private static JsonNode successor(String detail) {
        try {
            return JSON.readTree(detail).path("successor");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal holds JSON", e);
        }
    }

    /** What was named in the place of entries when they were last taken away. */
    private static Map<EntryId, EntryId> successors(Snapshot snapshot) {
        Map<EntryId, EntryId> successors = new HashMap<>();
        snapshot.list(
                        Sql.of("""
                                select type, slug, detail from journal where kind = ? order by sequence
                                """, Kind.UNPUBLISHED.word()),
                        row -> Map.entry(
                                new EntryId(row.text("type"), row.text("slug")), successor(row.text("detail"))))
                .forEach(row -> {
                    if (row.getValue().isObject()) {
                        successors.put(
                                row.getKey(),
                                new EntryId(
                                        row.getValue().path("type").asText(),
                                        row.getValue().path("slug").asText()));
                    } else {
                        successors.remove(row.getKey());
                    }
                });
        return successors;
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

    /** One of them; nothing where there is none of that name, or it is not public. */
    public Optional<PublishedEntry> entry(Snapshot snapshot, ContentType type, String slug) {
        return snapshot.first(
                Sql.of(EntryRow.COLUMNS).add("""
                                join revision shown
                                    on shown.entry_id = stored.id and shown.number = stored.published_revision
                                where stored.type = ? and stored.slug = ?
                                """, type.id(), slug).add(ARE_PUBLIC),
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
