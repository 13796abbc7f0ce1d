package org.casus.cms.listing.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;

/**
 * What the index reads of an entry, as it was at one moment.
 *
 * @param state the word in JSON
 * @param working the fields of the working revision
 * @param published what the public sees of it; absent where it sees nothing
 * @param files of the media library that its fields show
 * @param references where its fields point, by the addresses that those entries have now
 */
public record IndexedEntry(
        long id,
        EntryId address,
        String state,
        String author,
        String editor,
        Instant created,
        Instant modified,
        Fields working,
        Optional<Published> published,
        List<Pointing> references,
        List<Showing> files) {

    public IndexedEntry {
        references = List.copyOf(references);
        files = List.copyOf(files);
    }

    IndexedEntry with(List<Pointing> targets, List<Showing> shown) {
        return new IndexedEntry(
                id, address, state, author, editor, created, modified, working, published, targets, shown);
    }

    /**
     * @param fields of the published revision, where that is not the working one
     * @param made when that revision was made
     * @param moment when it was published
     */
    public record Published(Optional<Fields> fields, Instant made, Instant moment) {}

    /**
     * @param isPublic whether it is the published revision that points there, else the working one
     * @param path of the field
     */
    public record Pointing(boolean isPublic, String path, EntryId target) {}

    /** As {@link Pointing}, to a file. */
    public record Showing(boolean isPublic, String path, String media) {}
}
