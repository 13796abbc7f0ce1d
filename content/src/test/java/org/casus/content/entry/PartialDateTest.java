package org.casus.content.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "1897, 1897-01-01, 1897-12-31",
        "1897-05, 1897-05-01, 1897-05-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "1897-05-03, 1897-05-03, 1897-05-03",
        "0001, 0001-01-01, 0001-12-31"
    })
    void a_date_may_stop_at_the_year_or_the_month(String text, String earliest, String latest) {
        PartialDate date = PartialDate.parse(text).orElseThrow();

        assertThat(date).hasToString(text);
        assertThat(date.earliest()).hasToString(earliest);
        assertThat(date.latest()).hasToString(latest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "97",
                "18970",
                "0000",
                "1897-13",
                "1897-00",
                "1897-5",
                "1897/05",
                "2023-02-29",
                "1897-05-32",
                "-897",
                "1897-05-03T00:00",
                "١٨٩٧",
                "1897-0５",
                "1897 05"
            })
    void anything_else_is_no_date(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void dates_sort_by_their_first_day_and_the_vaguer_comes_first() {
        assertThat(Stream.of("1898", "1897-05-03", "1897-01-01", "1897", "1897-01")
                        .map(text -> PartialDate.parse(text).orElseThrow())
                        .sorted()
                        .map(PartialDate::toString))
                .containsExactly("1897", "1897-01", "1897-01-01", "1897-05-03", "1898");
    }

    @Test
    void a_day_needs_a_month() {
        assertThatThrownBy(() -> new PartialDate(1897, OptionalInt.empty(), OptionalInt.of(3)))
                .isInstanceOf(DateTimeException.class);
    }
}
