package org.casus.site.writing;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an earlier bake left in the folder.
 *
 * @param manifest what can be relied on; empty where everything must be made again
 * @param collections how many entries each collection had, also where the manifest cannot be relied on otherwise
 * @param notes what a person should know: that all is made again, and why; which files were changed by others
 */
public record Earlier(Manifest manifest, SortedMap<String, Integer> collections, List<String> notes) {

    public Earlier {
        notes = List.copyOf(notes);
    }

    static Earlier nothing() {
        return new Earlier(Manifest.EMPTY, new TreeMap<>(), List.of());
    }

    static Earlier refused(SortedMap<String, Integer> collections, String reason) {
        return new Earlier(Manifest.EMPTY, collections, List.of("everything is baked again: " + reason));
    }
}
