package org.casus.content.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeginningsTest {

    @ParameterizedTest
    @CsvSource({
        "sint, Sint-Niklaaskerk, true, true",
        "nik, Sint-Niklaaskerk, true, false",
        "laas, Sint-Niklaaskerk, false, false",
        "sint nik, Sint-Niklaaskerk, true, true",
        "nik sint, Sint-Niklaaskerk, false, false",
        "de kl, Het klooster, false, false",
        "het kl, Het klooster, true, true",
        "cafe, Café Léon, true, true",
        "CAFÉ le, cafe leon, true, true",
        "'!!', Kerk, false, true",
    })
    void words_are_completed(String typed, String name, boolean areIn, boolean begin) {
        assertThat(Beginnings.of(typed).areIn(name)).isEqualTo(areIn);
        assertThat(Beginnings.of(typed).begin(name)).isEqualTo(begin);
    }
}
