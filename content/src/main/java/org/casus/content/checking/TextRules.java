package org.casus.content.checking;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every text must keep to, whatever it says. Texts are expected as {@link Normalise} leaves them. */
final class TextRules {

    // The authority without a user name: an address with a password in it has no place on a page.
    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "https?://[^\\s/?#@:\\\\<>\"]+(:\\d{1,5})?([/?#][^\\s<>\"\\\\`]*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>()\\[\\]\",;:\\\\]{1,64}@[^\\s@.<>()\\[\\]\",;:\\\\]+(\\.[^\\s@.<>()\\[\\]\",;:\\\\]+)+");
    /** What begins a quote or an item of a list, with the indentation that puts it into the ones before. */
    private static final Pattern CONTAINER = Pattern.compile("[ \\t]*+(>|[-*+](?=[ \\t]|$)|\\d{1,9}[.)](?=[ \\t]|$))");

    private static final int DEEPEST = 30;

    /** Two columns of indentation can be one level. */
    private static final int WIDEST = 200;

    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_EMAIL = 254;

    private TextRules() {}

    /** The first character that may not be there, as {@code U+0007}. */
    static Optional<String> forbidden(String text, boolean severalLines) {
        for (int at = nextUnusual(text, 0); at < text.length(); ) {
            int c = text.codePointAt(at);
            if (isForbidden(c, severalLines)) {
                return Optional.of(String.format(Locale.ROOT, "U+%04X", c));
            }
            at = nextUnusual(text, at + Character.charCount(c));
        }
        return Optional.empty();
    }

    /** Past the characters that nobody asks after. */
    private static int nextUnusual(String text, int from) {
        int at = from;
        while (at < text.length() && isUsual(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isUsual(char c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < 0x2028);
    }

    private static boolean isForbidden(int c, boolean severalLines) {
        if (c == '\n' || c == '\t') {
            return !severalLines;
        }
        boolean isControl = Character.isISOControl(c);
        boolean isHalfOfPair = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean isNoCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        boolean isMarkOrSeparator = c == 0xFEFF || c == 0x2028 || c == 0x2029;
        return isControl || isHalfOfPair || isNoCharacter || isMarkOrSeparator;
    }

    /** Whether a line of Markdown opens more quotes and lists within each other than anybody writes, or parsers bear. */
    static boolean nestsTooDeeply(String markdown) {
        for (int at = 0; at < markdown.length(); ) {
            int found = markdown.indexOf('\n', at);
            int end = found < 0 ? markdown.length() : found;
            if (mayNest(markdown, at, end) && lineNestsTooDeeply(markdown.substring(at, end))) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    /** Most lines are too short for it, or begin with a word. */
    private static boolean mayNest(String markdown, int from, int end) {
        int at = from;
        while (at < end && (markdown.charAt(at) == ' ' || markdown.charAt(at) == '\t')) {
            at++;
        }
        boolean isWord = at == end || Character.isLetter(markdown.charAt(at));
        return end - from > DEEPEST && !isWord;
    }

    private static boolean lineNestsTooDeeply(String line) {
        Matcher marker = CONTAINER.matcher(line);
        int markers = 0;
        int width = 0;
        while (marker.lookingAt()) {
            markers++;
            width = marker.end();
            if (markers > DEEPEST || width > WIDEST) {
                return true;
            }
            marker.region(width, line.length());
        }
        return false;
    }

    static boolean isWebAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && WEB_ADDRESS.matcher(text).matches();
    }

    static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    static boolean isLinkTarget(String text) {
        return isWebAddress(text) || (text.regionMatches(true, 0, "mailto:", 0, 7) && isEmail(text.substring(7)));
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
