package org.casus.content.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words that a language's analysis knows, for a twin of it elsewhere.
 *
 * @param stops too common to find anything by
 * @param stems of words that the algorithm does not get right
 * @param blocks that compounds are built of
 * @param heads that may stand behind a name
 * @param whole words that look like compounds and are none
 */
public record WordLists(
        List<String> stops, Map<String, String> stems, List<String> blocks, List<String> heads, List<String> whole) {

    public WordLists {
        stops = List.copyOf(stops);
        stems = Map.copyOf(stems);
        blocks = List.copyOf(blocks);
        heads = List.copyOf(heads);
        whole = List.copyOf(whole);
    }

    /** @throws IllegalArgumentException for a language that is not among {@link Analyzers#languages} */
    public static WordLists of(String language) {
        return switch (Analyzers.language(language)) {
            case English english ->
                new WordLists(sorted(Lists.words("english-stop-words.txt")), Map.of(), List.of(), List.of(), List.of());
            case Dutch dutch -> {
                Map<String, List<String>> compounds = Lists.sections("dutch-compounds.txt");
                yield new WordLists(
                        sorted(Lists.words("dutch-stop-words.txt")),
                        Lists.pairs("dutch-stems.txt"),
                        sorted(compounds.getOrDefault("blocks", List.of())),
                        sorted(compounds.getOrDefault("heads", List.of())),
                        sorted(compounds.getOrDefault("whole", List.of())));
            }
        };
    }

    /** The stems, each word before its stem, in the order of the words. */
    public List<String> pairs() {
        return new TreeMap<>(stems)
                .entrySet().stream()
                        .flatMap(pair -> List.of(pair.getKey(), pair.getValue()).stream())
                        .toList();
    }

    private static List<String> sorted(Collection<String> words) {
        return List.copyOf(new TreeSet<>(words));
    }
}
