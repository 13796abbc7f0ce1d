package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of a type with a board: two of three members must approve. */
class WorkflowIT {

    private static final String PASSWORD = "drie koeien in de regen";
    private static final String TYPE = "entries/temporary-use";

    private static final Client VISITOR = Casus.visitor();
    private static final Client ADMIN = Casus.admin();

    private static Client els = VISITOR;
    private static Client jan = VISITOR;
    private static Client marie = VISITOR;
    private static Client editor = VISITOR;
    private static Client publisher = VISITOR;

    @BeforeAll
    static void declareTheBoard() {
        els = person("wf-els", "reviewer", "editor");
        jan = person("wf-jan", "reviewer");
        marie = person("wf-marie", "reviewer");
        editor = person("wf-editor", "editor");
        publisher = person("wf-publisher", "publisher", "reviewer");
        ADMIN.post("boards", """
                        {"id": "temporary-use", "name": "Tijdelijk gebruik", "members": ["wf-els", "wf-jan", "wf-marie"],
                         "quorum": 2, "deadlineDays": 5}""").expect(201);
    }

    @AfterAll
    static void takeTheBoardAway() {
        ADMIN.with("If-Match", "*").delete("boards/temporary-use").expect(204);
    }

    private static Client person(String name, String... roles) {
        ADMIN.post(
                        "accounts",
                        "{\"name\":\"%s\",\"password\":\"%s\",\"roles\":[\"%s\"]}"
                                .formatted(name, PASSWORD, String.join("\",\"", roles)))
                .expect(201);
        return VISITOR.signedIn(name, PASSWORD);
    }

    private static String draft() {
        Answer made = editor.post(
                        TYPE, "{\"name\": \"%s\", \"functions\": [\"community-space\"]}".formatted(Churches.marker()))
                .expect(201);
        return TYPE + "/" + made.json().at("/meta/slug").asText();
    }

    private static String submitted() {
        String path = draft();
        editor.post(path + "/submit").expect(200);
        return path;
    }

    private static String approved() {
        String path = submitted();
        jan.post(path + "/approve").expect(200);
        marie.post(path + "/approve").expect(200);
        return path;
    }

    private static JsonNode meta(String path) {
        return ADMIN.get(path + "?revision=working").expect(200).json().path("meta");
    }

    private static String state(String path) {
        return meta(path).path("state").asText();
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }

    @Test
    void a_draft_is_not_published_past_the_board() {
        String path = draft();

        Answer refused = publisher.post(path + "/publish");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(words(refused.json().path("allowed"))).containsExactly("submit", "archive");
        assertThat(ADMIN.post(path + "/publish").status()).isEqualTo(409);
    }

    @Test
    void as_many_different_members_as_the_board_asks_for_approve() {
        String path = submitted();
        assertThat(state(path)).isEqualTo("in-review");

        jan.post(path + "/approve").expect(200);
        jan.post(path + "/approve").expect(200);
        assertThat(state(path)).as("one member is one, however often").isEqualTo("in-review");

        marie.post(path + "/approve").expect(200);
        assertThat(state(path)).isEqualTo("approved");
        publisher.post(path + "/publish").expect(200);
        assertThat(state(path)).isEqualTo("published");
        assertThat(VISITOR.get(path).status()).isEqualTo(200);
    }

    @Test
    void an_edit_leaves_no_approval_standing() {
        String path = approved();

        editor.patch(path, "*", "{\"duration\": null, \"summary\": \"Anders.\"}")
                .expect(200);

        assertThat(state(path)).isEqualTo("draft");
        assertThat(meta(path).at("/review/approvals")).isEmpty();
        assertThat(publisher.post(path + "/publish").status()).isEqualTo(409);
    }

    @Test
    void nobody_approves_what_they_wrote() {
        String path = draft();
        els.patch(path, "*", "{\"summary\": \"Van Els.\"}").expect(200);
        editor.patch(path, "*", "{\"summary\": \"Van de redactie.\"}").expect(200);
        editor.post(path + "/submit").expect(200);

        assertThat(els.post(path + "/approve").status()).isEqualTo(403);
        assertThat(words(els.get(path + "?revision=working").json().at("/meta/steps")))
                .doesNotContain("approve");
        jan.post(path + "/approve").expect(200);
        marie.post(path + "/approve").expect(200);
        publisher.post(path + "/publish").expect(200);

        editor.patch(path, "*", "{\"summary\": \"Alweer anders.\"}").expect(200);
        editor.post(path + "/submit").expect(200);
        els.post(path + "/approve").expect(200);
    }

