package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TombstonesTest {

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void build() {
        house = TestHouse.in(folder).write("""
                -- entries/church/sint-anna.md --
                ---
                name: Sint-Anna
                ---
                -- gone.yaml --
                church/sint-oud: church/sint-anna
                church/sint-weg:
                """);
    }

    @Test
    void where_an_entry_was_its_successor_is_named() {
        BakedSite site = house.bake();
        assertThat(site.page("/voorbeelden/sint-oud/").title()).isEqualTo("Verhuisd");
        assertThat(site.page("/voorbeelden/sint-oud/").html()).contains("href=\"/voorbeelden/sint-anna/\">Sint-Anna");
        assertThat(site.file("_redirects")).isEqualTo("/voorbeelden/sint-oud/ /voorbeelden/sint-anna/ 301\n");
        assertThat(site.file("_server/nginx.conf"))
                .contains("location = /voorbeelden/sint-oud/ { return 301 /voorbeelden/sint-anna/; }");
        assertThat(site.file("_server/Caddyfile"))
                .contains("redir /voorbeelden/sint-oud/ /voorbeelden/sint-anna/ permanent");
    }

    @Test
    void what_was_taken_away_says_so() {
        BakedSite site = house.bake();
        assertThat(site.page("/voorbeelden/sint-weg/").title()).isEqualTo("Weg");
        assertThat(site.file("_server/nginx.conf")).contains("location = /voorbeelden/sint-weg/ { return 410; }");
        assertThat(site.has("410.html")).isTrue();
    }

    @Test
    void no_robot_is_sent_there() {
        assertThat(house.bake().file("sitemap.xml")).doesNotContain("sint-oud", "sint-weg");
    }

    @Test
    void an_address_that_is_in_use_again_is_a_page_again() {
        house.bake();
        house.edit("gone.yaml", text -> text.replace("church/sint-weg:\n", ""));
        house.put("entries/church/sint-weg.md", "---\nname: Sint-Weg\n---\n");
        assertThat(house.bake().page("/voorbeelden/sint-weg/").title()).isEqualTo("Sint-Weg");
    }

    @Test
    void a_successor_must_be_there() {
        house.edit("gone.yaml", text -> text.replace("sint-anna", "sint-ana"));
        assertThatThrownBy(() -> house.bake())
                .hasMessageContaining(
                        "gone.yaml:1: there is no entry church/sint-ana. Did you mean ‘church/sint-anna’?");
    }
}
