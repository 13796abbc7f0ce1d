package org.casus.content.analysis;

import java.util.regex.Pattern;

/** The words of a Markdown text, without its signs and without the addresses that its links lead to. */
public final class Prose {

    // none of these looks past the next sign of its kind, so a text of signs alone takes no longer than another
    private static final Pattern LINK = Pattern.compile(
            "!?\\[([^\\[\\]]{0,1000})]\\([^()\\[\\]\\n]{0,2000}(?:\\([^()\\[\\]\\n]{0,200}\\))?[^()\\[\\]\\n]{0,200}\\)");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^<>\\n]{0,2000}>");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[^\\[\\]\\s]{1,100}]:?");
    private static final Pattern BEGIN_OF_LINE =
            Pattern.compile("(?m)^[ \\t]{0,8}(?:#{1,6}|>|[-*+]|\\d{1,9}[.)])(?=[ \\t])");
    private static final Pattern SIGNS =
            Pattern.compile("[*`~|]{1,3}|(?<![\\p{L}\\p{N}])_{1,3}|_{1,3}(?![\\p{L}\\p{N}])");

    private Prose() {}

    public static String of(String markdown) {
        String text = LINK.matcher(markdown).replaceAll("$1");
        text = TAG.matcher(text).replaceAll(" ");
        text = FOOTNOTE.matcher(text).replaceAll(" ");
        text = BEGIN_OF_LINE.matcher(text).replaceAll("");
        return SIGNS.matcher(text).replaceAll("");
    }
}
