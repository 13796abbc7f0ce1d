package org.casus.site.writing;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.casus.site.planning.PlannedFile;

/**
 * A file of the site as it was written.
 *
 * @param fingerprint of all that it was made from
 * @param hash SHA-256 of its bytes
 * @param links targets within the site, {@code path} or {@code path#fragment}, of a page
 * @param ids the fragments that a page offers
 */
public record WrittenFile(
        String path,
        PlannedFile.Kind kind,
        String fingerprint,
        String hash,
        long size,
        List<String> links,
        SortedSet<String> ids) {

    public WrittenFile {
        links = List.copyOf(links);
        ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }

    public boolean isPage() {
        return path.endsWith(".html");
    }

    WrittenFile withFingerprint(String other) {
        return new WrittenFile(path, kind, other, hash, size, links, ids);
    }
}
