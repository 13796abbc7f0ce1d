package org.casus.cms.entries;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.casus.cms.database.Snapshot;
import org.casus.content.bundle.MediaFile;

/** What entries need to know of the files they use. The media feature is one; without it there are no files. */
public interface MediaLibrary {

    Optional<MediaFile> find(String id);

    /** Those of these files that there are. */
    default List<MediaFile> find(Collection<String> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** The files that published entries show at that moment, sorted by id: for the bundle. */
    List<MediaFile> published(Snapshot snapshot);
}
