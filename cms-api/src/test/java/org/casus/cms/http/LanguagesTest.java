package org.casus.cms.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | nl",
                "en | en",
                "en-GB | en",
                "fr, en;q=0.5 | en",
                "en;q=0.3, nl;q=0.8 | nl",
                "fr | nl",
                "* | nl",
                ";;;q | nl",
                "'' | nl"
            })
    void the_first_wanted_of_those_spoken_else_dutch(String header, String language) {
        assertThat(Languages.of(header)).isEqualTo(language);
    }
}
