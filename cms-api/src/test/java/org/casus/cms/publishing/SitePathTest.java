package org.casus.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "//kerken",
                "/../etc/passwd",
                "/kerken/../tijdelijk/",
                "/kerken/./x",
                "/kerken/.casus",
                "/kerken/a//b",
                "/kerken/a\\..\\b",
                "/kerken/a\nb"
            })
    void what_no_bake_could_have_written_is_nowhere(String path) {
        assertThat(SitePath.of(path)).isEmpty();
    }

    @Test
    void a_folder_and_a_file_are_told_apart() {
        assertThat(SitePath.of("/kerken/a/").orElseThrow().endsWithName()).isFalse();
        assertThat(SitePath.of("/kerken/a").orElseThrow().endsWithName()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/sites/kerken/a b, /sites/kerken/a%20b", "/sites/kerken/gent-é, /sites/kerken/gent-%C3%A9"})
    void a_path_becomes_an_address_in_which_nothing_is_special(String path, String address) {
        assertThat(SitePath.address(path)).isEqualTo(address);
    }
}
