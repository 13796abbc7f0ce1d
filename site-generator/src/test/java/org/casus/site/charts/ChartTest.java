package org.casus.site.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChartTest {

    private static final String TABLE = """

            | Jaar | Kerken | Kapellen |
            | ---- | ---: | ---: |
            | 2019 | 1.204 | 7 |
            | 2020 | 1.310 | 12,5 % |

            Daarna.
            """;

    private static FigureTable table() {
        return MarkdownTable.after(TABLE.lines().toList(), 0, "nl")
                .flatMap(MarkdownTable.Found::table)
                .orElseThrow();
    }

    private static String html(Chart.Kind kind, FigureTable table) {
        return new Chart(kind, "Aantal <per> jaar", table, new Chart.Words("Staafdiagram", "Als tabel", ""))
                .html()
                .html();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.204;nl;1204",
                "1.204,5;nl;1204.5",
                "12,5 %;nl;12.5",
                "0.5;nl;0.5",
                "1,204.5;en;1204.5",
                "−3;nl;-3",
                "€ 1 200 000;nl;1200000"
            })
    void a_figure_is_read_as_its_language_writes_it(String written, String language, double value) {
        assertThat(Figure.of(written, language)).hasValue(new Figure(written, value));
    }

    @Test
    void the_table_ends_where_the_text_goes_on() {
        MarkdownTable.Found found =
                MarkdownTable.after(TABLE.lines().toList(), 0, "nl").orElseThrow();

        assertThat(TABLE.lines().toList().get(found.end())).isEmpty();
        assertThat(table().columns()).containsExactly("Kerken", "Kapellen");
        assertThat(table().rows()).extracting(FigureTable.Row::label).containsExactly("2019", "2020");
    }

    @Test
    void a_table_with_words_among_its_figures_is_not_drawn() {
        List<String> lines = List.of("| a | b |", "|---|---|", "| x | veel |");

        assertThat(MarkdownTable.after(lines, 0, "nl").orElseThrow().table()).isEmpty();
        assertThat(MarkdownTable.after(List.of("geen tabel"), 0, "nl")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Chart.Kind.class)
    void behind_every_drawing_is_its_table_as_it_was_written(Chart.Kind kind) {
        String html = html(kind, table());

        assertThat(html)
                .contains("role=\"img\"", "<title id=", "<desc id=", "<summary>Als tabel</summary>")
                .contains("<th scope=\"row\">2019</th><td>1.204</td><td>7</td>")
                .contains("Aantal &lt;per&gt; jaar")
                .doesNotContain("<per>", "style=");
        assertThat(html(kind, table())).isEqualTo(html);
    }

    @Test
    void a_bar_is_as_long_as_its_figure_beside_the_longest() {
        FigureTable table = new FigureTable(
                "",
                List.of("n"),
                List.of(
                        new FigureTable.Row("a", List.of(new Figure("100", 100))),
                        new FigureTable.Row("b", List.of(new Figure("50", 50)))));

        assertThat(new Bars(table).svg()).contains("width=\"390\"", "width=\"195\"");
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.5", "1, 1", "1.2, 2", "4, 5", "30, 50", "500, 500", "501, 1000"})
    void steps_of_an_axis_are_round(double about, double step) {
        assertThat(Lines.niceStep(about)).isEqualTo(step, org.assertj.core.api.Assertions.within(1e-9));
    }
}
