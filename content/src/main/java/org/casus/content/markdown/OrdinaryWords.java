package org.casus.content.markdown;

/**
 * The inside of a paragraph, a heading or a cell in its ordinary forms: words, emphasis, code, links and pictures. Gives up
 * at the first thing that could mean something else.
 */
final class OrdinaryWords {

    private static final char NOTHING = 0;

    /** Beyond ASCII, besides letters: what stands for itself wherever it stands. */
    private static final String MARKS = "“”‘’„–—…€«»°·×²³½¼¾§©®™→•";

    private static final String BEFORE_EMPHASIS = " \n(";
    private static final String AFTER_EMPHASIS = " \n.,;:!?)\"'";
    private static final String IN_ADDRESS = "-._~/:#?=,+%&@";

    /** The ASCII that stands for itself whatever follows; a w could begin an address. */
    private static final boolean[] SIMPLE = new boolean[128];

    static {
        "abcdefghijklmnopqrstuvxyzABCDEFGHIJKLMNOPQRSTUVXYZ0123456789 .,;-()?%/$#\n"
                .chars()
                .forEach(c -> SIMPLE[c] = true);
    }

    private final StringBuilder out;
    private String text = "";
    private int start;
    private int at;
    private int end;

    OrdinaryWords(StringBuilder out) {
        this.out = out;
    }

    /** @return whether all of it was understood; if not, what was written is to be thrown away */
    boolean write(String source, int from, int to) {
        text = source;
        start = from;
        at = from;
        end = to;
        return inline(NOTHING, 0, true);
    }

