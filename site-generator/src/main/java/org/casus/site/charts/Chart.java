package org.casus.site.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.casus.content.markdown.SafeHtml;
import org.casus.site.hashing.Hashes;

/**
 * A table and how it is drawn.
 *
 * @param words what a chart says in the language of the page
 */
public record Chart(Kind kind, String title, FigureTable table, Words words) {

    /** How it is drawn; the constant's lower-case name is the word in a text. */
    public enum Kind {
        BAR,
        LINE,
        SHARE;

        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    /**
     * @param kind what it is called: bar chart
     * @param table over the table
     * @param source a line under it; may be empty
     */
    public record Words(String kind, String table, String source) {}

    /** How many series have colours of their own. */
    static final int TONES = 6;

    /** A figure with its drawing and its table. */
    public SafeHtml html() {
        String drawing = switch (kind) {
            case BAR -> new Bars(table).svg();
            case LINE -> new Lines(table).svg();
            case SHARE -> new Shares(table).svg();
        };
        String id = "chart-" + Hashes.shortName(Hashes.hex(toString())).substring(0, 8);
        StringBuilder html = new StringBuilder("<figure class=\"chart chart--")
                .append(kind.name().toLowerCase(java.util.Locale.ROOT))
                .append("\">\n<figcaption class=\"chart__title\">")
                .append(escaped(title))
                .append("</figcaption>\n")
                .append(drawing.replace(
                        "<svg ",
                        "<svg class=\"chart__drawing\" role=\"img\" aria-labelledby=\"" + id + "-t " + id + "-d\" "))
                .append('\n');
        int inside = html.indexOf(">", html.indexOf("<svg ")) + 1;
        html.insert(
                inside,
                "<title id=\"" + id + "-t\">" + escaped(title) + "</title><desc id=\"" + id + "-d\">"
                        + escaped(description()) + "</desc>");
        legend(html);
        table(html);
        if (!words.source().isEmpty()) {
            html.append("<p class=\"chart__source\">")
                    .append(escaped(words.source()))
                    .append("</p>\n");
        }
        return new SafeHtml(html.append("</figure>").toString());
    }

    private String description() {
        StringBuilder said = new StringBuilder(words.kind()).append(". ");
        for (FigureTable.Row row :
                table.rows().subList(0, Math.min(12, table.rows().size()))) {
            said.append(row.label()).append(": ");
            said.append(
                    String.join(", ", row.figures().stream().map(Figure::text).toList()));
            said.append("; ");
        }
        return said.toString().strip();
    }

    private void legend(StringBuilder html) {
        if (kind == Kind.SHARE || table.columns().size() < 2) {
            return;
        }
        html.append("<ul class=\"chart__legend\">");
        for (int series = 0; series < table.columns().size(); series++) {
            html.append("<li class=\"chart__key chart__key--")
                    .append(tone(series))
                    .append("\">")
                    .append(escaped(table.columns().get(series)))
                    .append("</li>");
        }
        html.append("</ul>\n");
    }

    private void table(StringBuilder html) {
        html.append("<details class=\"chart__details\"><summary>")
                .append(escaped(words.table()))
                .append("</summary>\n<div class=\"chart__scroll\"><table class=\"chart__table\">\n<thead><tr>");
        if (table.corner().isEmpty()) {
            html.append("<td></td>");
        } else {
            html.append("<th scope=\"col\">").append(escaped(table.corner())).append("</th>");
        }
        table.columns()
                .forEach(column -> html.append("<th scope=\"col\">")
                        .append(escaped(column))
                        .append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (FigureTable.Row row : table.rows()) {
            html.append("<tr><th scope=\"row\">").append(escaped(row.label())).append("</th>");
            row.figures()
                    .forEach(figure ->
                            html.append("<td>").append(escaped(figure.text())).append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody></table></div></details>\n");
    }

    static int tone(int series) {
        return series % TONES + 1;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String text(double x, double y, String kind, String words) {
        return "<text class=\"chart__" + kind + "\" x=\"" + Figure.place(x) + "\" y=\"" + Figure.place(y) + "\">"
                + escaped(words) + "</text>";
    }

    static String svg(double height, List<String> parts) {
        return "<svg viewBox=\"0 0 " + WIDTH + " " + Figure.place(height) + "\">" + String.join("", parts) + "</svg>";
    }

    static final int WIDTH = 480;
}
