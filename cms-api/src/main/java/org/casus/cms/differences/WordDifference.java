package org.casus.cms.differences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two texts, compared word by word. What stays, goes and comes, put after each other, is both texts. */
public final class WordDifference {

    /** Words, the space between them, and whatever else, one at a time. */
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+|\\s+|.", Pattern.DOTALL);

    /** What became of a stretch of text. */
    public enum Kind {
        EQUAL,
        DELETE,
        INSERT
    }

    public record Change(Kind kind, String text) {}

    private final List<String> before;
    private final List<String> after;
    private final EditScript script;
    private final List<Change> changes = new ArrayList<>();
    private final StringBuilder same = new StringBuilder();
    private final StringBuilder gone = new StringBuilder();
    private final StringBuilder come = new StringBuilder();

    private WordDifference(String before, String after) {
        this.before = pieces(before);
        this.after = pieces(after);
        Map<String, Integer> numbers = new HashMap<>();
        this.script = EditScript.of(numbered(this.before, numbers), numbered(this.after, numbers));
    }

    public static List<Change> between(String before, String after) {
        return new WordDifference(before, after).changes();
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(MatchResult::group).toList();
    }

    private static int[] numbered(List<String> pieces, Map<String, Integer> numbers) {
        return pieces.stream()
                .mapToInt(piece -> {
                    int next = numbers.size();
                    Integer known = numbers.putIfAbsent(piece, next);
                    return known == null ? next : known;
                })
                .toArray();
    }

    private List<Change> changes() {
        int a = 0;
        int b = 0;
        while (a < before.size() || b < after.size()) {
            if (a < before.size() && script.gone().get(a)) {
                change(gone, before.get(a++));
            } else if (b < after.size() && script.come().get(b)) {
                change(come, after.get(b++));
            } else {
                same.append(before.get(a));
                a++;
                b++;
            }
        }
        flushChange();
        flushSame();
        return List.copyOf(changes);
    }

    private void change(StringBuilder side, String piece) {
        if (!same.isEmpty()) {
            boolean isMereSpace = same.toString().isBlank() && !(gone.isEmpty() && come.isEmpty());
            if (isMereSpace) {
                // two changed words with a space between read better as one change of two words
                gone.append(same);
                come.append(same);
                same.setLength(0);
            } else {
                flushChange();
                flushSame();
            }
        }
        side.append(piece);
    }

    private void flushChange() {
        add(Kind.DELETE, gone);
        add(Kind.INSERT, come);
    }

    private void flushSame() {
        add(Kind.EQUAL, same);
    }

    private void add(Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            changes.add(new Change(kind, text.toString()));
            text.setLength(0);
        }
    }
}
