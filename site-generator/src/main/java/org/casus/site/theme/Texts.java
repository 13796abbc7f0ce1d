package org.casus.site.theme;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.content.source.DidYouMean;

/** The words of a theme in one language. */
public final class Texts {

    /**
     * A text, or two for counted things.
     *
     * @param one where the first number is 1; the same as {@code other} for texts that do not count
     */
    public record Text(String one, String other) {}

    private final SortedMap<String, Text> byKey;

    public Texts(SortedMap<String, Text> byKey) {
        this.byKey = Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
    }

    public SortedMap<String, Text> all() {
        return byKey;
    }

    /**
     * The text with <code>{0}</code>, <code>{1}</code> … replaced.
     *
     * @throws ThemeProblem where there is no such text
     */
    public String text(String key, Object... values) {
        Text text = Optional.ofNullable(byKey.get(key))
                .orElseThrow(() -> new ThemeProblem(
                        "the theme has no text ‘" + key + "’." + DidYouMean.hint(byKey.keySet(), key)));
        return fill(isOne(values) ? text.one() : text.other(), values);
    }

    private static boolean isOne(Object... values) {
        for (Object value : values) {
            if (value instanceof Number number) {
                return number.longValue() == 1;
            }
        }
        return false;
    }

    private static String fill(String text, Object... values) {
        if (values.length == 0 || text.indexOf('{') < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean isPlace = c == '{'
                    && at + 2 < text.length()
                    && text.charAt(at + 2) == '}'
                    && Character.digit(text.charAt(at + 1), 10) >= 0;
            int index = isPlace ? Character.digit(text.charAt(at + 1), 10) : -1;
            if (isPlace && index < values.length) {
                filled.append(values[index]);
                at += 3;
            } else {
                filled.append(c);
                at++;
            }
        }
        return filled.toString();
    }
}
