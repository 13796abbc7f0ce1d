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
 */
public record Header(String maker, SortedMap<String, Integer> collections, Optional<Shard> shard) {

    static final Header EMPTY = new Header("", new TreeMap<>(), Optional.empty());

    private static final String MAKER = "maker\t";
    private static final String COLLECTION = "collection\t";
    private static final String SHARD = "shard\t";

    public Header {
        collections = Collections.unmodifiableSortedMap(new TreeMap<>(collections));
    }

    public Header(String maker, SortedMap<String, Integer> collections) {
        this(maker, collections, Optional.empty());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(MAKER + maker);
        collections.forEach((id, size) -> lines.add(COLLECTION + id + "\t" + size));
        shard.ifPresent(part -> lines.add(SHARD + part.line()));
        return lines;
    }

    Header with(String line) throws Manifest.Unreadable {
        if (line.startsWith(MAKER)) {
            return new Header(line.substring(MAKER.length()), collections, shard);
        }
        if (line.startsWith(SHARD)) {
            return new Header(maker, collections, Optional.of(Shard.of(line.substring(SHARD.length()))));
        }
        String[] words = line.split("\t", -1);
        if (!line.startsWith(COLLECTION) || words.length != 3) {
            throw new Manifest.Unreadable("its manifest is damaged");
        }
        SortedMap<String, Integer> more = new TreeMap<>(collections);
        more.put(words[1], Integer.valueOf(words[2]));
        return new Header(maker, more, shard);
    }
}
