package org.casus.cms.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.casus.cms.database.Database;
import org.casus.cms.database.Snapshot;
import org.casus.cms.database.Sql;
import org.casus.cms.entries.MediaLibrary;
import org.casus.cms.entries.PublishedEntries;
import org.casus.cms.types.Model;
import org.casus.content.bundle.BundleWriter;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.Published;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * All that is published, as the store has it at one moment. The same number of the journal gives the same bytes.
 *
 * <p>What an entry points to and the public cannot see (taken back since, or in the bin) is left out of it, and what has
 * another slug by now is named by that: no bundle has a reference that leads nowhere.
 */
@ApplicationScoped
public class ExportBundle {

    /** Few enough to be nothing in memory, enough for the question to be nothing in time. */
    private static final int PAGE = 500;

    @Inject
    Database database;

    @Inject
    PublishedEntries entries;

    @Inject
    Instance<MediaLibrary> media;

    @Inject
    Model model;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    /** Does something with each entry, which may fail as writing does. */
    @FunctionalInterface
    private interface Receiver {
        void receive(PublishedEntry entry) throws IOException;
    }

    /** All of it in memory. */
    public Content content() {
        return held().content();
    }

    /** All of it in memory, with what is needed to bring it up to date. */
    ResidentContent.Held held() {
        return database.atOneMoment(snapshot -> {
            long sequence = sequence(snapshot);
            // not before: what it takes in may be newer than the number says, and never older
            model.refresh();
            ContentTypes types = model.types();
            SortedMap<EntryId, PublishedEntry> stored = new TreeMap<>();
            types.all().forEach(type -> eachOf(snapshot, type, entry -> stored.put(entry.id(), entry)));
            SortedMap<String, MediaFile> files = filesById(snapshot);
            Map<EntryId, EntryId> renamed = entries.renamed(snapshot);
            SortedMap<EntryId, PublishedEntry> mended = new TreeMap<>();
            mend(types, stored.keySet(), stored, renamed, files.keySet())
                    .forEach(entry -> mended.put(entry.id(), entry));
            Content content = new Content(
                    base, sequence, types, model.vocabularies(), mended, files, gone(snapshot, types, mended.keySet()));
            return new ResidentContent.Held(content, stored, renamed);
        });
    }

    SortedMap<String, MediaFile> filesById(Snapshot snapshot) {
        SortedMap<String, MediaFile> files = new TreeMap<>();
        files(snapshot).forEach(file -> files.put(file.id(), file));
        return files;
    }

    /**
     * Some of what is stored, as the public sees it.
     *
     * @param which of them; what is not stored is passed over
     * @param stored all that is public
     * @param files ids of the media there are
     */
    static List<PublishedEntry> mend(
            ContentTypes types,
            Collection<EntryId> which,
            SortedMap<EntryId, PublishedEntry> stored,
            Map<EntryId, EntryId> renamed,
            Set<String> files) {
        Map<String, Pointers> byType = new HashMap<>();
        types.all().forEach(type -> byType.put(type.id(), new Pointers(type, stored.keySet(), renamed, files)));
        List<PublishedEntry> mended = new ArrayList<>();
        for (EntryId id : which) {
            PublishedEntry entry = stored.get(id);
            Pointers pointers = byType.get(id.type());
            if (entry != null && pointers != null) {
                mended.add(mended(pointers.type(), pointers, entry));
            }
        }
        return mended;
    }

    /**
     * Line by line, never the whole of it in memory.
     *
     * @param types which types to write; references to others are left out
     * @param isForAll whether anybody may read it: then its number is the last that the public knows of, since that of the
     *     journal's last line would count what is not public
     */
    void write(OutputStream out, ContentTypes types, boolean isForAll) {
        database.atOneMoment(snapshot -> {
            try {
                long sequence = isForAll ? publicSequence(snapshot) : sequence(snapshot);
                BundleWriter writer = new BundleWriter(out, base, sequence);
                for (ContentType type : types.all()) {
                    writer.type(type);
                }
                writer.vocabularies(model.vocabularies());
                List<MediaFile> files = files(snapshot);
                for (MediaFile file : files) {
                    writer.media(file);
                }
                Set<String> ids = files.stream().map(MediaFile::id).collect(Collectors.toSet());
                Set<EntryId> there = new HashSet<>();
                each(snapshot, types, ids, entry -> {
                    there.add(entry.id());
                    writer.entry(entry);
                });
                for (Map.Entry<EntryId, Optional<EntryId>> gone :
                        gone(snapshot, types, there).entrySet()) {
                    writer.gone(gone.getKey(), gone.getValue());
                }
                writer.finish();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static long sequence(Snapshot snapshot) {
        return snapshot.first(Sql.of("select sequence from journal_head where id = 1"), row -> row.number("sequence"))
                .orElse(0L);
    }

    private static long publicSequence(Snapshot snapshot) {
        return snapshot.first(Sql.of("""
                        select sequence from journal where kind in ('published', 'unpublished')
                        order by sequence desc limit 1
                        """), row -> row.number("sequence")).orElse(0L);
    }

    private List<MediaFile> files(Snapshot snapshot) {
        return media.stream()
                .findFirst()
                .map(library -> library.published(snapshot))
                .orElse(List.of());
    }

    /** Of a successor that is not there, nothing is said. */
    SortedMap<EntryId, Optional<EntryId>> gone(Snapshot snapshot, ContentTypes types, Set<EntryId> there) {
        SortedMap<EntryId, Optional<EntryId>> gone = new TreeMap<>();
        entries.gone(snapshot).forEach((id, successor) -> {
            if (types.find(id.type()).isPresent() && !there.contains(id)) {
                gone.put(id, successor.filter(there::contains));
            }
        });
        return gone;
    }

    private void each(Snapshot snapshot, ContentTypes types, Set<String> files, Receiver receiver) {
        Set<EntryId> there = new HashSet<>(entries.ids(snapshot));
        there.removeIf(id -> types.find(id.type()).isEmpty());
        Map<EntryId, EntryId> renamed = entries.renamed(snapshot);
        for (ContentType type : types.all()) {
            Pointers pointers = new Pointers(type, there, renamed, files);
            eachOf(snapshot, type, entry -> receive(receiver, mended(type, pointers, entry)));
        }
    }

    private void eachOf(Snapshot snapshot, ContentType type, Consumer<PublishedEntry> receiver) {
        List<PublishedEntry> page = entries.page(snapshot, type, "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(receiver);
            page = page.size() < PAGE
                    ? List.of()
                    : entries.page(snapshot, type, page.getLast().id().slug(), PAGE);
        }
    }

    private static void receive(Receiver receiver, PublishedEntry entry) {
        try {
            receiver.receive(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedEntry mended(ContentType type, Pointers pointers, PublishedEntry entry) {
        if (pointers.allLead(entry.fields())) {
            return entry;
        }
        return Published.entry(
                type,
                entry.id(),
                pointers.mended(entry.fields()),
                entry.revision(),
                entry.created(),
                entry.modified(),
                entry.published());
    }
}
