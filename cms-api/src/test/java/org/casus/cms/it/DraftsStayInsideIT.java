package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A word planted in drafts and private fields is looked for in everything that the public can ask for. */
class DraftsStayInsideIT {

    private final Client visitor = Casus.visitor();
    private final Client admin = Casus.admin();

    @Test
    void no_public_answer_bundle_page_or_feed_has_a_word_of_a_draft_or_a_private_field() throws IOException {
        String marker = Churches.marker();
        // a draft, a published entry with a newer draft, one taken back, one in the bin, a private field
        String draft = Churches.draft(admin, "Ontwerp " + marker, marker);
        String changed = Churches.published(admin, "Kapel " + Churches.marker(), "Openbaar.");
        String tag = admin.get(changed + "?revision=working").header("ETag");
        admin.patch(
                        changed,
                        tag,
                        "{\"summary\":\"%s\",\"formerName\":\"%s\",\"contacts\":[{\"name\":\"Loket\",\"email\":\"%s@example.org\"}]}"
                                .formatted(marker, marker, marker))
                .expect(200);
        // its address was public once and stays known; what it said does not
        String taken = Churches.published(admin, "Terug " + Churches.marker(), marker);
        admin.post(taken + "/unpublish").expect(200);
        String priv = Churches.draft(admin, "Klooster " + Churches.marker(), "Openbaar.");
        String privTag = admin.get(priv + "?revision=working").header("ETag");
        admin.patch(
                        priv,
                        privTag,
                        "{\"contacts\":[{\"name\":\"Loket\",\"email\":\"%s@example.org\"}]}".formatted(marker))
                .expect(200);
        admin.post(priv + "/publish").expect(200);
        Eventually.holds(
                "the last of them is on the site",
                () -> visitor.get("/sites/proef/voorbeelden/" + Churches.slug(priv) + "/")
                                .status()
                        == 200);
        // the marker is really there for those who may see it
        assertThat(admin.get(draft + "?revision=working").expect(200).body()).contains(marker);
        assertThat(admin.get(priv + "?revision=working").expect(200).body()).contains(marker);

        for (String path : List.of(
                "entries/church?limit=200",
                "entries/church?limit=200&include=references,media&facets=currentUse,setting,municipality",
                "entries/church?q=" + marker,
                "entries/church?name=" + marker,
                "entries/church?contacts=*",
                "entries/church?contacts.email=" + marker + "@example.org",
                "entries/church?formerName=" + marker,
                "entries/church?state=draft",
                "entries/church?fields=contacts",
                "entries/church?sort=contacts",
                "entries/church?revision=working",
                draft,
                draft + "?revision=working",
                draft + "/revisions",
                draft + "/revisions/1",
                draft + "/backlinks",
                changed,
                changed + "?revision=working",
                changed + "/revisions",
                changed + "/revisions/2",
                taken,
                taken + "?revision=working",
                taken + "/revisions/1",
                priv,
                priv + "?revision=working",
                priv + "?fields=contacts",
                priv + "/revisions",
                priv + "/revisions/2",
                "changes?after=0&wait=0&limit=1000",
                "journal",
                "export",
                "export?types=church",
                "search?q=" + marker,
                "suggest?q=" + marker,
                "media",
                "types/church",
                "/openapi",
                "/")) {
            Answer answer = visitor.get(path);
            String withoutQuestion = answer.body().replace(path, "");
            // a problem may name the parameter's value that was asked for, never anything of an entry
            assertThat(answer.status() >= 400 ? "" : withoutQuestion)
                    .as(path + " → " + answer.status())
                    .doesNotContain(marker);
            assertThat(answer.status()).as(path).isNotEqualTo(500);
        }
        for (String hidden : List.of(draft, taken)) {
            assertThat(visitor.get(hidden).status()).as(hidden).isBetween(404, 410);
        }
        assertNothingBakedContains(marker);
    }

    private static void assertNothingBakedContains(String marker) throws IOException {
        byte[] wanted = marker.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(Casus.server().data().resolve("sites"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(content.contains(new String(wanted, StandardCharsets.ISO_8859_1)))
                        .as(file.toString())
                        .isFalse();
            }
        }
    }
}