    /** Plain words alone, for headings and descriptions of pictures. */
    boolean writePlain(String source, int from, int to) {
        text = source;
        start = from;
        at = from;
        end = to;
        while (at < end) {
            if (!plain(text.charAt(at))) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** Until the end, or past the run of {@code length} times {@code stop}. */
    private boolean inline(char stop, int length, boolean mayLink) {
        while (at < end) {
            simple();
            if (at == end) {
                break;
            }
            char c = text.charAt(at);
            switch (c) {
                case '*', '_' -> {
                    int run = run(c);
                    if (c == stop) {
                        return run == length && closes(run) && skip(run);
                    }
                    if (run > 2 || !emphasis(c, run, mayLink)) {
                        return false;
                    }
                }
                case '`' -> {
                    if (!code()) {
                        return false;
                    }
                }
                case '[' -> {
                    if (!mayLink || !link()) {
                        return false;
                    }
                }
                case ']' -> {
                    return c == stop && skip(1);
                }
                case '!' -> {
                    if (at + 1 < end && text.charAt(at + 1) == '[') {
                        if (!picture()) {
                            return false;
                        }
                    } else {
                        out.append(c);
                        at++;
                    }
                }
                default -> {
                    if (!plain(c)) {
                        return false;
                    }
                    at++;
                }
            }
        }
        return stop == NOTHING;
    }

    /** Most of any text. */
    private void simple() {
        int from = at;
        while (at < end && isSimple(text.charAt(at))) {
            at++;
        }
        out.append(text, from, at);
    }

    private static boolean isSimple(char c) {
        return c < SIMPLE.length && SIMPLE[c];
    }

    private boolean skip(int length) {
        at += length;
        return true;
    }

    private int run(char c) {
        int to = at;
        while (to < end && text.charAt(to) == c) {
            to++;
        }
        return to - at;
    }

    /** A run that can only close: before a blank or the end, or between a word and a mark. */
    private boolean closes(int run) {
        char before = text.charAt(at - 1);
        if (before == ' ' || before == '\n') {
            return false;
        }
        if (at + run == end) {
            return true;
        }
        char after = text.charAt(at + run);
        return after == ' '
                || after == '\n'
                || (Character.isLetterOrDigit(before) && AFTER_EMPHASIS.indexOf(after) >= 0);
    }

    private boolean emphasis(char c, int run, boolean mayLink) {
        boolean isFirst = at == start || BEFORE_EMPHASIS.indexOf(text.charAt(at - 1)) >= 0;
        if (!isFirst || at + run >= end || !Character.isLetterOrDigit(text.charAt(at + run))) {
            return false;
        }
        String name = run == 1 ? "em" : "strong";
        out.append('<').append(name).append('>');
        at += run;
        if (!inline(c, run, mayLink)) {
            return false;
        }
        out.append("</").append(name).append('>');
        return true;
    }

    private boolean code() {
        int close = text.indexOf('`', at + 1);
        if (close < 0 || close >= end || close == at + 1 || (close + 1 < end && text.charAt(close + 1) == '`')) {
            return false;
        }
        if (isAround(at + 1, close, ' ')) {
            return false;
        }
        out.append("<code>");
        for (int i = at + 1; i < close; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '{' || (c == ' ' && text.charAt(i + 1) == ' ') || !character(c)) {
                return false;
            }
        }
        out.append("</code>");
        at = close + 1;
        return true;
    }

    private boolean isAround(int from, int to, char c) {
        return from == to || text.charAt(from) == c || text.charAt(to - 1) == c;
    }

    private boolean link() {
        int close = text.indexOf("](", at);
        if (close < 0 || close >= end) {
            return false;
        }
        int stop = text.indexOf(')', close);
        if (stop < 0 || stop >= end || !isAddress(close + 2, stop, false)) {
            return false;
        }
        out.append("<a href=\"");
        address(close + 2, stop);
        out.append("\" rel=\"noopener\">");
        at++;
        if (isAround(at, close, ' ') || isAround(at, close, '\n') || !inline(']', 1, false) || at != close + 1) {
            return false;
        }
        out.append("</a>");
        at = stop + 1;
        return true;
    }

    private boolean picture() {
        int close = text.indexOf("](", at);
        if (close < 0 || close >= end) {
            return false;
        }
        int stop = text.indexOf(')', close);
        if (stop < 0 || stop >= end || !isAddress(close + 2, stop, true)) {
            return false;
        }
        out.append("<img src=\"");
        address(close + 2, stop);
        out.append("\" alt=\"");
        for (at += 2; at < close; at++) {
            if (text.charAt(at) == '\n' || !plain(text.charAt(at))) {
                return false;
            }
        }
        out.append("\" />");
        at = stop + 1;
        return true;
    }

    private boolean isAddress(int start, int stop, boolean isPicture) {
        boolean isKnown = text.startsWith("https://", start)
                || text.startsWith("http://", start)
                || (!isPicture
                        && (text.startsWith("page:", start)
                                || text.startsWith("entry:", start)
                                || text.startsWith("mailto:", start)))
                || text.startsWith("/", start)
                || (text.startsWith("#", start) && !isPicture);
        if (!isKnown || stop - start < 2) {
            return false;
        }
        for (int i = start; i < stop; i++) {
            char c = text.charAt(i);
            boolean isSafe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!isSafe && (IN_ADDRESS.indexOf(c) < 0 || (c == '%' && !isEncoded(i, stop)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isEncoded(int percent, int stop) {
        return percent + 2 < stop
                && Character.digit(text.charAt(percent + 1), 16) >= 0
                && Character.digit(text.charAt(percent + 2), 16) >= 0;
    }

    private void address(int start, int stop) {
        for (int i = start; i < stop; i++) {
            append(text.charAt(i));
        }
    }

    /** A character that stands for itself here, and cannot begin an address, an entity or HTML with what follows. */
    private boolean plain(char c) {
        boolean isMore = switch (c) {
            case '\\', '{', '|', '@', '*', '_', '`', '[', ']' -> true;
            case '&' -> at + 1 < end && !isBlank(text.charAt(at + 1));
            case '<' -> at + 1 < end && !isBlankOrDigit(text.charAt(at + 1));
            case ':' -> at + 1 < end && text.charAt(at + 1) == '/';
            case 'w', 'W' -> text.regionMatches(true, at, "www.", 0, 4);
            default -> false;
        };
        return !isMore && character(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n';
    }

    private static boolean isBlankOrDigit(char c) {
        return isBlank(c) || (c >= '0' && c <= '9');
    }

    private boolean character(char c) {
        boolean isKnown = c < 128
                ? (c >= ' ' && c < 127) || c == '\n'
                : (c < '\u1f00' && Character.isLetterOrDigit(c)) || MARKS.indexOf(c) >= 0;
        if (isKnown) {
            append(c);
        }
        return isKnown;
    }

    /** As the sanitiser writes it. */
    private void append(char c) {
        switch (c) {
            case '"' -> out.append("&#34;");
            case '&' -> out.append("&amp;");
            case '\'' -> out.append("&#39;");
            case '+' -> out.append("&#43;");
            case '<' -> out.append("&lt;");
            case '=' -> out.append("&#61;");
            case '>' -> out.append("&gt;");
            case '@' -> out.append("&#64;");
            case '`' -> out.append("&#96;");
            default -> out.append(c);
        }
    }
}