    @Test
    void who_typed_in_a_working_copy_wrote_it_too() {
        String path = draft();
        Answer copy = els.patch(path + "?autosave=true", "*", "{\"summary\": \"Getypt door Els.\"}")
                .expect(200);
        editor.with("If-Match", copy.header("ETag")).post(path + "/submit").expect(200);

        assertThat(els.post(path + "/approve").status()).isEqualTo(403);
    }

    @Test
    void a_publisher_does_not_stand_in_for_a_member() {
        String path = submitted();

        assertThat(publisher.post(path + "/approve").status()).isEqualTo(403);
        assertThat(editor.post(path + "/approve").status()).isEqualTo(403);
    }

    @Test
    void an_administrator_passes_the_board_with_a_reason_that_the_journal_keeps() {
        String path = submitted();
        assertThat(ADMIN.post(path + "/approve").status()).isEqualTo(403);

        ADMIN.post(path + "/publish", "{\"override\": \"De raad vergadert te laat\"}")
                .expect(200);

        assertThat(state(path)).isEqualTo("published");
        JsonNode line = journal(path, "published");
        assertThat(line.at("/detail/override").asText()).isEqualTo("De raad vergadert te laat");
        assertThat(words(line.at("/detail/passedOver"))).containsExactly("board");
    }

    private static JsonNode journal(String path, String kind) {
        JsonNode items = ADMIN.get(
                        "journal?type=temporary-use&limit=1000&kind=" + kind + "&slug=" + Churches.slug(path))
                .expect(200)
                .json()
                .path("items");
        return items.path(items.size() - 1);
    }

    @Test
    void a_request_for_changes_says_what_and_is_an_open_comment_until_it_is_dealt_with() {
        String path = submitted();
        assertThat(jan.post(path + "/request-changes").status()).isEqualTo(422);
        jan.post(path + "/request-changes", "{\"comment\": \"Welk jaar?\"}").expect(200);
        assertThat(state(path)).isEqualTo("changes-requested");

        editor.patch(path, "*", "{\"summary\": \"In 1999.\"}").expect(200);
        assertThat(state(path)).isEqualTo("changes-requested");
        editor.post(path + "/submit").expect(200);
        jan.post(path + "/approve").expect(200);
        marie.post(path + "/approve").expect(200);

        Answer refused = publisher.post(path + "/publish");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("openComments").asInt()).isEqualTo(1);

