package org.casus.site.facets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacetCountsTest {

    private static Facet facet(String name, String... holders) {
        List<Facet.Value> values = new ArrayList<>();
        List<BitSet> bits = new ArrayList<>();
        for (int i = 0; i < holders.length; i++) {
            values.add(new Facet.Value(name + i, name + i, "", -1, 0));
            BitSet having = new BitSet();
            holders[i].chars().map(c -> c - '0').forEach(having::set);
            bits.add(having);
        }
        return new Facet(name, name, values, bits, 4);
    }

    @Test
    void choices_widen_within_a_facet_and_narrow_across() {
        Facet use = facet("u", "012", "3");
        Facet place = facet("p", "023", "1");
        FacetCounts counts =
                new FacetCounts(4, List.of(use, place), Map.of("u", Set.of("u0", "u1"), "p", Set.of("p0")));
        assertThat(counts.results()).containsExactly(0, 2, 3);
        assertThat(counts.count(use, 0)).isEqualTo(2);
        assertThat(counts.count(place, 1))
                .as("its own facet's choice does not count")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void counts_are_those_of_counting_one_by_one(int seed) {
        Random random = new Random(seed);
        int entries = 50;
        List<Facet> facets = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            List<Facet.Value> values = new ArrayList<>();
            List<BitSet> bits = new ArrayList<>();
            for (int value = 0; value < 4; value++) {
                values.add(new Facet.Value(name + value, "", "", -1, 0));
                BitSet having = new BitSet();
                IntStream.range(0, entries)
                        .filter(entry -> random.nextInt(3) == 0)
                        .forEach(having::set);
                bits.add(having);
            }
            facets.add(new Facet(name, name, values, bits, entries));
        }
        Map<String, Set<String>> chosen = Map.of("a", Set.of("a1", "a2"), "c", Set.of("c0"));
        FacetCounts counts = new FacetCounts(entries, facets, chosen);
        for (Facet facet : facets) {
            for (int value = 0; value < facet.values().size(); value++) {
                int wanted = value;
                long expected = IntStream.range(0, entries)
                        .filter(entry -> facet.holders(wanted).get(entry))
                        .filter(entry -> facets.stream()
                                .filter(other -> other != facet)
                                .allMatch(other -> fits(other, entry, chosen.getOrDefault(other.name(), Set.of()))))
                        .count();
                assertThat(counts.count(facet, value)).isEqualTo((int) expected);
            }
        }
    }

    private static boolean fits(Facet facet, int entry, Set<String> chosen) {
        return chosen.isEmpty()
                || chosen.stream()
                        .anyMatch(id -> facet.holders(facet.indexOf(id)).get(entry));
    }
}
