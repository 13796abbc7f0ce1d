package org.casus.content.entry;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.content.JsonNumbers;

/** A text as YAML writes it: without quotes where every reader takes it for the same text, also one of YAML 1.1. */
final class YamlText {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Pattern OTHER_NUMBER =
            Pattern.compile("[-+]?(0[xob][0-9a-fA-F]+|[0-9][0-9_]*(:[0-9]+)+|\\.(inf|nan))", Pattern.CASE_INSENSITIVE);
    private static final Set<String> WORDS_WITH_MEANING =
            Set.of("", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n");
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<";

    private YamlText() {}

    /** Within braces or brackets only a single word goes without quotes. */
    static String inFlow(String text) {
        return WORD.matcher(text).matches() && !hasMeaning(text) ? text : quoted(text);
    }

    static String scalar(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    /** Several lines that can stand as they are, indented. */
    static boolean canBeBlock(String text) {
        return text.indexOf('\n') > 0
                && !text.endsWith("\n")
                && !isSpace(text.charAt(0))
                && text.chars().allMatch(c -> c == '\n' || isPrintable(c));
    }

    private static boolean isPlain(String text) {
        return !hasMeaning(text)
                && INDICATORS.indexOf(text.charAt(0)) < 0
                && !isSpace(text.charAt(0))
                && !isSpace(text.charAt(text.length() - 1))
                && !text.endsWith(":")
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.startsWith("...")
                && text.chars().allMatch(YamlText::isPrintable);
    }

    private static boolean hasMeaning(String text) {
        return WORDS_WITH_MEANING.contains(text.toLowerCase(Locale.ROOT))
                || JsonNumbers.looksLikeNumber(text)
                || OTHER_NUMBER.matcher(text).matches();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isPrintable(int c) {
        return c >= ' ' && c != 0x7F && !isEscaped(c);
    }

    /** What would be invisible, or what a YAML reader takes for the end of a line. */
    private static boolean isEscaped(int c) {
        boolean isControl = c < ' ' || (c >= 0x7F && c <= 0xA0);
        boolean isSeparator = c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
        return isControl || isSeparator;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8).append('"');
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (isEscaped(c)) {
                        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
