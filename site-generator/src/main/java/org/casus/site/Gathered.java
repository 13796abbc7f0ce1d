package org.casus.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casus.site.writing.Header;
import org.casus.site.writing.Manifest;
import org.casus.site.writing.Staged;
import org.casus.site.writing.WrittenFile;

/** What a site will consist of, file by file, from many threads at once. */
final class Gathered {

    private final List<WrittenFile> files = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();

    synchronized void add(WrittenFile kept) {
        files.add(kept);
    }

    synchronized void add(Staged.Result result) {
        files.add(result.written());
        if (result.isChanged()) {
            changed.add(result.written().path());
        }
    }

    synchronized List<WrittenFile> files() {
        return List.copyOf(files);
    }

    synchronized Manifest manifest(Header header) {
        return new Manifest(header, files);
    }

    /** Paths of the files that are not as they were, in order where they are not all. */
    synchronized Set<String> changed(Manifest all) {
        return changed.size() == all.size() ? all.paths() : Collections.unmodifiableSet(new TreeSet<>(changed));
    }
}
