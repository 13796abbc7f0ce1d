package org.casus.content.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes words apart into the blocks they are built of: the fewest there can be, and the longest first.
 *
 * <p>Every letter must belong to a block or to one of the elements that link them, so a word is split only where all of it
 * is understood; but after a name a few heads may stand that need no known word before them.
 */
final class Compounds {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 50;
    private static final int SHORTEST_BLOCK = 3;
    private static final int LONGEST_BLOCK = 18;
    private static final int SHORTEST_INFLECTED = 5;
    private static final int SHORTEST_NAME = 4;
    private static final int MOST_PARTS = 5;
    private static final List<String> LINKS = List.of("", "s", "en", "e", "n");

    private final Set<String> blocks;
    private final Set<String> blockStems;
    private final Set<String> headStems;
    private final Set<String> wholes;
    private final UnaryOperator<String> stem;

    Compounds(Map<String, List<String>> sections, UnaryOperator<String> stem) {
        this.stem = stem;
        this.blocks = Set.copyOf(new TreeSet<>(sections.getOrDefault("blocks", List.of())));
        this.blockStems = stems(blocks);
        this.headStems = stems(sections.getOrDefault("heads", List.of()));
        this.wholes = Set.copyOf(new TreeSet<>(sections.getOrDefault("whole", List.of())));
    }

    private Set<String> stems(Collection<String> words) {
        return words.stream().map(stem).collect(Collectors.toUnmodifiableSet());
    }

    /** Empty where the word is no compound, or none that is understood. */
    List<String> parts(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || !Language.isPlain(word) || isWhole(word)) {
            return List.of();
        }
        List<String> parts = best(word, 0, MOST_PARTS);
        return parts == null ? nameAndHead(word) : parts;
    }

    private boolean isWhole(String word) {
        return wholes.contains(word)
                || wholes.contains(stem.apply(word))
                || blocks.contains(word)
                || isInflected(word, blockStems);
    }

    /** The best way to take apart what begins here; null where there is none. */
    private @Nullable List<String> best(String word, int start, int most) {
        String rest = word.substring(start);
        if (start > 0 && isLast(rest)) {
            return List.of(rest);
        }
        if (most == 1) {
            return null;
        }
        List<String> best = null;
        int longest = Math.min(word.length() - SHORTEST_BLOCK, start + LONGEST_BLOCK);
        for (int end = longest; end >= start + SHORTEST_BLOCK; end--) {
            String block = word.substring(start, end);
            if (!blocks.contains(block)) {
                continue;
            }
            for (String link : LINKS) {
                List<String> following = word.startsWith(link, end)
                        ? best(word, end + link.length(), (best == null ? most : best.size() - 1) - 1)
                        : null;
                if (following != null) {
                    best = new ArrayList<>(List.of(block));
                    best.addAll(following);
                    if (best.size() == 2) {
                        return best;
                    }
                }
            }
        }
        return best;
    }

    /** The last block may have an ending: kloosterkerken. */
    private boolean isLast(String rest) {
        return rest.length() >= SHORTEST_BLOCK
                && rest.length() <= LONGEST_BLOCK
                && (blocks.contains(rest) || isInflected(rest, blockStems));
    }

    /** A stem has lost its end, and may have lost a ge- before it: that is no ending. */
    private boolean isInflected(String rest, Set<String> stems) {
        if (rest.length() < SHORTEST_INFLECTED) {
            return false;
        }
        String stemmed = stem.apply(rest);
        return stems.contains(stemmed) && stemmed.startsWith(rest.substring(0, SHORTEST_BLOCK - 1));
    }

    private List<String> nameAndHead(String word) {
        for (int start = SHORTEST_NAME; start <= word.length() - SHORTEST_BLOCK; start++) {
            String head = word.substring(start);
            if (headStems.contains(head) || isInflected(head, headStems)) {
                return List.of(word.substring(0, start), head);
            }
        }
        return List.of();
    }
}
