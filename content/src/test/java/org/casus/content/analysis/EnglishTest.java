package org.casus.content.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '"',
            value = {
                "church → church",
                "Churches → churches|church",
                "church's → church",
                "churches’ → churches|church",
                "converted → converted|convert",
                "converting → converting|convert",
                "libraries → libraries|librari",
                "library → library|librari",
                "the roof of the church → _ roof _ _ church",
                "co-housing → co|cohousing|cohous housing|hous",
                "naïve → naive|naiv",
            })
    void forms(String text, String expected) {
        assertThat(Tokens.of("en", text)).isEqualTo(expected);
    }
}
