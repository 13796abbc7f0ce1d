package org.casus.site.checking;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads HTML from front to back and tells of each tag and text, with its line. */
final class Markup {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=\"'<>/]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>`]+)))?");
    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title");

    private final String html;
    private final Listener listener;
    private int at;
    private int line = 1;

    Markup(String html, Listener listener) {
        this.html = html;
        this.listener = listener;
    }

    interface Listener {

        /** @param attributes by name in lower case, the first of each; {@code twice} is one that was there before, or empty */
        void begin(String name, Map<String, String> attributes, String twice, boolean isClosed, int line);

        void end(String name, int line);

        void text(String text, int line);
    }

    void read() {
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            int stop = open < 0 ? html.length() : open;
            if (stop > at) {
                listener.text(html.substring(at, stop), line);
                move(stop);
            }
            if (at < html.length()) {
                readMark();
            }
        }
    }

    private void readMark() {
        if (html.startsWith("<!--", at)) {
            move(after("-->"));
        } else if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
            move(after(">"));
        } else if (html.startsWith("</", at)) {
            int stop = after(">");
            String name =
                    html.substring(at + 2, Math.max(at + 2, stop - 1)).strip().toLowerCase(Locale.ROOT);
            listener.end(name, line);
            move(stop);
        } else if (at + 1 < html.length() && Character.isLetter(html.charAt(at + 1))) {
            readTag();
        } else {
            listener.text("<", line);
            move(at + 1);
        }
    }

    private void readTag() {
        int stop = endOfTag();
        String inner = html.substring(at + 1, Math.max(at + 1, stop - 1));
        boolean isClosed = inner.endsWith("/");
        int space = 0;
        while (space < inner.length() && !Character.isWhitespace(inner.charAt(space)) && inner.charAt(space) != '/') {
            space++;
        }
        String name = inner.substring(0, space).toLowerCase(Locale.ROOT);
        Map<String, String> attributes = new LinkedHashMap<>();
        String twice = "";
        Matcher attribute = ATTRIBUTE.matcher(inner).region(space, inner.length());
        while (attribute.find()) {
            String key = attribute.group(1).toLowerCase(Locale.ROOT);
            if (attributes.putIfAbsent(key, valueOf(attribute)) != null) {
                twice = key;
            }
        }
        listener.begin(name, attributes, twice, isClosed, line);
        move(stop);
        if (RAW.contains(name) && !isClosed) {
            readRaw(name);
        }
    }

    private static String valueOf(Matcher attribute) {
        for (int group = 2; group <= 4; group++) {
            if (attribute.group(group) != null) {
                return attribute.group(group);
            }
        }
        return "";
    }

    /** What stands in these is text up to their end tag, whatever it looks like. */
    private void readRaw(String name) {
        String lower = html.substring(at).toLowerCase(Locale.ROOT);
        int stop = lower.indexOf("</" + name);
        int end = stop < 0 ? html.length() : at + stop;
        if (end > at && name.equals("title")) {
            listener.text(html.substring(at, end), line);
        }
        move(end);
    }

    private int endOfTag() {
        char quote = 0;
        for (int i = at; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return html.length();
    }

    private int after(String mark) {
        int found = html.indexOf(mark, at);
        return found < 0 ? html.length() : found + mark.length();
    }

    private void move(int to) {
        for (int i = at; i < to; i++) {
            line += html.charAt(i) == '\n' ? 1 : 0;
        }
        at = to;
    }
}
