package org.casus.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is plain is understood as the library of command lines does; all else is left to it. */
class PlainBakeTest {

    @Test
    void plain_options_are_understood() {
        assertThat(PlainBake.options("bake", "--site", "kerken", "--full", "--out", "/srv/www/kerken"))
                .contains(Map.of("--site", "kerken", "--full", "", "--out", "/srv/www/kerken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bake",
                "bake --help",
                "serve --site kerken",
                "bake --site",
                "bake --site --full",
                "bake --site kerken --site wonen",
                "bake --site=kerken",
                "bake --site kerken --jobs 2",
                "bake --site kerken --watch",
                "bake --site kerken --verify",
                "bake --site kerken extra",
                "bake --site kerken --unknown",
                "bake --site \"kerken\"",
                "bake --site @file",
                "--site kerken bake"
            })
    void all_else_is_left_to_the_library(String line) {
        assertThat(PlainBake.options(line.isEmpty() ? new String[0] : line.split(" ")))
                .isEmpty();
    }
}
