package org.casus.content.markdown;

import java.util.ArrayList;
import java.util.List;

/** A table whose every line begins and ends with a bar and has as many cells as the first. */
final class OrdinaryTable {

    private final String text;
    private final StringBuilder out;
    private final OrdinaryWords words;
    private List<String> alignments = List.of();

    OrdinaryTable(String text, StringBuilder out, OrdinaryWords words) {
        this.text = text;
        this.out = out;
        this.words = words;
    }

    /** @return whether all of it was understood */
    boolean write(int from) {
        int headEnd = endOfLine(from);
        int rulesEnd = endOfLine(headEnd + 1);
        if (rulesEnd >= text.length() || !alignments(headEnd + 1, rulesEnd)) {
            return false;
        }
        out.append("<table><thead>");
        boolean isUnderstood = row(from, headEnd, "th");
        out.append("</thead><tbody>");
        int at = rulesEnd + 1;
        boolean isEmpty = true;
        while (isUnderstood && at < text.length() && text.charAt(at) != '\n') {
            int end = endOfLine(at);
            isUnderstood = row(at, end, "td");
            isEmpty = false;
            at = end + 1;
        }
        out.append("</tbody></table>\n");
        return isUnderstood && !isEmpty;
    }

    private int endOfLine(int from) {
        int end = from > text.length() ? -1 : text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private boolean alignments(int from, int end) {
        List<String> found = new ArrayList<>();
        if (!isRow(from, end)) {
            return false;
        }
        for (int at = from + 1; at < end; ) {
            int bar = text.indexOf('|', at);
            String rule = text.substring(at, bar).strip();
            boolean isLeft = rule.startsWith(":");
            boolean isRight = rule.endsWith(":");
            String dashes = rule.substring(isLeft ? 1 : 0, Math.max(isLeft ? 1 : 0, rule.length() - (isRight ? 1 : 0)));
            if (dashes.length() < 3 || !dashes.chars().allMatch(c -> c == '-')) {
                return false;
            }
            found.add(isLeft && isRight ? "center" : isRight ? "right" : isLeft ? "left" : "");
            at = bar + 1;
        }
        alignments = found;
        return true;
    }

    private boolean isRow(int from, int end) {
        return end - from > 2 && text.charAt(from) == '|' && text.charAt(end - 1) == '|';
    }

    private boolean row(int from, int end, String name) {
        if (!isRow(from, end)) {
            return false;
        }
        out.append("<tr>");
        int cell = 0;
        for (int at = from + 1; at < end; cell++) {
            int bar = text.indexOf('|', at);
            if (cell >= alignments.size() || !cell(at, bar, name, alignments.get(cell))) {
                return false;
            }
            at = bar + 1;
        }
        out.append("</tr>");
        return cell == alignments.size();
    }

    private boolean cell(int from, int bar, String name, String alignment) {
        int start = from;
        int end = bar;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (start == end) {
            return false;
        }
        out.append('<').append(name);
        if (!alignment.isEmpty()) {
            out.append(" align=\"").append(alignment).append('"');
        }
        out.append('>');
        boolean isUnderstood = words.write(text, start, end);
        out.append("</").append(name).append('>');
        return isUnderstood;
    }
}
