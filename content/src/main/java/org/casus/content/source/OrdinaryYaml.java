package org.casus.content.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * YAML as people write the fields of an entry: keys, values of one line, lists, a few in brackets. Many times faster than
 * the whole language. It knows what it understands: whatever could mean anything else gets no answer and is read by
 * {@link YamlReader}'s parser. {@code OrdinaryYamlTest} holds both together.
 */
final class OrdinaryYaml {

    private static final int DEEPEST = 8;

    /** More than this is no value that a person writes on a line; parsers have limits of their own for keys. */
    private static final int LONGEST_KEY = 60;

    private final String text;
    private final int firstLine;

    /** Of the line that is read: its number, where it begins, where its words begin, where it ends. */
    private int line = -1;

    private int start;
    private int indent;
    private int end = -1;

    private OrdinaryYaml(String text, int firstLine) {
        this.text = text;
        this.firstLine = firstLine;
    }

    /** @return nothing where the text is not ordinary, or empty */
    static Optional<Yaml> read(int firstLine, String text) {
        try {
            OrdinaryYaml reader = new OrdinaryYaml(text, firstLine);
            reader.nextLine();
            if (reader.isAtEnd() || reader.indent != 0) {
                return Optional.empty();
            }
            Yaml.Mapping mapping = reader.mapping(0, 0);
            return reader.isAtEnd() ? Optional.of(mapping) : Optional.empty();
        } catch (NotOrdinary e) {
            return Optional.empty();
        }
    }

    /** Goes to the next line that is not empty. */
    private void nextLine() {
        do {
            line++;
            start = end + 1;
            if (start >= text.length()) {
                end = text.length();
                indent = -1;
                return;
            }
            int found = text.indexOf('\n', start);
            end = found < 0 ? text.length() : found;
        } while (end == start);
        int words = start;
        while (words < end && text.charAt(words) == ' ') {
            words++;
        }
        if (words == end || text.charAt(end - 1) == ' ') {
            throw new NotOrdinary();
        }
        indent = words - start;
    }

    private boolean isAtEnd() {
        return indent < 0;
    }

    private int number() {
        return line + firstLine;
    }

    /** From the line that it begins on; goes to the line after it. */
    private Yaml.Mapping mapping(int column, int depth) {
        refuseDeeperThan(depth);
        int from = number();
        Map<String, Yaml.Member> members = new LinkedHashMap<>();
        while (indent == column) {
            if (isItem(start + indent)) {
                throw new NotOrdinary();
            }
            int colon = endOfKey(start + indent);
            String key = text.substring(start + indent, colon);
            int number = number();
            Yaml value = colon + 1 == end ? below(column, depth) : onLine(colon + 2);
            if (members.put(key, new Yaml.Member(number, value)) != null) {
                throw new NotOrdinary();
            }
        }
        return new Yaml.Mapping(from, members);
    }

    /** What stands on the lines after a key: more to the right, or a list as far to the left. */
    private Yaml below(int column, int depth) {
        nextLine();
        if (indent >= column && isItem(start + indent)) {
            return sequence(indent, depth + 1);
        }
        if (indent > column) {
            return mapping(indent, depth + 1);
        }
        throw new NotOrdinary();
    }

    private Yaml.Sequence sequence(int column, int depth) {
        refuseDeeperThan(depth);
        int from = number();
        List<Yaml> items = new ArrayList<>();
        while (indent == column && isItem(start + indent)) {
            int at = start + indent + 2;
            if (beginsMapping(at)) {
                // the dash counts as indentation
                indent += 2;
                items.add(mapping(indent, depth + 1));
            } else {
                items.add(onLine(at));
            }
        }
        return new Yaml.Sequence(from, items);
    }

    private boolean isItem(int at) {
        return at + 2 < end && text.charAt(at) == '-' && text.charAt(at + 1) == ' ' && text.charAt(at + 2) != ' ';
    }

    private boolean beginsMapping(int from) {
        int at = from;
        while (at < end && isOfKey(text.charAt(at))) {
            at++;
        }
        return at > from && at < end && text.charAt(at) == ':' && (at + 1 == end || text.charAt(at + 1) == ' ');
    }

    /** Where its colon is. */
    private int endOfKey(int from) {
        int at = from;
        while (at < end && isOfKey(text.charAt(at))) {
            at++;
        }
        boolean isKey = at > from
                && at - from <= LONGEST_KEY
                && isLetter(text.charAt(from))
                && at < end
                && text.charAt(at) == ':'
                && (at + 1 == end || (text.charAt(at + 1) == ' ' && at + 2 < end && text.charAt(at + 2) != ' '));
        if (!isKey) {
            throw new NotOrdinary();
        }
        return at;
    }

