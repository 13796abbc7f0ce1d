package org.casus.content.markdown;

import java.util.Optional;
import org.casus.content.entry.Slugs;

/**
 * Markdown in the forms that nearly all texts are written in, straight to the HTML that the parser and the sanitiser would
 * give, byte for byte, at a tenth of their price. Whatever is out of the ordinary, it leaves to them: an answer is right or
 * there is none.
 */
final class OrdinaryMarkdown {

    private static final int DEEPEST_HEADING = 6;

    private final String text;
    private final StringBuilder out;
    private final OrdinaryWords words;
    private final FreeIds ids = new FreeIds();
    private int at;

    private OrdinaryMarkdown(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + text.length() / 4 + 64);
        this.words = new OrdinaryWords(out);
    }

    /** Nothing where the text is not ordinary. */
    static Optional<String> html(String markdown) {
        OrdinaryMarkdown ordinary = new OrdinaryMarkdown(markdown);
        return ordinary.blocks() ? Optional.of(ordinary.out.toString()) : Optional.empty();
    }

    private boolean blocks() {
        while (at < text.length()) {
            if (text.charAt(at) == '\n') {
                at++;
            } else if (!block()) {
                return false;
            }
        }
        return true;
    }

    private boolean block() {
        return switch (text.charAt(at)) {
            case '#' -> heading();
            case '>' -> quote();
            case '|' -> new OrdinaryTable(text, out, words).write(at) && pastTable();
            case '-', '*' -> isRule() ? rule() : isItem(at) ? list("ul") : text.charAt(at) == '*' && paragraph();
            default -> isNumber(at) ? list("ol") : paragraph();
        };
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** On to the next line; a block ends where a line is empty. */
    private boolean isOver(int endOfLine) {
        at = Math.min(text.length(), endOfLine + 1);
        return at >= text.length() || text.charAt(at) == '\n';
    }

    private boolean pastTable() {
        int end = endOfLine(at);
        while (!isOver(end)) {
            end = endOfLine(at);
        }
        return true;
    }

    private boolean heading() {
        int level = 0;
        while (at + level < text.length() && text.charAt(at + level) == '#') {
            level++;
        }
        int from = at + level + 1;
        int end = endOfLine(at);
        boolean isPlain = level <= DEEPEST_HEADING
                && from < end
                && text.charAt(from - 1) == ' '
                && text.charAt(from) != ' '
                && text.charAt(end - 1) != ' '
                && text.charAt(end - 1) != '#';
        if (!isPlain) {
            return false;
        }
        String folded = Slugs.fold(text.substring(from, end));
        out.append("<h").append(level).append(" id=\"");
        out.append(ids.free(folded.isEmpty() ? HeadingIds.WORDLESS : folded)).append("\">");
        if (!words.writePlain(text, from, end)) {
            return false;
        }
        out.append("</h").append(level).append(">\n");
        at = Math.min(text.length(), end + 1);
        return true;
    }

    private boolean isRule() {
        int end = endOfLine(at);
        return end - at == 3 && (text.startsWith("---", at) || text.startsWith("***", at));
    }

    private boolean rule() {
        out.append("<hr />\n");
        return isOver(at + 3);
    }

    private boolean paragraph() {
        int from = at;
        int end = line(at);
        while (end >= 0 && !isOver(end)) {
            end = line(at);
        }
        if (end < 0) {
            return false;
        }
        out.append("<p>");
        boolean isUnderstood = words.write(text, from, end);
        out.append("</p>\n");
        return isUnderstood;
    }

    /** The end of a line of words; -1 where it could be something else, or end in a line break. */
    private int line(int from) {
        int end = endOfLine(from);
        return beginsWithWords(from) && text.charAt(end - 1) != ' ' ? end : -1;
    }

    private boolean beginsWithWords(int from) {
        char c = text.charAt(from);
        if (Character.isLetter(c)) {
            return true;
        }
        if (c >= '0' && c <= '9') {
            return !isNumber(from);
        }
        boolean isFollowed = from + 1 < text.length() && text.charAt(from + 1) != ' ' && text.charAt(from + 1) != '\n';
        return isFollowed
                && "\"'(“‘«[!*_`".indexOf(c) >= 0
                && !text.startsWith("```", from)
                && !text.startsWith("[^", from);
    }

    /** Digits, a point or a bracket: a list, or what looks like one. */
    private boolean isNumber(int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return to > from && to < text.length() && (text.charAt(to) == '.' || text.charAt(to) == ')');
    }

    private boolean isItem(int from) {
        return from + 1 < text.length() && text.charAt(from + 1) == ' ';
    }

    private boolean list(String name) {
        boolean isNumbered = name.equals("ol");
        char mark = text.charAt(at);
        if (isNumbered && !text.startsWith("1. ", at)) {
            return false;
        }
        out.append('<').append(name).append('>');
        boolean isMore = true;
        while (isMore) {
            int from = isNumbered ? pastNumber(at) : (text.charAt(at) == mark && isItem(at) ? at + 2 : -1);
            if (from < 0 || from >= endOfLine(at) || !item(from)) {
                return false;
            }
            isMore = !isOver(endOfLine(at));
        }
        out.append("</").append(name).append(">\n");
        return !isListNext();
    }

    private int pastNumber(int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
            to++;
        }
        return to > from && to - from < 5 && text.startsWith(". ", to) ? to + 2 : -1;
    }

    private boolean item(int from) {
        int end = line(from);
        if (end < 0) {
            return false;
        }
        out.append("<li>");
        boolean isUnderstood = words.write(text, from, end);
        out.append("</li>");
        return isUnderstood;
    }

    /** What could belong to the list before the empty lines. */
    private boolean isListNext() {
        int next = at;
        while (next < text.length() && text.charAt(next) == '\n') {
            next++;
        }
        if (next == text.length()) {
            return false;
        }
        char c = text.charAt(next);
        return c == ' ' || ("-*+".indexOf(c) >= 0 && isItem(next)) || isNumber(next);
    }

    private boolean quote() {
        StringBuilder inner = new StringBuilder();
        int end;
        do {
            end = text.startsWith("> ", at) && at + 2 < text.length() && text.charAt(at + 2) != '\n'
                    ? line(at + 2)
                    : -1;
            if (end < 0) {
                return false;
            }
            inner.append(inner.isEmpty() ? "" : "\n").append(text, at + 2, end);
        } while (!isOver(end));
        out.append("<blockquote>\n<p>");
        boolean isUnderstood = words.write(inner.toString(), 0, inner.length());
        out.append("</p>\n</blockquote>\n");
        return isUnderstood;
    }
}
