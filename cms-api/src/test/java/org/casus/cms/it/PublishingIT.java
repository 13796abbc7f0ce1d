package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublishingIT {

    private final Client visitor = Casus.visitor();
    private final Client admin = Casus.admin();

    private String page(String path) {
        return "/sites/proef/voorbeelden/" + Churches.slug(path) + "/";
    }

    @Test
    void the_site_follows_what_is_published_changed_and_taken_back() {
        // lists are by name and have pages: first of all, however many churches other tests have left
        String name = "Aaa " + Churches.marker();
        String path = Churches.draft(admin, name, "Eerst een ontwerp.");
        assertThat(visitor.get(page(path)).status()).isEqualTo(404);

        admin.post(path + "/publish").expect(200);
        for (String place : List.of(
                page(path),
                "/sites/proef/",
                "/sites/proef/voorbeelden/",
                "/sites/proef/voorbeelden/current-use/library/",
                "/sites/proef/feed.xml",
                "/sites/proef/sitemap.xml")) {
            String word = place.endsWith("sitemap.xml") ? Churches.slug(path) : name;
            Eventually.holds(
                    place + " shows it", () -> visitor.get(place).body().contains(word));
        }

        String tag = admin.get(path + "?revision=working").expect(200).header("ETag");
        admin.patch(path, tag, "{\"summary\":\"Nu met meer woorden.\"}").expect(200);
        assertThat(visitor.get(page(path)).body()).doesNotContain("Nu met meer woorden.");
        admin.post(path + "/publish").expect(200);
        Eventually.holds(
                "the fiche is changed", () -> visitor.get(page(path)).body().contains("Nu met meer woorden."));

        admin.post(path + "/unpublish").expect(200);
        Eventually.holds("the fiche is gone", () -> visitor.get(page(path)).status() == 410);
        assertThat(visitor.get(page(path)).body()).contains("<html").doesNotContain(name);
        assertThat(visitor.get("/sites/proef/voorbeelden/").body()).doesNotContain(name);
    }

    @Test
    void health_says_how_far_each_site_has_followed() {
        assertThat(visitor.get("health/ready").expect(200).body()).contains("\"proef\":\"shows ");
    }

    @Test
    void pages_are_asked_for_again_and_assets_are_kept() {
        Answer home = visitor.get("/sites/proef/").expect(200);
        assertThat(home.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(home.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(home.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        String style = home.body().replaceAll("(?s).*href=\"([^\"]*/assets/[^\"]*\\.css)\".*", "$1");
        assertThat(visitor.get(style).expect(200).header("Cache-Control")).contains("immutable");
        assertThat(visitor.with("If-None-Match", home.header("ETag"))
                        .get("/sites/proef/")
                        .status())
                .isEqualTo(304);
        assertThat(visitor.head("/sites/proef/").expect(200).bytes()).isEmpty();
    }

    @Test
    void an_address_without_its_slash_leads_on_and_an_unknown_one_to_the_sites_own_404() {
        Answer bare = visitor.get("/sites/proef/voorbeelden?currentUse=library");
        assertThat(bare.status()).isEqualTo(301);
        assertThat(bare.header("Location")).endsWith("/sites/proef/voorbeelden/?currentUse=library");
        Answer unknown = visitor.get("/sites/proef/nergens/").expect(404);
        assertThat(unknown.body()).contains("<html").contains("Proefsite");
    }

    @Test
    void nothing_outside_a_site_is_served() {
        for (String path : new String[] {
            "/sites/proef.casus/manifest",
            "/sites/proef/%2e%2e/proef.casus/manifest",
            "/sites/proef/_server/gone.txt",
            "/sites/proef/..%2f..%2fcms.mv.db",
            "/sites/%2e%2e/admin-password",
            "/sites/proef/%5c..%5c..%5cadmin-password"
        }) {
            assertThat(visitor.get(path).status()).as(path).isBetween(400, 404);
        }
    }
}