        String comment = editor.get(path + "/comments")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
        editor.post(path + "/comments/" + comment + "/resolve").expect(200);
        publisher.post(path + "/publish").expect(200);
    }

    @Test
    void a_comment_is_anchored_and_no_conflict_for_who_is_writing() {
        String path = draft();
        String tag = editor.get(path + "?revision=working").header("ETag");

        jan.post(path + "/comments", "{\"text\": \"Klopt dit?\", \"field\": \"name\", \"quote\": \"x\"}")
                .expect(201);
        editor.post(path + "/submit").expect(200);
        jan.post(path + "/approve").expect(200);

        editor.patch(path, tag, "{\"summary\": \"Nog iets.\"}").expect(200);
        assertThat(jan.post(path + "/comments", "{\"text\": \"x\", \"field\": \"nmae\"}")
                        .status())
                .isEqualTo(422);
        assertThat(VISITOR.get(path + "/comments").status()).isEqualTo(401);
        assertThat(ADMIN.withRoles("reader").get(path + "/comments").status()).isEqualTo(404);
    }

    @Test
    void a_publisher_may_say_why_an_open_comment_is_not_in_the_way() {
        String path = approved();
        jan.post(path + "/comments", "{\"text\": \"Mooier beeld zoeken\"}").expect(201);

        assertThat(publisher.post(path + "/publish").status()).isEqualTo(409);
        publisher.post(path + "/publish", "{\"override\": \"Dat komt later\"}").expect(200);
    }

    @Test
    void what_was_submitted_can_be_withdrawn() {
        String path = submitted();
        editor.post(path + "/withdraw").expect(200);

        assertThat(state(path)).isEqualTo("draft");
        assertThat(words(editor.post(path + "/withdraw").expect(409).json().path("allowed")))
                .containsExactly("submit", "archive");
    }

    @Test
    void the_queue_shows_what_waits_and_for_whom() {
        String path = submitted();
        jan.post(path + "/approve").expect(200);

        JsonNode forJan = waiting(jan, path);
        JsonNode forMarie = waiting(marie, path);

        assertThat(words(forJan.path("approvals"))).containsExactly("wf-jan");
        assertThat(forJan.path("isMine").asBoolean()).isFalse();
        assertThat(forMarie.path("isMine").asBoolean()).isTrue();
        assertThat(forMarie.path("isOverdue").asBoolean()).isFalse();
        assertThat(forMarie.has("due")).isTrue();
        assertThat(ADMIN.withRoles("reader").get("boards/temporary-use/queue").status())
                .isEqualTo(403);
    }

    private static JsonNode waiting(Client member, String path) {
        for (JsonNode item :
                member.get("boards/temporary-use/queue").expect(200).json().path("items")) {
            if (path.endsWith("/" + item.path("slug").asText())) {
                return item;
            }
        }
        throw new AssertionError(path + " is not in the queue");
    }

    @Test
    void a_board_has_members_that_exist_and_no_greater_quorum_than_members() {
        String els = "{\"id\": \"wf-x\", \"name\": \"X\", \"members\": [\"%s\"], \"quorum\": %d}";

        assertThat(ADMIN.post("boards", els.formatted("nobody-at-all", 1)).status())
                .isEqualTo(422);
        assertThat(ADMIN.post("boards", els.formatted("wf-els", 2)).status()).isEqualTo(422);
        assertThat(editor.post("boards", els.formatted("wf-els", 1)).status()).isEqualTo(403);
        assertThat(VISITOR.get("boards").status()).isEqualTo(401);
    }

    @Test
    void what_is_kept_for_good_is_neither_shown_nor_changed_until_it_is_taken_back() {
        String path = approved();
        publisher.post(path + "/publish").expect(200);
        publisher.post(path + "/archive").expect(200);

        assertThat(state(path)).isEqualTo("archived");
        assertThat(VISITOR.get(path).status()).isEqualTo(410);
        assertThat(words(editor.patch(path, "*", "{\"summary\": \"x\"}")
                        .expect(409)
                        .json()
                        .path("allowed")))
                .containsExactly("restore");

        editor.post(path + "/restore").expect(200);
        assertThat(state(path)).isEqualTo("draft");
    }

    @Test
    void what_is_planned_happens_once_at_its_time_and_ends_at_its_end() {
        String path = approved();
        Instant at = Instant.now().plusSeconds(2);
        publisher
                .post(path + "/schedule", "{\"at\": \"%s\", \"expires\": \"%s\"}".formatted(at, at.plusSeconds(4)))
                .expect(200);
        assertThat(state(path)).isEqualTo("scheduled");
        assertThat(meta(path).at("/scheduled/state").asText()).isEqualTo("planned");
        assertThat(VISITOR.get(path).status()).isEqualTo(404);

        Eventually.holds("it is public", () -> VISITOR.get(path).status() == 200);
        assertThat(meta(path).at("/scheduled/state").asText()).isEqualTo("done");
        Eventually.holds("it is taken away", () -> VISITOR.get(path).status() == 410);
        assertThat(meta(path).at("/expires/state").asText()).isEqualTo("done");
        JsonNode lines = ADMIN.get("journal?type=temporary-use&kind=published&slug=" + Churches.slug(path))
                .json()
                .path("items");
        assertThat(lines).hasSize(1);
        assertThat(Duration.between(at, Instant.parse(lines.path(0).path("at").asText())))
                .isPositive();
    }

    @Test
    void what_was_planned_can_be_called_off() {
        String path = approved();
        publisher
                .post(
                        path + "/schedule",
                        "{\"at\": \"%s\"}".formatted(Instant.now().plusSeconds(3600)))
                .expect(200);
        assertThat(editor.post(path + "/withdraw").status()).isEqualTo(403);

        publisher.post(path + "/withdraw").expect(200);

        assertThat(state(path)).isEqualTo("approved");
        assertThat(meta(path).has("scheduled")).isFalse();
        assertThat(publisher
                        .post(path + "/schedule", "{\"at\": \"2001-01-01T00:00Z\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void what_cannot_be_done_at_its_time_says_why() {
        String path = approved();
        Instant at = Instant.now().plusSeconds(2);
        publisher.post(path + "/schedule", "{\"at\": \"%s\"}".formatted(at)).expect(200);
        jan.post(path + "/comments", "{\"text\": \"Wacht even\"}").expect(201);

        Eventually.holds(
                "it failed", () -> meta(path).at("/scheduled/state").asText().equals("failed"));

        assertThat(meta(path).at("/scheduled/reason").asText()).contains("open comments");
        assertThat(state(path)).isEqualTo("approved");
        assertThat(journal(path, "schedule-failed").at("/detail/reason").asText())
                .contains("open comments");
    }
}
