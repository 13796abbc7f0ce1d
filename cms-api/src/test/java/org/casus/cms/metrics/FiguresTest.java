package org.casus.cms.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void a_figure_has_its_kind_its_labels_and_a_value_without_the_marks_of_any_country() {
        Figures figures = new Figures()
                .begin("calls_total", "counter", "Answers")
                .value("calls_total", 1_234_567, "method", "GET", "status", "2xx")
                .value("calls_total", 0.25);

        assertThat(figures).hasToString("""
                # HELP calls_total Answers
                # TYPE calls_total counter
                calls_total{method="GET",status="2xx"} 1234567
                calls_total 0.250000
                """);
    }

    @Test
    void a_label_cannot_end_its_quotes() {
        assertThat(new Figures().value("entries", 1, "type", "a\"b\\c\nd"))
                .hasToString("entries{type=\"a\\\"b\\\\c\\nd\"} 1\n");
    }
}
