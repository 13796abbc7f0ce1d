package org.casus.content.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The known word that a misspelt one was probably meant to be. */
public final class DidYouMean {

    private DidYouMean() {}

    /** The nearest of the known words, where one is near: a third of the letters may differ. */
    public static Optional<String> among(Collection<String> known, String word) {
        String wanted = fold(word);
        int tolerated = Math.max(1, (wanted.length() + 1) / 3);
        Stream<Near> near = known.stream().map(candidate -> new Near(candidate, distance(wanted, fold(candidate))));
        return near.filter(candidate -> candidate.distance <= tolerated)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .map(Near::word);
    }

    /** {@code  Did you mean ‘facet’?} with a space before it; empty where nothing is near. */
    public static String hint(Collection<String> known, String word) {
        return among(known, word).map(near -> " Did you mean ‘" + near + "’?").orElse("");
    }

    private record Near(String word, int distance) {}

    private static String fold(String word) {
        String plain = word.length() > 80 ? word.substring(0, 80) : word;
        return plain.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Damerau-Levenshtein, restricted: a swap of neighbours counts as one mistake. */
    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= to.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            for (int j = 1; j <= to.length(); j++) {
                int change = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                int best = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
            }
        }
        return cost[from.length()][to.length()];
    }
}
