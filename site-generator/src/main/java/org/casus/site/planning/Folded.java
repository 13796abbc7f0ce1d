package org.casus.site.planning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts without what sorting and searching should not see: case and diacritics. The same on every machine. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    static String text(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Words and numbers alone, with single spaces: what a list is sorted by. */
    static String sortKey(String text) {
        return OTHER.matcher(text(text)).replaceAll(" ").strip();
    }

    static String hyphenated(String text) {
        return text(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
