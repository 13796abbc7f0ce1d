package org.casus.content.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces of a stretch of letters, digits, apostrophes and hyphens, folded.
 *
 * @param joined the whole without its hyphens, where it had some
 */
record Run(List<String> pieces, Optional<String> joined) {

    private static final Pattern HYPHENS = Pattern.compile("[-\u2010\u2011]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bc`\u00b4]");
    private static final Pattern ELIDED = Pattern.compile("(?:qu|[dljcmnst])'(?=.{2})(.*)");
    private static final Pattern ENDED = Pattern.compile("(.+)'(?:s|tjes?|jes?|ers?|en|t)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    /** A word of more is a list or a code. */
    private static final int MOST_JOINED = 3;

    private static final String HYPHENS_AND_APOSTROPHES = "'\u2019\u2018\u02bc`\u00b4\u2010\u2011-";

    Run {
        pieces = List.copyOf(pieces);
    }

    /** Whether the character is part of a run. */
    static boolean has(int character) {
        if (Character.isLetterOrDigit(character) || HYPHENS_AND_APOSTROPHES.indexOf(character) >= 0) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    static Run of(String text) {
        List<String> pieces = new ArrayList<>();
        for (String piece : HYPHENS.splitAsStream(text).toList()) {
            String word =
                    withoutApostrophes(Folded.of(APOSTROPHES.matcher(piece).replaceAll("'")));
            if (!word.isEmpty()) {
                pieces.add(word);
            }
        }
        return new Run(pieces, joined(pieces));
    }

    private static String withoutApostrophes(String word) {
        if (word.indexOf('\'') < 0) {
            return word;
        }
        String trimmed = word.replaceAll("^'+|'+$", "");
        Matcher elided = ELIDED.matcher(trimmed);
        String whole = elided.matches() ? elided.group(1) : trimmed;
        Matcher ended = ENDED.matcher(whole);
        return (ended.matches() ? ended.group(1) : whole).replace("'", "");
    }

    private static Optional<String> joined(List<String> pieces) {
        boolean isJoined = pieces.size() > 1
                && pieces.size() <= MOST_JOINED
                && pieces.stream().allMatch(piece -> LETTERS.matcher(piece).matches());
        return isJoined ? Optional.of(String.join("", pieces)) : Optional.empty();
    }
}
