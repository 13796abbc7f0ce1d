package org.casus.site.writing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Goes once over the bytes of a page and tells of the attributes that have addresses or ids. Comments, scripts and styles
 * are passed over; attributes are in double quotes, as our templates write them.
 */
final class PageTags {

    private static final String ADDRESSES = " href src srcset data-index action poster id ";
    private static final int LONGEST_NAME = "data-index".length();

    private final byte[] html;
    private final Found found;
    private int at;
    private int line = 1;

    /** Told of each attribute, in the order of the page. */
    @FunctionalInterface
    interface Found {

        /**
         * @param name in lower case
         * @param value without entities
         * @param line counted from 1
         */
        void attribute(String name, String value, int line);
    }

    PageTags(byte[] html, Found found) {
        this.html = html;
        this.found = found;
    }

    void read() {
        while (at < html.length) {
            byte b = html[at++];
            if (b == '\n') {
                line++;
            } else if (b == '<' && at < html.length) {
                begun();
            }
        }
    }

    private void begun() {
        if (isLetter(html[at])) {
            tag();
        } else if (startsWith("!--")) {
            past("-->");
        }
    }

    private void tag() {
        int from = at;
        while (at < html.length && (isLetter(html[at]) || (html[at] >= '0' && html[at] <= '9'))) {
            at++;
        }
        boolean isRaw = isNamed(from, "script") || isNamed(from, "style");
        String end = isRaw ? "</" + text(from, at) : "";
        attributes();
        if (isRaw) {
            past(end);
        }
    }

    /** To the end of the tag. */
    private void attributes() {
        while (at < html.length && html[at] != '>') {
            byte b = html[at];
            if (isBlank(b)) {
                line += b == '\n' ? 1 : 0;
                at++;
            } else {
                attribute();
            }
        }
    }

    private void attribute() {
        int from = at;
        int begunOn = line;
        while (at < html.length && !isBlank(html[at]) && html[at] != '=' && html[at] != '>' && html[at] != '"') {
            at++;
        }
        int nameEnd = at;
        skipBlanks();
        if (at < html.length && html[at] == '=') {
            at++;
            skipBlanks();
        }
        if (at < html.length && html[at] == '"') {
            int start = ++at;
            while (at < html.length && html[at] != '"') {
                line += html[at] == '\n' ? 1 : 0;
                at++;
            }
            tell(from, nameEnd, start, at, begunOn);
            at++;
        }
    }

    private void tell(int from, int nameEnd, int start, int end, int begunOn) {
        if (nameEnd - from < 2 || nameEnd - from > LONGEST_NAME) {
            return;
        }
        switch (html[from]) {
            case 'h', 's', 'd', 'a', 'p', 'i', 'H', 'S', 'D', 'A', 'P', 'I' -> {
                String name = text(from, nameEnd).toLowerCase(Locale.ROOT);
                if (ADDRESSES.contains(" " + name + " ")) {
                    found.attribute(name, unescaped(text(start, end)), begunOn);
                }
            }
            default -> {}
        }
    }

    private void skipBlanks() {
        while (at < html.length && isBlank(html[at])) {
            line += html[at] == '\n' ? 1 : 0;
            at++;
        }
    }

    private void past(String end) {
        while (at < html.length && !startsWith(end)) {
            line += html[at] == '\n' ? 1 : 0;
            at++;
        }
    }

    private boolean startsWith(String text) {
        if (at + text.length() > html.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (lower(html[at + i]) != lower((byte) text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isNamed(int from, String name) {
        if (at - from != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (lower(html[from + i]) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r' || b == '\f';
    }

    private String text(int from, int to) {
        return new String(html, from, to - from, StandardCharsets.UTF_8);
    }

    private static String unescaped(String value) {
        return value.contains("&")
                ? value.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#34;", "\"")
                        .replace("&#39;", "'")
                        .replace("&#x27;", "'")
                        .replace("&#61;", "=")
                        .replace("&#43;", "+")
                        .replace("&#64;", "@")
                        .replace("&amp;", "&")
                : value;
    }
}