    /** The value from here to the end of the line; goes to the next line. */
    private Yaml onLine(int from) {
        Flow flow = new Flow(from);
        Yaml value = flow.value(false, 0);
        if (flow.at != end) {
            throw new NotOrdinary();
        }
        nextLine();
        return value;
    }

    private static void refuseDeeperThan(int depth) {
        if (depth > DEEPEST) {
            throw new NotOrdinary();
        }
    }

    /** Values on one line. */
    private final class Flow {

        private int at;

        Flow(int at) {
            this.at = at;
        }

        /** @param isWithin in brackets, where commas and brackets end a word */
        Yaml value(boolean isWithin, int depth) {
            refuseDeeperThan(depth);
            return switch (peek()) {
                case '[' -> sequence(depth);
                case '{' -> mapping(depth);
                case '"', '\'' -> quoted(text.charAt(at));
                default -> plain(isWithin);
            };
        }

        private char peek() {
            if (at >= end) {
                throw new NotOrdinary();
            }
            return text.charAt(at);
        }

        private Yaml sequence(int depth) {
            List<Yaml> items = new ArrayList<>();
            do {
                at++;
                skipSpaces();
                items.add(value(true, depth + 1));
                skipSpaces();
            } while (peek() == ',');
            take(']');
            return new Yaml.Sequence(number(), items);
        }

        private Yaml mapping(int depth) {
            Map<String, Yaml.Member> members = new LinkedHashMap<>();
            do {
                at++;
                skipSpaces();
                int colon = endOfKey(at);
                if (colon + 1 == end) {
                    throw new NotOrdinary();
                }
                String key = text.substring(at, colon);
                at = colon + 2;
                if (members.put(key, new Yaml.Member(number(), value(true, depth + 1))) != null) {
                    throw new NotOrdinary();
                }
                skipSpaces();
            } while (peek() == ',');
            take('}');
            return new Yaml.Mapping(number(), members);
        }

        private void take(char wanted) {
            if (peek() != wanted) {
                throw new NotOrdinary();
            }
            at++;
        }

        private void skipSpaces() {
            while (at < end && text.charAt(at) == ' ') {
                at++;
            }
        }

        private Yaml quoted(char quote) {
            int from = ++at;
            while (peek() != quote) {
                if (text.charAt(at) == '\\' || !isPrintable(text.charAt(at))) {
                    throw new NotOrdinary();
                }
                at++;
            }
            String said = text.substring(from, at++);
            if (at < end && ",]} ".indexOf(text.charAt(at)) < 0) {
                throw new NotOrdinary();
            }
            return new Yaml.Scalar(number(), said, false);
        }

        private Yaml plain(boolean isWithin) {
            int from = at;
            if (!beginsPlain()) {
                throw new NotOrdinary();
            }
            while (at < end && !(isWithin && (text.charAt(at) == ',' || isBracket(text.charAt(at))))) {
                if (!isOfPlain(isWithin)) {
                    throw new NotOrdinary();
                }
                at++;
            }
            if (text.charAt(at - 1) == ' ') {
                throw new NotOrdinary();
            }
            return new Yaml.Scalar(number(), text.substring(from, at), true);
        }

        private boolean beginsPlain() {
            char c = peek();
            return isLetter(c)
                    || isDigit(c)
                    || c > '\u00A0'
                    || (c == '-' && at + 1 < end && isDigit(text.charAt(at + 1)))
                    || c == '('
                    || c == '/';
        }

        private boolean isOfPlain(boolean isWithin) {
            char c = text.charAt(at);
            if (c == ':') {
                return !isWithin && at + 1 < end && text.charAt(at + 1) != ' ';
            }
            return c != '#' && !(isWithin && c == '?') && isPrintable(c);
        }
    }

    private static boolean isBracket(char c) {
        return c == '[' || c == ']' || c == '{' || c == '}';
    }

    private static boolean isPrintable(char c) {
        return (c >= ' ' && c <= '~')
                || (c > '\u00A0' && c < Character.MIN_SURROGATE && c != '\u2028' && c != '\u2029');
    }

    private static boolean isOfKey(char c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '_';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Says no more than that. */
    private static final class NotOrdinary extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotOrdinary() {
            super("not ordinary", null, false, false);
        }
    }
}
