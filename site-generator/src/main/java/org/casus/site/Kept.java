package org.casus.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.content.entry.EntryFile;
import org.casus.content.entry.EntryId;
import org.casus.site.memory.Question;
import org.casus.site.planning.SitePlanner;

/**
 * What a bake leaves beside the site for a process after it ({@code decisions/009-another-process-goes-on.md}).
 *
 * @param told the code and what it was told, with a sum of all files that it read and that are no entries
 * @param manifest a stamp of the manifest that the bake left
 * @param ids of all entries that were read, sorted: an entry is known by its number among them
 * @param entries beside their ids
 * @param ofEverything entries that anything may have been made from
 * @param lists the order and the facets of lists
 * @param files by path, those of which it is known what they were made from
 */
record Kept(
        String told,
        String manifest,
        List<EntryId> ids,
        List<Entry> entries,
        Set<EntryId> ofEverything,
        Map<Question<SitePlanner>, Object> lists,
        Map<String, Made> files) {

    /**
     * @param file a stamp of its file
     * @param place a stamp of that by which it is placed
     */
    record Entry(EntryFile.Meta meta, Stamp file, Stamp place) {}

    /**
     * @param origins the entries that it was made from
     * @param uses paths of files that it needs beside it
     */
    record Made(Numbers origins, List<String> uses) {}
}
