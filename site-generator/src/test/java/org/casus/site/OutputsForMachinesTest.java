package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsForMachinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void build() {
        house = TestHouse.in(folder).write("""
                -- entries/church/sint-baafs.md --
                ---
                meta: {revision: 2, created: 2026-01-01T10:00:00Z, modified: 2026-03-02T10:00:00Z, published: 2026-02-01T10:00:00Z}
                name: Sint-Baafs
                summary: "Een kerk; met \\"aanhalingstekens\\""
                setting: city
                currentUse: [library, housing]
                municipality: gent
                location: {lat: 51.05, lon: 3.72}
                secret: zwijgwoord
                ---
                -- entries/church/plus.md --
                ---
                meta: {revision: 1, created: 2026-01-01T10:00:00Z, modified: 2026-03-01T10:00:00Z, published: 2026-03-01T10:00:00Z}
                name: "=1+1"
                setting: city
                currentUse: [library]
                ---
                """);
    }

    private JsonNode json(String path) throws IOException {
        return JSON.readTree(house.bake().file(path));
    }

    @Test
    void a_feed_comes_as_atom_and_as_json_newest_first_with_whole_addresses() throws IOException {
        JsonNode feed = json("voorbeelden/current-use/library/feed.json");
        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("feed_url").asText())
                .isEqualTo("https://kerken.example.org/voorbeelden/current-use/library/feed.json");
        assertThat(feed.path("home_page_url").asText())
                .isEqualTo("https://kerken.example.org/voorbeelden/current-use/library/");
        assertThat(feed.path("items").findValuesAsText("url"))
                .containsExactly(
                        "https://kerken.example.org/voorbeelden/plus/",
                        "https://kerken.example.org/voorbeelden/sint-baafs/");
        assertThat(feed.path("items").get(1).path("date_published").asText()).isEqualTo("2026-02-01T10:00:00Z");
        BakedSite site = house.bake();
        assertThat(site.file("voorbeelden/feed.xml"))
                .contains("<link rel=\"alternate\" href=\"https://kerken.example.org/voorbeelden/plus/\"");
        assertThat(site.page("/voorbeelden/").html()).contains("type=\"application/feed+json\"");
        assertThat(site.has("feed.json")).isTrue();
    }

    @Test
    void no_feed_is_longer_than_fifty() throws IOException {
        for (int i = 1; i <= 60; i++) {
            house.put("entries/church/kapel-" + i + ".md", "---\nname: Kapel " + i + "\nsetting: city\n---\n");
        }
        assertThat(json("voorbeelden/setting/city/feed.json").path("items")).hasSize(50);
    }

    @Test
    void a_collection_is_a_table_that_a_spreadsheet_opens_without_harm() {
        String csv = house.bake().file("voorbeelden/data.csv");
        assertThat(csv).startsWith("\uFEFFslug;name;summary;").contains("\r\n").doesNotContain("zwijgwoord");
        assertThat(csv).contains("\"Een kerk; met \"\"aanhalingstekens\"\"\"").contains("plus;'=1+1;");
    }

    @Test
    void a_collection_is_a_map_layer_of_those_that_have_a_point() throws IOException {
        JsonNode layer = json("voorbeelden/data.geojson");
        assertThat(layer.path("features")).hasSize(1);
        JsonNode feature = layer.path("features").get(0);
        assertThat(feature.at("/geometry/coordinates").toString()).isEqualTo("[3.72,51.05]");
        assertThat(feature.at("/properties/url").asText())
                .isEqualTo("https://kerken.example.org/voorbeelden/sint-baafs/");
    }

    @Test
    void where_nothing_has_a_point_there_is_no_map_layer() {
        house.edit("entries/church/sint-baafs.md", text -> text.replaceAll("(?m)^location:.*\\n", ""));
        BakedSite site = house.bake();
        assertThat(site.has("voorbeelden/data.geojson")).isFalse();
        assertThat(site.page("/voorbeelden/").html()).contains("data.csv").doesNotContain("data.geojson");
    }

    @Test
    void a_collection_is_linked_data() throws IOException {
        JsonNode document = json("voorbeelden/data.jsonld");
        assertThat(document.path("@graph").findValuesAsText("@id"))
                .contains("https://house.example.org/id/church/sint-baafs", "https://house.example.org/id/church/plus");
    }

    @Test
    void a_site_may_do_without_downloads() {
        house.edit("sites/kerken.yaml", text -> text.replace("perPage: 3", "perPage: 3\n    downloads: [csv]"));
        BakedSite site = house.bake();
        assertThat(site.has("voorbeelden/data.csv")).isTrue();
        assertThat(site.has("voorbeelden/data.geojson")).isFalse();
        assertThat(site.page("/voorbeelden/").html()).contains("data.csv").doesNotContain("data.geojson");
    }

    @Test
    void the_sitemap_says_when_a_page_changed() {
        assertThat(house.bake().file("sitemap.xml"))
                .contains("<loc>https://kerken.example.org/voorbeelden/sint-baafs/</loc><lastmod>2026-03-02</lastmod>")
                .doesNotContain("404.html");
    }

    @Test
    void the_site_says_whom_to_tell_of_a_weakness_when_its_file_does() {
        assertThat(house.bake().has(".well-known/security.txt")).isFalse();
        house.edit(
                "sites/kerken.yaml",
                text -> text
                        + "security: {contact: \"mailto:veilig@example.org\", expires: \"2027-12-31T23:00:00Z\"}\n");
        assertThat(house.bake().file(".well-known/security.txt")).isEqualTo("""
                Contact: mailto:veilig@example.org
                Expires: 2027-12-31T23:00:00Z
                Preferred-Languages: nl
                Canonical: https://kerken.example.org/.well-known/security.txt
                """);
    }
}
