package org.casus.content.bundle;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentTypes;
import org.casus.content.vocabulary.Vocabularies;

/**
 * Everything that is published, at one moment: what a bake is made from.
 *
 * @param base the installation's address, no slash at its end; identifiers of things begin with it
 * @param sequence the journal's number at that moment; 0 for a folder
 * @param entries by id, sorted
 * @param media by id, sorted
 * @param gone addresses that were public and are no more, each with what came in their place, where that is public
 */
public record Content(
        String base,
        long sequence,
        ContentTypes types,
        Vocabularies vocabularies,
        SortedMap<EntryId, PublishedEntry> entries,
        SortedMap<String, MediaFile> media,
        SortedMap<EntryId, Optional<EntryId>> gone) {

    public Content {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        media = Collections.unmodifiableSortedMap(new TreeMap<>(media));
        gone = Collections.unmodifiableSortedMap(new TreeMap<>(gone));
    }

    /** Of which nothing has gone. */
    public Content(
            String base,
            long sequence,
            ContentTypes types,
            Vocabularies vocabularies,
            SortedMap<EntryId, PublishedEntry> entries,
            SortedMap<String, MediaFile> media) {
        this(base, sequence, types, vocabularies, entries, media, Collections.emptySortedMap());
    }

    public Optional<PublishedEntry> entry(EntryId id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The entries of a type, sorted by slug. */
    public List<PublishedEntry> ofType(String type) {
        Map<EntryId, PublishedEntry> range = entries.subMap(new EntryId(type, ""), new EntryId(type + "\0", ""));
        return List.copyOf(range.values());
    }

    public Collection<MediaFile> mediaFiles() {
        return media.values();
    }
}
