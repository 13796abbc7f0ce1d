package org.casus.content.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {">", "> ", "- ", "1. ", "- > ", "  * "})
    void quotes_and_lists_within_each_other_without_end_nest_too_deeply(String marker) {
        assertThat(TextRules.nestsTooDeeply("Eerst dit.\n" + marker.repeat(500) + "x"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> citaat\n> - een\n>   - twee",
                "- - - - - - - -",
                "**vet** en *schuin*, 1. geen lijst",
                "        - ingesprongen",
                "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|"
            })
    void what_people_write_does_not(String text) {
        assertThat(TextRules.nestsTooDeeply(text)).isFalse();
    }
}
