package org.casus.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.content.bundle.Content;
import org.casus.content.entry.EntryFile;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.Site;
import org.casus.site.memory.NoteWriter;
import org.casus.site.memory.Origins;
import org.casus.site.memory.Reads;
import org.casus.site.memory.Round;
import org.casus.site.planning.ListsLeft;
import org.casus.site.planning.PlannedFile;
import org.casus.site.planning.SitePlanner;
import org.casus.site.writing.OutputFolder;

/** Gathers, in a process that bakes once, what the next may go on from: see {@link Kept}. */
final class Leaving {

    /** More would be felt in the memory of a bake. */
    private static final int MOST_ENTRIES = 200_000;

    private final BakeSettings settings;
    private final SourceFiles files;
    private final Content content;
    private final Site site;
    private final Optional<Reopened> reopened;
    private final Origins origins = new Origins();

    Leaving(BakeSettings settings, SourceFiles files, Content content, Site site, Optional<Reopened> reopened) {
        this.settings = settings;
        this.files = files;
        this.content = content;
        this.site = site;
        this.reopened = reopened;
    }

    static boolean isFor(Content content, BakeSettings settings) {
        return content.entries().size() <= MOST_ENTRIES && settings.part().isEmpty();
    }

    /** The content, of which each entry tells when it is read. */
    Content content() {
        SortedMap<EntryId, PublishedEntry> entries = new TreeMap<>(content.entries());
        entries.replaceAll((id, entry) -> entry.telling(origins::read));
        return new Content(
                content.base(),
                content.sequence(),
                content.types(),
                content.vocabularies(),
                entries,
                content.media(),
                content.gone());
    }

    Round<SitePlanner> round(KeptFiles kept) {
        return Round.ofOrigins(reopened.map(Reopened::lists).orElseGet(Map::of), kept);
    }

    /** After a bake that went well, with nothing to say. */
    void leave(Round<SitePlanner> round, Renewal renewal, KeptFiles kept, OutputFolder output) {
        if (!files.areOthersSettled()
                || !files.entries().keySet().equals(content.entries().keySet())) {
            return;
        }
        List<EntryId> ids = List.copyOf(content.entries().keySet());
        Kept left = new Kept(
                Reopened.told(settings, files),
                output.stamp(),
                ids,
                entries(ids),
                ofEverything(),
                Map.of(),
                made(ids, renewal, kept));
        output.keepBeside(KeptNote.FILE, KeptNote.bytes(left, note -> lists(ids, round, note)));
    }

    private void lists(List<EntryId> ids, Round<SitePlanner> round, NoteWriter note) {
        ListsLeft.write(site.collections().values(), round, type -> KeptNote.ofType(ids, type), note);
    }

    /** In the order of the ids; of whatever was reopened each entry is in its place. */
    private List<Kept.Entry> entries(List<EntryId> ids) {
        Placing placing = new Placing(content.types(), site);
        List<Kept.Entry> entries = new ArrayList<>(ids.size());
        for (PublishedEntry entry : content.entries().values()) {
            EntryFile.Meta meta =
                    new EntryFile.Meta(entry.revision(), entry.created(), entry.modified(), entry.published());
            int number = entries.size();
            Stamp place = reopened.map(
                            before -> before.kept().entries().get(number).place())
                    .orElseGet(() -> placing.of(entry));
            entries.add(new Kept.Entry(meta, files.entries().getOrDefault(entry.id(), Stamp.UNKNOWN), place));
        }
        return entries;
    }

    /** Also what was so before: files that stay were made then. */
    private Set<EntryId> ofEverything() {
        Set<EntryId> all = new HashSet<>();
        origins.ofEverything().forEach(origin -> all.add((EntryId) origin));
        reopened.ifPresent(before -> all.addAll(before.kept().ofEverything()));
        return all;
    }

    private static Map<String, Kept.Made> made(List<EntryId> ids, Renewal renewal, KeptFiles kept) {
        Map<Object, Integer> numbers = HashMap.newHashMap(ids.size());
        ids.forEach(id -> numbers.put(id, numbers.size()));
        Map<String, Kept.Made> made = HashMap.newHashMap(renewal.after().size());
        for (String path : renewal.after().paths()) {
            Optional.ofNullable(renewal.reads().get(path))
                    .map(reads -> made(reads, numbers))
                    .or(() -> kept.staying(path))
                    .ifPresent(found -> made.put(path, found));
        }
        return made;
    }

    private static Kept.Made made(Reads reads, Map<Object, Integer> numbers) {
        List<String> uses = reads.uses().stream()
                .map(PlannedFile.class::cast)
                .map(PlannedFile::path)
                .toList();
        Numbers origins = reads.origins().contains(Origins.ANY)
                ? Numbers.ALL
                : Numbers.of(reads.origins().stream()
                        .mapToInt(origin -> Objects.requireNonNull(numbers.get(origin)))
                        .toArray());
        return new Kept.Made(origins, uses);
    }
}
