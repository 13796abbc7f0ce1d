package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vocabularies that people change while entries use them. */
class VocabulariesIT {

    private static final String USES = "schemes/current-use/concepts";

    @Test
    void a_concept_that_was_added_can_be_chosen_at_once_and_is_in_the_skos() {
        Client admin = Casus.admin();
        String id = concept(admin, "Fietsenstalling");

        String path = churchWith(admin, id);

        assertThat(admin.get(path + "?revision=working")
                        .expect(200)
                        .json()
                        .path("currentUse")
                        .path(0)
                        .asText())
                .isEqualTo(id);
        assertThat(Casus.visitor()
                        .with("Accept", "text/turtle")
                        .get("schemes/current-use")
                        .expect(200)
                        .body())
                .contains("<" + id + "> a skos:Concept");
    }

    @Test
    void the_id_of_a_new_concept_is_made_of_its_dutch_label() {
        String word = Churches.marker();

        Answer made = Casus.admin()
                .post(USES, "{\"label\": {\"nl\": \"" + word + " Café\"}}")
                .expect(201);

        assertThat(made.json().path("id").asText()).isEqualTo(word + "-cafe");
        assertThat(made.header("Location")).endsWith("/api/v1/" + USES + "/" + word + "-cafe");
    }

    @Test
    void a_change_names_the_version_it_is_made_on() {
        Client admin = Casus.admin();
        String path = USES + "/" + concept(admin, "Versies");
        String tag = admin.get(path).expect(200).header("ETag");

        admin.patch(path, tag, "{\"label\": {\"en\": \"Versions\"}}").expect(200);

        assertThat(Casus.visitor()
                        .get(path)
                        .expect(200)
                        .json()
                        .path("label")
                        .path("en")
                        .asText())
                .isEqualTo("Versions");
        admin.patch(path, tag, "{\"label\": {\"en\": \"Others\"}}").expect(412);
        admin.send("PATCH", path, "application/json", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(428);
    }

    @Test
    void a_deprecated_concept_stays_where_it_is_and_is_not_chosen_anew() {
        Client admin = Casus.admin();
        String id = concept(admin, "Faxcentrum");
        String path = churchWith(admin, id);

        deprecate(admin, id);

        Answer refused = admin.post("entries/church", church(id)).expect(422);
        assertThat(refused.json().path("violations").path(0).path("message").asText())
                .contains("no longer chosen");
        admin.patch(path, admin.get(path + "?revision=working").header("ETag"), "{\"built\": \"1900\"}")
                .expect(200);
        admin.post(path + "/publish").expect(200);
    }

    @Test
    void merging_moves_working_and_published_revisions_along_and_keeps_the_old_concept() {
        Client admin = Casus.admin();
        String old = concept(admin, "Leeszaal");
        String kept = concept(admin, "Boekenhuis");
        String published = churchWith(admin, old);
        admin.post(published + "/publish").expect(200);
        String edited = churchWith(admin, old);
        admin.post(edited + "/publish").expect(200);
        admin.patch(edited, admin.get(edited + "?revision=working").header("ETag"), "{\"built\": \"1850\"}")
                .expect(200);
        assertThat(uses(admin, old)).isEqualTo(2);

        Answer merged = admin.with("If-Match", admin.get(USES + "/" + old).header("ETag"))
                .post(USES + "/" + old + "/merge", "{\"into\": \"" + kept + "\"}")
                .expect(200);

        assertThat(merged.json().path("movedEntries").asInt()).isEqualTo(2);
        assertThat(merged.json().path("deprecated").asBoolean()).isTrue();
        assertThat(merged.json().path("replacedBy").asText()).isEqualTo(kept);
        assertThat(uses(admin, old)).isZero();
        assertThat(uses(admin, kept)).isEqualTo(2);
        Stream.of(published, edited).forEach(path -> {
            assertThat(Casus.visitor()
                            .get(path)
                            .expect(200)
                            .json()
                            .path("currentUse")
                            .path(0)
                            .asText())
                    .isEqualTo(kept);
            assertThat(working(admin, path).path("currentUse").path(0).asText()).isEqualTo(kept);
        });
        assertThat(working(admin, published).path("meta").path("state").asText())
                .isEqualTo("published");
        assertThat(working(admin, edited).path("meta").path("state").asText()).isEqualTo("draft");
        assertThat(working(admin, edited).path("built").asText()).isEqualTo("1850");
        assertThat(Casus.visitor().get(edited).json().has("built")).isFalse();
    }

    @Test
    void an_old_revision_still_says_what_was_chosen_then() {
        Client admin = Casus.admin();
        String old = concept(admin, "Postkantoor");
        String path = churchWith(admin, old);

        admin.with("If-Match", admin.get(USES + "/" + old).header("ETag"))
                .post(USES + "/" + old + "/merge", "{\"into\": \"library\"}")
                .expect(200);

        JsonNode first = admin.get(path + "/revisions/1").expect(200).json();
        assertThat(first.path("currentUse").path(0).asText()).isEqualTo(old);
    }

    @Test
    void nothing_falls_under_itself() {
        Client admin = Casus.admin();
        String above = concept(admin, "Boven");
        String below = concept(admin, "Onder");
        String tag = admin.get(USES + "/" + below).header("ETag");
        admin.patch(USES + "/" + below, tag, "{\"broader\": \"" + above + "\"}").expect(200);

        String other = admin.get(USES + "/" + above).header("ETag");

        admin.patch(USES + "/" + above, other, "{\"broader\": \"" + below + "\"}")
                .expect(409);
        admin.patch(USES + "/" + above, other, "{\"broader\": \"" + above + "\"}")
                .expect(409);
        admin.patch(USES + "/" + above, other, "{\"broader\": \"nergens\"}").expect(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"label": {"en": "x"}}                              | label
            {"label": {"nl": " x"}}                             | label
            {"label": {"nl": "x\\u0007"}}                       | label
            {"label": {"nl": "x"}, "colour": 1}                 | colour
            {"label": {"nl": "x"}, "order": -1}                 | order
            {"label": {"nl": "x"}, "exactMatch": ["javascript:1"]} | exactMatch
            {"label": {"nl": "x"}, "id": "A b"}                 | id
            {"label": {"nl": "x"}, "replacedBy": "library"}     | replacedBy
            """)
    void what_is_wrong_is_named(String body, String member) {
        Answer refused = Casus.admin().post(USES, body).expect(400);

        assertThat(refused.json().path("parameter").asText()).isEqualTo(member);
    }

    @Test
    void only_those_who_publish_what_uses_a_vocabulary_change_it() {
        String body = "{\"label\": {\"nl\": \"Iets\"}}";

        Casus.visitor().post(USES, body).expect(401);
        Casus.admin().withRoles("author", "editor", "reviewer").post(USES, body).expect(403);
        Casus.admin()
                .withRoles("publisher")
                .post("schemes/nothing/concepts", body)
                .expect(404);
    }

    @Test
    void how_many_drafts_choose_a_concept_is_for_those_who_may_see_drafts() {
        Client admin = Casus.admin();
        String id = concept(admin, "Stil");
        churchWith(admin, id);

        assertThat(admin.get(USES + "/" + id)
                        .json()
                        .path("uses")
                        .path("working")
                        .asInt())
                .isEqualTo(1);
        JsonNode open = Casus.visitor().get(USES + "/" + id).json().path("uses");
        assertThat(open.path("published").asInt()).isZero();
        assertThat(open.has("working")).isFalse();
    }

    private static String concept(Client admin, String label) {
        String nl = label + " " + Churches.marker();
        Answer made = admin.post(USES, "{\"label\": {\"nl\": \"" + nl + "\"}}").expect(201);
        return made.json().path("id").asText();
    }

    private static void deprecate(Client admin, String id) {
        String tag = admin.get(USES + "/" + id).expect(200).header("ETag");
        admin.patch(USES + "/" + id, tag, "{\"deprecated\": true}").expect(200);
    }

    private static String church(String use) {
        return """
                {"name": "%s", "setting": "city-centre", "currentUse": ["%s"]}
                """.formatted(Churches.marker(), use);
    }

    private static String churchWith(Client admin, String use) {
        Answer made = admin.post("entries/church", church(use)).expect(201);
        return "entries/church/" + made.json().path("meta").path("slug").asText();
    }

    private static long uses(Client admin, String id) {
        return admin.get(USES + "/" + id)
                .expect(200)
                .json()
                .path("uses")
                .path("published")
                .asLong();
    }

    private static JsonNode working(Client admin, String path) {
        return admin.get(path + "?revision=working").expect(200).json();
    }
}
