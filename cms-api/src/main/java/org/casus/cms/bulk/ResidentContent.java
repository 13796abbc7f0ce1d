package org.casus.cms.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.cms.database.Database;
import org.casus.cms.database.Snapshot;
import org.casus.cms.database.Sql;
import org.casus.cms.entries.PublishedEntries;
import org.casus.cms.journal.Kind;
import org.casus.cms.types.Model;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaFile;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Mention;
import org.casus.content.entry.Mentions;
import org.casus.content.entry.PublishedEntry;
import org.jspecify.annotations.Nullable;

/**
 * All that is published, held in memory and brought up to date by the journal. What did not change is the same object; in
 * doubt all of it is read again: after a gap in the journal, after a change of the model, after many changes. For one
 * thread.
 */
@ApplicationScoped
public class ResidentContent {

    /** Reading this many one by one costs about as much as reading all. */
    private static final int MOST = 1_000;

    /** As long a part of the journal costs about as much as well; most lines are of drafts. */
    private static final int MOST_LINES = 50_000;

    @Inject
    Database database;

    @Inject
    ExportBundle bundle;

    @Inject
    PublishedEntries entries;

    @Inject
    Model model;

    /**
     * What is published now.
     *
     * @param changed which entries are new, other ones or gone since the last time; nothing where it may be anything
     */
    public record Followed(Content content, Optional<SortedSet<EntryId>> changed) {}

    /**
     * @param stored entries before their pointers were mended
     * @param renamed from old addresses to present ones
     */
    record Held(Content content, SortedMap<EntryId, PublishedEntry> stored, Map<EntryId, EntryId> renamed) {}

    private record Line(Kind kind, Optional<EntryId> entry) {

        boolean is(Kind.OnPages effect) {
            return kind.onPages() == effect;
        }
    }

    private @Nullable Held held;

    /** As of now, as cheaply as can be. */
    public Followed follow() {
        Held last = held;
        held = null;
        model.refresh();
        Optional<Followed> followed = last == null || isOfOtherModel(last.content) ? Optional.empty() : since(last);
        return followed.orElseGet(this::all);
    }

    @SuppressWarnings("ReferenceEquality") // a model that was not touched is the same object
    private boolean isOfOtherModel(Content content) {
        return content.types() != model.types() || content.vocabularies() != model.vocabularies();
    }

    private Followed all() {
        Held all = bundle.held();
        held = all;
        return new Followed(all.content, Optional.empty());
    }

    private Optional<Followed> since(Held last) {
        return database.atOneMoment(snapshot -> {
            long head = ExportBundle.sequence(snapshot);
            long missing = head - last.content.sequence();
            if (missing < 0 || missing > MOST_LINES) {
                return Optional.empty();
            }
            List<Line> lines = lines(snapshot, last.content.sequence());
            boolean isInDoubt = lines.size() != missing
                    || lines.stream().anyMatch(line -> line.is(Kind.OnPages.EVERYTHING))
                    || lines.stream()
                                    .filter(line -> line.is(Kind.OnPages.ENTRY))
                                    .count()
                            > MOST;
            return isInDoubt ? Optional.empty() : Optional.of(with(new Step(snapshot, last, lines), head));
        });
    }

    private static List<Line> lines(Snapshot snapshot, long after) {
        return snapshot.list(
                Sql.of("select kind, type, slug from journal where sequence > ? order by sequence", after), row -> {
                    String slug = row.textIfAny("slug").orElse("");
                    return new Line(
                            Kind.of(row.text("kind")), row.textIfAny("type").map(type -> new EntryId(type, slug)));
                });
    }

    /** From what was held to what is held next. */
    private final class Step {

        private final Snapshot snapshot;
        private final Held last;
        private final List<Line> lines;
        private final Set<EntryId> touched;
        private final SortedMap<EntryId, PublishedEntry> stored;

        Step(Snapshot snapshot, Held last, List<Line> lines) {
            this.snapshot = snapshot;
            this.last = last;
            this.lines = lines;
            this.touched = lines.stream()
                    .filter(line -> line.is(Kind.OnPages.ENTRY))
                    .flatMap(line -> line.entry.stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            this.stored = new TreeMap<>(last.stored);
            touched.forEach(this::read);
        }

        private void read(EntryId id) {
            model.types()
                    .find(id.type())
                    .flatMap(type -> entries.entry(snapshot, type, id.slug()))
                    .ifPresentOrElse(entry -> stored.put(id, entry), () -> stored.remove(id));
        }

        /** Whether an entry came or went, or an address leads elsewhere. */
        boolean areAddressesOther() {
            return lines.stream().anyMatch(line -> line.is(Kind.OnPages.ENTRY) && line.kind != Kind.PUBLISHED)
                    || touched.stream().anyMatch(id -> stored.containsKey(id) != last.stored.containsKey(id));
        }

        boolean areFilesOther() {
            return lines.stream().anyMatch(line -> line.is(Kind.OnPages.FILES))
                    || touched.stream()
                            .anyMatch(id -> !files(last.stored.get(id)).equals(files(stored.get(id))));
        }

        private Set<String> files(@Nullable PublishedEntry entry) {
            return entry == null
                    ? Set.of()
                    : model.types().find(entry.id().type()).stream()
                            .flatMap(type -> Stream.concat(
                                    Mentions.in(type, entry.fields()).stream(),
                                    Mentions.inTexts(type, entry.fields()).stream()))
                            .flatMap(mention -> mention instanceof Mention.OfMedia file
                                    ? Stream.of(file.id())
                                    : Stream.<String>empty())
                            .collect(Collectors.toSet());
        }
    }

    private Followed with(Step step, long head) {
        Content before = step.last.content;
        boolean areAddressesOther = step.areAddressesOther();
        Map<EntryId, EntryId> renamed = areAddressesOther ? entries.renamed(step.snapshot) : step.last.renamed;
        SortedMap<String, MediaFile> files = step.areFilesOther() ? bundle.filesById(step.snapshot) : before.media();
        boolean canStay =
                !areAddressesOther && files.keySet().equals(before.media().keySet());
        Collection<EntryId> open = canStay ? step.touched : step.stored.keySet();
        SortedMap<EntryId, PublishedEntry> mended = new TreeMap<>(before.entries());
        step.touched.stream().filter(id -> !step.stored.containsKey(id)).forEach(id -> mended.remove(id));
        ExportBundle.mend(model.types(), open, step.stored, renamed, files.keySet())
                .forEach(entry -> mended.merge(entry.id(), entry, (old, now) -> old.equals(now) ? old : now));
        Content content = new Content(
                before.base(),
                head,
                before.types(),
                before.vocabularies(),
                mended,
                files,
                areAddressesOther ? bundle.gone(step.snapshot, model.types(), mended.keySet()) : before.gone());
        held = new Held(content, step.stored, renamed);
        return new Followed(
                content, files.equals(before.media()) ? Optional.of(changed(before, content)) : Optional.empty());
    }

    private static SortedSet<EntryId> changed(Content before, Content now) {
        SortedSet<EntryId> changed = new TreeSet<>();
        differing(before.entries(), now.entries(), changed);
        differing(before.gone(), now.gone(), changed);
        return changed;
    }

    private static <V> void differing(Map<EntryId, V> before, Map<EntryId, V> now, Set<EntryId> changed) {
        Set<EntryId> all = new HashSet<>(before.keySet());
        all.addAll(now.keySet());
        all.stream().filter(id -> !Objects.equals(before.get(id), now.get(id))).forEach(changed::add);
    }
}
