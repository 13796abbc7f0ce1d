package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryIT {

    private final Client visitor = Casus.visitor();
    private final Client admin = Casus.admin();

    private String draft() {
        return Churches.draft(admin, "Sint " + Churches.marker(), "De oude kerk.");
    }

    private Answer working(String path) {
        return admin.get(path + "?revision=working").expect(200);
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }

    @Test
    void history_is_newest_first_and_says_what_each_revision_changed() {
        String path = draft();
        admin.patch(path, "*", "{\"summary\": \"De nieuwe kerk.\"}").expect(200);
        admin.patch(path, "*", "{\"built\": \"1900\", \"summary\": null}").expect(200);

        JsonNode page = admin.get(path + "/revisions?limit=2").expect(200).json();

        assertThat(page.path("items").findValuesAsText("revision")).containsExactly("3", "2");
        assertThat(words(page.at("/items/0/changed"))).containsExactlyInAnyOrder("built", "summary");
        assertThat(words(page.at("/items/1/changed"))).containsExactly("summary");
        JsonNode rest =
                admin.get(path + "/revisions?limit=2&after=2").expect(200).json();
        assertThat(page.path("next").asText()).endsWith("/revisions?limit=2&after=2");
        assertThat(rest.path("items").findValuesAsText("revision")).containsExactly("1");
        assertThat(rest.has("next")).isFalse();
        assertThat(visitor.get(path + "/revisions").status()).isEqualTo(401);
        assertThat(admin.withRoles("reader").get(path + "/revisions/1..2").status())
                .isEqualTo(404);
    }

    @Test
    void the_difference_is_told_word_by_word() {
        String path = draft();
        admin.patch(path, "*", "{\"summary\": \"De nieuwe kerk.\", \"currentUse\": [\"housing\"]}")
                .expect(200);

        JsonNode fields = admin.get(path + "/revisions/1..2").expect(200).json().path("fields");

        assertThat(fields.findValuesAsText("field")).contains("summary", "currentUse");
        assertThat(fields.toString())
                .contains("{\"delete\":\"oude\"},{\"insert\":\"nieuwe\"},{\"equal\":\" kerk.\"}")
                .contains("\"added\":[\"housing\"],\"removed\":[\"library\"]");
        assertThat(admin.get(path + "/revisions/1..9").status()).isEqualTo(404);
    }

    @Test
    void an_old_revision_comes_back_as_a_new_one() {
        String path = draft();
        admin.patch(path, "*", "{\"summary\": \"Anders.\"}").expect(200);

        Answer restored = admin.post(path + "/revisions/1/restore").expect(200);

        assertThat(restored.json().path("summary").asText()).isEqualTo("De oude kerk.");
        assertThat(restored.json().at("/meta/revision").asInt()).isEqualTo(3);
    }

    @Test
    void what_is_typed_is_kept_beside_the_revision_until_it_is_one() {
        String path = draft();
        String tag = working(path).header("ETag");
        for (String text : List.of("De o", "De ou", "De oude toren.")) {
            tag = admin.patch(path + "?autosave=true", tag, "{\"summary\": \"%s\"}".formatted(text))
                    .expect(200)
                    .header("ETag");
        }

        JsonNode shown = working(path).json();
        assertThat(shown.path("summary").asText()).isEqualTo("De oude toren.");
        assertThat(shown.at("/meta/revision").asInt()).isEqualTo(1);
        assertThat(shown.at("/meta/workingCopy/editor").asText()).isEqualTo("admin");
        assertThat(admin.get(path + "/revisions").json().path("items")).hasSize(1);
        assertThat(journal(path, "autosaved")).hasSize(1);

        Answer kept = admin.with("If-Match", tag)
                .post(path + "/revisions", "{\"note\": \"Voor het interview\"}")
                .expect(200);

        assertThat(kept.json().at("/meta/revision").asInt()).isEqualTo(2);
        assertThat(kept.json().path("meta").has("workingCopy")).isFalse();
        assertThat(admin.get(path + "/revisions").json().at("/items/0/note").asText())
                .isEqualTo("Voor het interview");
        admin.patch(path + "?autosave=true", tag, "{\"summary\": \"En verder.\"}")
                .expect(200);
        assertThat(admin.with("If-Match", "*")
                        .post(path + "/publish")
                        .expect(200)
                        .json()
                        .path("summary")
                        .asText())
                .isEqualTo("En verder.");
    }

    private JsonNode journal(String path, String kind) {
        return admin.get("journal?type=church&kind=" + kind + "&slug=" + Churches.slug(path))
                .expect(200)
                .json()
                .path("items");
    }

    @Test
    void who_comes_too_late_hears_who_was_there_and_where_they_differ() {
        String path = draft();
        String stale = working(path).header("ETag");
        admin.patch(path, stale, "{\"built\": \"1900\"}").expect(200);

        Answer refused = admin.put(path, stale, Churches.json("Anders", "De oude kerk."));

        assertThat(refused.status()).isEqualTo(412);
        JsonNode problem = refused.json();
        assertThat(problem.path("etag").asText())
                .isEqualTo(refused.header("ETag"))
                .isEqualTo(working(path).header("ETag"));
        assertThat(problem.path("editor").asText()).isEqualTo("admin");
        assertThat(problem.has("modified")).isTrue();
        assertThat(words(problem.path("changed"))).containsExactly("built");
        assertThat(words(problem.path("differs"))).containsExactlyInAnyOrder("name", "built");
    }

    @Test
    void who_edits_what_the_public_sees_does_not_undo_a_newer_draft() {
        String path = Churches.published(admin, "Sint " + Churches.marker(), "Gepubliceerd.");
        Answer shown = admin.get(path).expect(200);
        admin.patch(path, shown.header("ETag"), "{\"built\": \"1900\"}").expect(200);

        assertThat(admin.put(path, admin.get(path).header("ETag"), shown.body()).status())
                .isEqualTo(412);
    }

    @Test
    void a_publication_is_no_conflict_for_who_is_writing() {
        String path = draft();
        String tag = working(path).header("ETag");
        admin.post(path + "/publish").expect(200);

        admin.patch(path, tag, "{\"built\": \"1900\"}").expect(200);
    }

    @Test
    void a_step_does_not_take_along_what_somebody_else_is_typing_unseen() {
        String path = draft();
        String tag = working(path).header("ETag");
        admin.patch(path + "?autosave=true", tag, "{\"summary\": \"Halve zi\"}").expect(200);
        String name = "hi-" + Churches.marker();
        admin.post(
                        "accounts",
                        "{\"name\":\"%s\",\"password\":\"drie koeien in de regen\",\"roles\":[\"publisher\"]}"
                                .formatted(name))
                .expect(201);
        Client publisher = visitor.signedIn(name, "drie koeien in de regen");

        Answer unseen = publisher.post(path + "/publish");

        assertThat(unseen.status()).isEqualTo(428);
        assertThat(unseen.json().path("detail").asText()).contains("admin");
        publisher
                .with("If-Match", unseen.header("ETag"))
                .post(path + "/publish")
                .expect(200);
        assertThat(visitor.get(path).json().path("summary").asText()).isEqualTo("Halve zi");
    }

    @Test
    void what_it_refers_to_is_published_along_or_nothing_is() {
        String word = Churches.marker();
        admin.post("entries/organisation", "{\"name\": \"Bureau %s\", \"kind\": \"government\"}".formatted(word))
                .expect(201);
        String organisation = "bureau-" + word;
        String path = draft();
        admin.patch(
                        path,
                        "*",
                        "{\"designers\": [{\"type\": \"organisation\", \"slug\": \"%s\"}]}".formatted(organisation))
                .expect(200);
        assertThat(admin.post(path + "/publish").status()).isEqualTo(422);
        Client editorAlone = admin.withRoles("publisher");

        editorAlone.post(path + "/publish", "{\"withReferences\": true}").expect(200);

        assertThat(visitor.get("entries/organisation/" + organisation).status()).isEqualTo(200);
        assertThat(visitor.get(path).status()).isEqualTo(200);
    }

    @Test
    void the_preview_of_what_is_published_is_the_page_itself() {
        String path = Churches.published(admin, "Sint " + Churches.marker(), "Zoals op de site.");
        String page = "/sites/proef/voorbeelden/" + Churches.slug(path) + "/";
        Eventually.holds("it is baked", () -> visitor.get(page).status() == 200);

        Answer preview = admin.get(path + "/preview?site=proef").expect(200);

        assertThat(preview.bytes()).isEqualTo(visitor.get(page).bytes());
        assertThat(preview.header("X-Robots-Tag")).contains("noindex");
        assertThat(preview.header("Cache-Control")).isEqualTo("no-store");
        assertThat(preview.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(visitor.get(path + "/preview").status()).isEqualTo(401);
        assertThat(admin.get(path + "/preview?site=nergens").status()).isEqualTo(400);
    }

    @Test
    void a_link_shows_one_revision_until_it_is_published() {
        String path = draft();
        Answer made =
                admin.post(path + "/preview-links", "{\"site\": \"proef\"}").expect(201);
        String link = made.json().path("url").asText().replaceFirst("^https?://[^/]+", "");
        admin.patch(path + "?autosave=true", "*", "{\"summary\": \"Nog niet tonen.\"}")
                .expect(200);

        Answer shown = visitor.get(link).expect(200);

        assertThat(shown.body()).contains("De oude kerk.").doesNotContain("Nog niet tonen.");
        assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(visitor.get(link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A"))
                        .status())
                .isEqualTo(404);
        admin.with("If-Match", "*").post(path + "/publish").expect(200);
        assertThat(visitor.get(link).status()).isEqualTo(410);
    }

    @Test
    void a_link_can_be_taken_back_and_never_holds_longer_than_a_fortnight() {
        String path = draft();
        Answer made = admin.post(path + "/preview-links").expect(201);
        String link = made.json().path("url").asText().replaceFirst("^https?://[^/]+", "");
        visitor.get(link).expect(200);

        admin.delete(path + "/preview-links/" + made.json().path("id").asText()).expect(204);

        assertThat(visitor.get(link).status()).isEqualTo(410);
        assertThat(admin.get(path + "/preview-links").json().path("items")).isEmpty();
        assertThat(admin.post(path + "/preview-links", "{\"expires\": \"2999-01-01T00:00Z\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void an_import_over_a_working_copy_keeps_what_was_typed_as_a_revision() {
        String path = draft();
        admin.patch(path + "?autosave=true", "*", "{\"summary\": \"Half getypt\"}")
                .expect(200);
        String line = working(path).json().toString().replace("Half getypt", "Uit de lijst");

        admin.send("POST", "import/church?mode=upsert", "application/x-ndjson", line.getBytes(StandardCharsets.UTF_8))
                .expect(200);

        assertThat(working(path).json().path("summary").asText()).isEqualTo("Uit de lijst");
        assertThat(admin.get(path + "/revisions/2").json().path("summary").asText())
                .isEqualTo("Half getypt");
    }
}
