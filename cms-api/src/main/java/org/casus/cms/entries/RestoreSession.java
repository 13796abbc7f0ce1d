package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.cms.database.Sql;
import org.casus.cms.entries.ImportLines.Judged;
import org.casus.cms.entries.ImportLines.Line;
import org.casus.cms.entries.ImportLines.Outcome;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Kind;
import org.casus.cms.listing.Scope;
import org.casus.content.LocalizedText;
import org.casus.content.bundle.MediaFile;
import org.casus.content.checking.Known;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;

/**
 * Published entries as another store had them, with their numbers and dates. They may point to each other in any order:
 * all that come are known before the first is kept.
 */
public final class RestoreSession implements Intake {

    private final ImportLines tools;
    private final String actor;
    private final Known known;
    private final OptionalLong sequence;
    private List<Happening> happenings = new ArrayList<>();

    /** @param coming all that will be kept */
    RestoreSession(ImportLines tools, String actor, Set<EntryId> coming, OptionalLong sequence) {
        this.tools = tools;
        this.actor = actor;
        this.known = new Together(Set.copyOf(coming), tools.known);
        this.sequence = sequence;
    }

    @Override
    public OptionalLong sequence() {
        return sequence;
    }

    @Override
    public List<Happening> takeHappenings() {
        List<Happening> taken = happenings;
        happenings = new ArrayList<>();
        return taken;
    }

    @Override
    public List<Judged> keep(List<Line> lines) {
        Set<EntryId> taken = taken(lines);
        List<Judged> judged = new ArrayList<>(lines.size());
        List<PublishedEntry> accepted = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (line instanceof Line.Restored restored) {
                List<Violation> violations = violations(restored.entry(), taken);
                Outcome outcome = violations.isEmpty() ? Outcome.CREATED : Outcome.REFUSED;
                if (violations.isEmpty()) {
                    accepted.add(restored.entry());
                }
                judged.add(new Judged(
                        line.number(),
                        outcome,
                        Optional.of(restored.entry().id().slug()),
                        violations));
            } else {
                throw new IllegalArgumentException("only entries of a bundle are restored");
            }
        }
        keepAccepted(accepted);
        return judged;
    }

    private Set<EntryId> taken(List<Line> lines) {
        Map<String, Set<String>> byType = new TreeMap<>();
        for (Line line : lines) {
            if (line instanceof Line.Restored restored) {
                EntryId id = restored.entry().id();
                byType.computeIfAbsent(id.type(), type -> new TreeSet<>()).add(id.slug());
            }
        }
        Set<EntryId> taken = new HashSet<>();
        byType.forEach((type, slugs) -> {
            Sql sql = Sql.of("select slug from entry where type = ?", type)
                    .addIn("and slug in (*)", slugs)
                    .add("union all select slug from slug_history where type = ?", type)
                    .addIn("and slug in (*)", slugs);
            tools.database.list(sql, row -> row.text("slug")).forEach(slug -> taken.add(new EntryId(type, slug)));
        });
        return taken;
    }

    private List<Violation> violations(PublishedEntry entry, Set<EntryId> taken) {
        if (taken.contains(entry.id())) {
            return List.of(new Violation(
                    "meta.slug",
                    LocalizedText.of(
                            entry.id() + " is er al, of was er ooit.",
                            entry.id() + " is there already, or was once.")));
        }
        Optional<ContentType> type = tools.model.types().find(entry.id().type());
        if (type.isEmpty()) {
            String name = entry.id().type();
            return List.of(new Violation(
                    "meta.type",
                    LocalizedText.of("Er is hier geen type ‘" + name + "’.", "There is no type “" + name + "” here.")));
        }
        List<Violation> violations = tools.drafts.violations(type.get(), entry.fields(), Optional.empty());
        return violations.isEmpty() ? tools.model.checks().publication(type.get(), entry.fields(), known) : violations;
    }

    private void keepAccepted(List<PublishedEntry> accepted) {
        List<StoredEntry> rows = accepted.stream()
                .map(entry -> StoredEntry.restored(entry.id(), actor, entry.created(), entry.revision()))
                .toList();
        tools.store.add(rows);
        List<EntryLinks.Linked> linked = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            PublishedEntry entry = accepted.get(at);
            StoredEntry row = rows.get(at);
            ContentType type = tools.model.type(entry.id().type());
            Revision revision = tools.store.revise(row, entry.fields(), actor, entry.modified(), Optional.empty());
            row.publish(revision.created(), entry.published());
            linked.add(new EntryLinks.Linked(row.id(), type, Scope.WORKING, entry.fields()));
            linked.add(new EntryLinks.Linked(
                    row.id(), type, Scope.PUBLIC, entry.fields().publicFields(type)));
            happenings.add(Happening.of(
                    Kind.PUBLISHED, actor, entry.id(), revision.number(), JsonNodeFactory.instance.objectNode()));
        }
        tools.store.flushAndForget();
        tools.links.add(linked);
        linked.stream()
                .filter(one -> UniqueValues.hasAny(one.type()))
                .forEach(one -> tools.uniques.hold(one.entry(), one.type()));
    }

    /** What comes in together may be pointed to, and what was there before. */
    private record Together(Set<EntryId> coming, Known there) implements Known {

        @Override
        public boolean exists(EntryId id) {
            return coming.contains(id) || there.exists(id);
        }

        @Override
        public boolean isPublished(EntryId id) {
            return coming.contains(id) || there.isPublished(id);
        }

        @Override
        public Optional<MediaFile> media(String id) {
            return there.media(id);
        }
    }
}
