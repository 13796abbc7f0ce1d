package org.casus.site.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the table that a writer put into a text. */
public final class MarkdownTable {

    private static final Pattern RULE = Pattern.compile("\\s*\\|?\\s*:?-{1,}:?\\s*(\\|\\s*:?-{1,}:?\\s*)*\\|?\\s*");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    /**
     * @param from the first line of the text that is not before it
     * @param end the first line behind it
     * @param table nothing where not all but names are figures
     */
    public record Found(int from, int end, Optional<FigureTable> table) {}

    private MarkdownTable() {}

    /** The table that follows, where only empty lines are before it. */
    public static Optional<Found> after(List<String> lines, int from, String language) {
        int head = from;
        while (head < lines.size() && lines.get(head).isBlank()) {
            head++;
        }
        if (head + 1 >= lines.size()
                || !lines.get(head).contains("|")
                || !RULE.matcher(lines.get(head + 1)).matches()) {
            return Optional.empty();
        }
        int end = head + 2;
        while (end < lines.size() && lines.get(end).contains("|")) {
            end++;
        }
        return Optional.of(new Found(from, end, table(lines.subList(head, end), language)));
    }

    private static Optional<FigureTable> table(List<String> lines, String language) {
        List<String> head = cells(lines.getFirst());
        List<FigureTable.Row> rows = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            List<String> cells = cells(line);
            List<Figure> figures = cells.stream()
                    .skip(1)
                    .flatMap(cell -> Figure.of(cell, language).stream())
                    .toList();
            if (cells.size() != head.size() || figures.size() != cells.size() - 1) {
                return Optional.empty();
            }
            rows.add(new FigureTable.Row(cells.getFirst(), figures));
        }
        return head.size() < 2 || rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new FigureTable(head.getFirst(), head.subList(1, head.size()), rows));
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") && !inner.endsWith("\\|") ? inner.substring(0, inner.length() - 1) : inner;
        return BAR.splitAsStream(inner)
                .map(cell -> cell.strip().replace("\\|", "|").replace("**", ""))
                .toList();
    }
}
