package org.casus.site.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.shortcode.Shortcode;
import org.casus.content.shortcode.Shortcodes;
import org.casus.site.charts.Chart;
import org.casus.site.charts.FigureTable;
import org.casus.site.charts.MarkdownTable;

/** Draws the tables of a text that have the shortcode {@code chart} over them. */
final class ChartsInText {

    private final PlanContext context;

    ChartsInText(PlanContext context) {
        this.context = context;
    }

    /** The text with a drawing in the place of each such table; a table that is none of figures stays, and is reported. */
    String drawn(PublishedEntry entry, String field, String markdown, Inserts inserts) {
        if (!markdown.contains("{{")) {
            return markdown;
        }
        List<Shortcode> codes = Shortcodes.in(markdown).stream()
                .filter(code -> code.kind() == Shortcode.Kind.CHART)
                .toList();
        List<String> lines = new ArrayList<>(List.of(markdown.split("\n", -1)));
        for (Shortcode code : codes.reversed()) {
            Optional<MarkdownTable.Found> found = MarkdownTable.after(lines, code.line(), context.language());
            Optional<FigureTable> table = found.flatMap(MarkdownTable.Found::table);
            if (found.isEmpty() || table.isEmpty()) {
                context.problems()
                        .add(
                                entry.id().toString(),
                                0,
                                field + ", line " + code.line() + ": "
                                        + (found.isEmpty()
                                                ? "under a chart comes the table that it draws."
                                                : "a chart draws a table with names in its first column and figures in all others, rows of one length."));
                continue;
            }
            List<String> old = lines.subList(code.line() - 1, found.get().end());
            old.clear();
            lines.addAll(
                    code.line() - 1,
                    List.of("", inserts.put(chart(code, table.get()).html()), ""));
        }
        return String.join("\n", lines);
    }

    private Chart chart(Shortcode code, FigureTable table) {
        Chart.Kind kind = Chart.Kind.of(code.value("kind").orElse("bar")).orElse(Chart.Kind.BAR);
        String word = context.text(
                switch (kind) {
                    case BAR -> "chart.bar";
                    case LINE -> "chart.line";
                    case SHARE -> "chart.share";
                });
        return new Chart(
                kind,
                code.value("title").orElse(""),
                table,
                new Chart.Words(
                        word,
                        context.text("chart.table"),
                        code.value("credit")
                                .map(credit -> context.text("chart.source", credit))
                                .orElse("")));
    }
}
