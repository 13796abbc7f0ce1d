package org.casus.content.analysis;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A word without capitals and diacritics. */
final class Folded {

    /** Letters that Unicode does not take apart. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ı', "i"),
            Map.entry('ħ', "h"),
            Map.entry('ŧ', "t"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern REST = Pattern.compile("[^\\p{L}\\p{N}']+");
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9']*");

    private Folded() {}

    static String of(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        String lower = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int place = 0; place < lower.length(); place++) {
            char letter = lower.charAt(place);
            folded.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        return REST.matcher(folded).replaceAll("");
    }
}
