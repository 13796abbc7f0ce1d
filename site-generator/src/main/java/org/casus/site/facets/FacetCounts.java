package org.casus.site.facets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The counts that go with a choice of values. */
public final class FacetCounts {

    private final List<Facet> facets;
    private final List<BitSet> leftByOthers = new ArrayList<>();
    private final BitSet results;

    /**
     * @param entries how many entries the list has
     * @param chosen ids of chosen values by facet name; values that no entry has are as if not chosen
     */
    public FacetCounts(int entries, List<Facet> facets, Map<String, Set<String>> chosen) {
        this.facets = List.copyOf(facets);
        List<BitSet> allowed = new ArrayList<>();
        for (Facet facet : facets) {
            allowed.add(allowedBy(facet, chosen.getOrDefault(facet.name(), Set.of()), entries));
        }
        // what the facets before leave, and the facets after: a facet's own choice never touches its counts
        List<BitSet> after = new ArrayList<>(allowed);
        BitSet left = all(entries);
        for (int i = facets.size() - 1; i >= 0; i--) {
            after.set(i, (BitSet) left.clone());
            left.and(allowed.get(i));
        }
        BitSet before = all(entries);
        for (int i = 0; i < facets.size(); i++) {
            BitSet others = (BitSet) before.clone();
            others.and(after.get(i));
            leftByOthers.add(others);
            before.and(allowed.get(i));
        }
        results = before;
    }

    private static BitSet allowedBy(Facet facet, Set<String> chosen, int entries) {
        BitSet allowed = new BitSet(entries);
        boolean isChosen = false;
        for (String id : chosen) {
            int value = facet.indexOf(id);
            if (value >= 0) {
                allowed.or(facet.holders(value));
                isChosen = true;
            }
        }
        return isChosen ? allowed : all(entries);
    }

    private static BitSet all(int entries) {
        BitSet all = new BitSet(entries);
        all.set(0, entries);
        return all;
    }

    /** The numbers of the entries that fit the choice, in the order of the list. */
    public int[] results() {
        return results.stream().toArray();
    }

    /** How many entries there would be with this value added to the choices in the other facets. */
    public int count(Facet facet, int value) {
        BitSet fitting = (BitSet) facet.holders(value).clone();
        fitting.and(leftByOthers.get(facets.indexOf(facet)));
        return fitting.cardinality();
    }
}
