package org.casus.site.writing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a manifest says of the site as a whole.
 *
 * @param maker which code baked it: other code may make other bytes of the same input
 * @param collections entries by collection, which the publish gate compares
 * @param shard which part of the site this is, where it is a part
 * @param isOfDrafts whether it shows drafts, and is not for the public
 */
public record Header(String maker, SortedMap<String, Integer> collections, Optional<Shard> shard, boolean isOfDrafts) {

    static final Header EMPTY = new Header("", new TreeMap<>(), Optional.empty(), false);

    private static final String MAKER = "maker\t";
    private static final String COLLECTION = "collection\t";
    private static final String SHARD = "shard\t";
    private static final String DRAFTS = "drafts";

    public Header {
        collections = Collections.unmodifiableSortedMap(new TreeMap<>(collections));
    }

    public Header(String maker, SortedMap<String, Integer> collections) {
        this(maker, collections, Optional.empty(), false);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(MAKER + maker);
        collections.forEach((id, size) -> lines.add(COLLECTION + id + "\t" + size));
        shard.ifPresent(part -> lines.add(SHARD + part.line()));
        if (isOfDrafts) {
            lines.add(DRAFTS);
        }
        return lines;
    }

    Header with(String line) throws Manifest.Unreadable {
        if (line.startsWith(MAKER)) {
            return new Header(line.substring(MAKER.length()), collections, shard, isOfDrafts);
        }
        if (line.startsWith(SHARD)) {
            return new Header(maker, collections, Optional.of(Shard.of(line.substring(SHARD.length()))), isOfDrafts);
        }
        if (line.equals(DRAFTS)) {
            return new Header(maker, collections, shard, true);
        }
        String[] words = line.split("\t", -1);
        if (!line.startsWith(COLLECTION) || words.length != 3) {
            throw new Manifest.Unreadable("its manifest is damaged");
        }
        SortedMap<String, Integer> more = new TreeMap<>(collections);
        more.put(words[1], Integer.valueOf(words[2]));
        return new Header(maker, more, shard, isOfDrafts);
    }
}
