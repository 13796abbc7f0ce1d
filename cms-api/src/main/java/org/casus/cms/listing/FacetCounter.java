package org.casus.cms.listing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Counts one facet over the entries of a selection.
 *
 * <p>An entry counts once for a value, also where two of its values lie under the same broader one.
 */
final class FacetCounter extends SimpleCollector {

    private final String name;
    private final Function<String, List<String>> selfAndBroader;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private long[] counts = new long[64];
    /** For each value the entry that counted for it last. */
    private long[] lastEntry = new long[64];

    private long entry;
    private long missing;

    private @Nullable SortedSetDocValues part;
    /** Of the part under way: for each of its values the places that it counts for, once they have been looked up. */
    private int[][] placesOf = new int[0][];

    /** @param selfAndBroader what an entry with this value counts for */
    FacetCounter(String name, Function<String, List<String>> selfAndBroader) {
        this.name = name;
        this.selfAndBroader = selfAndBroader;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        SortedSetDocValues found = DocValues.getSortedSet(context.reader(), name);
        part = found;
        placesOf = new int[Math.toIntExact(found.getValueCount())][];
    }

    @Override
    public void collect(int document) throws IOException {
        SortedSetDocValues found = part;
        entry++;
        if (found == null || !found.advanceExact(document)) {
            missing++;
            return;
        }
        for (int left = found.docValueCount(); left > 0; left--) {
            int ordinal = Math.toIntExact(found.nextOrd());
            int[] all = placesOf[ordinal];
            if (all == null) {
                all = lookUp(found.lookupOrd(ordinal).utf8ToString());
                placesOf[ordinal] = all;
            }
            for (int place : all) {
                if (lastEntry[place] != entry) {
                    lastEntry[place] = entry;
                    counts[place]++;
                }
            }
        }
    }

    private int[] lookUp(String value) {
        return selfAndBroader.apply(value).stream().mapToInt(this::place).toArray();
    }

    private int place(String value) {
        Integer known = places.get(value);
        if (known != null) {
            return known;
        }
        int place = values.size();
        values.add(value);
        places.put(value, place);
        if (place == counts.length) {
            counts = Arrays.copyOf(counts, place * 2);
            lastEntry = Arrays.copyOf(lastEntry, place * 2);
        }
        return place;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    FacetCounts counts() {
        List<FacetCounts.Count> all = new ArrayList<>(values.size());
        for (int place = 0; place < values.size(); place++) {
            all.add(new FacetCounts.Count(values.get(place), counts[place]));
        }
        return new FacetCounts(all, missing);
    }
}
