package org.casus.content.checking;

import java.util.Optional;
import org.casus.content.bundle.MediaFile;
import org.casus.content.entry.EntryId;

/** What else there is, as far as an entry may point to it: a store knows, and so does a folder. */
public interface Known {

    boolean exists(EntryId id);

    boolean isPublished(EntryId id);

    /** @param id SHA-256 of the file's bytes, hex */
    Optional<MediaFile> media(String id);
}
