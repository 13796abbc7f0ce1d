package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreetsOfASiteTest {

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void build() {
        house = TestHouse.in(folder);
        house.put("themes/base/templates/not-found.peb", """
                {% extends "layout.peb" %}
                {% block main %}{% for streets in page.site.streets %}[{{ streets.imageSource }}|{{ streets.dataSource }}|{{ streets.credit }}]{% endfor %}{% endblock %}
                """);
    }

    private void name(String streets) {
        house.edit("sites/kerken.yaml", text -> text + "streets: {" + streets + ", credit: {nl: Wie het tekende}}\n");
    }

    @Test
    void pages_may_show_pictures_of_the_host_with_tiles_and_fetch_nothing_from_it() {
        name("tiles: \"https://tiles.example.org/osm/{z}/{x}/{y}.png?key=1\"");
        assertThat(house.bake().file("404.html")).contains("[https://tiles.example.org||Wie het tekende]");
    }

    @Test
    void pages_may_fetch_parts_of_an_archive() {
        name("archive: https://tiles.example.org/vlaanderen.pmtiles");
        assertThat(house.bake().file("404.html")).contains("[blob:|https://tiles.example.org|Wie het tekende]");
    }

    @Test
    void an_archive_on_the_host_of_the_site_needs_no_other() {
        name("archive: /kaarten/vlaanderen.pmtiles");
        assertThat(house.bake().file("404.html")).contains("[blob:||Wie het tekende]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiles: \"https://tiles.example.org/{z}/{x}.png\"",
                "tiles: \"https://tiles.example.org/{z}/{x}/{y}.png; script-src *\"",
                "tiles: \"https://a.example *.example/{z}/{x}/{y}.png\"",
                "tiles: \"//tiles.example.org/{z}/{x}/{y}.png\"",
                "archive: https://tiles.example.org/vlaanderen.zip"
            })
    void an_address_that_says_more_or_less_is_refused(String streets) {
        name(streets);
        assertThatThrownBy(house::bake)
                .hasMessageContaining("sites/kerken.yaml")
                .hasMessageContaining("address");
    }
}
