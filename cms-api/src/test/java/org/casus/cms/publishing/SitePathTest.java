package org.casus.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void only_a_file_with_its_hash_in_its_name_never_changes() {
        assertThat(path("/kerken/assets/site.0123456789abcdef.css").isImmutable())
                .isTrue();
        assertThat(path("/kerken/assets/site.css").isImmutable()).isFalse();
        assertThat(path("/kerken/a/site.0123456789abcdef.css").isImmutable()).isFalse();
    }

    @Test
    void a_link_does_not_lead_out_of_its_site(@TempDir Path sites) throws IOException {
        Path site = Files.createDirectories(sites.resolve("kerken"));
        Path inside = Files.writeString(site.resolve("index.html"), "binnen");
        Path secret = Files.writeString(sites.resolve("geheim"), "buiten");
        Files.createSymbolicLink(site.resolve("binnen"), inside);
        Files.createSymbolicLink(site.resolve("buiten"), secret);

        assertThat(path("/kerken/index.html").in(sites)).contains(inside.toRealPath());
        assertThat(path("/kerken/binnen").in(sites)).contains(inside.toRealPath());
        assertThat(path("/kerken/buiten").in(sites)).isEmpty();
        assertThat(path("/kerken/nergens").in(sites)).isEmpty();
    }

    private static SitePath path(String text) {
        return SitePath.of(text).orElseThrow();
    }
}
