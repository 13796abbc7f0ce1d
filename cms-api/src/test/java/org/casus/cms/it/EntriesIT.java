package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesIT {

    private static final String NDJSON = "application/x-ndjson";

    private final Client visitor = Casus.visitor();
    private final Client admin = Casus.admin();

    private static String church(String slug, String more) {
        return """
                {"meta": {"slug": "%s"}, "name": "Kerk %s", "setting": "city-centre", "currentUse": ["library"],
                 "municipality": "gent"%s}""".formatted(slug, slug, more);
    }

    private String draft(String slug, String more) {
        return admin.post("entries/church", church(slug, more)).expect(201).header("ETag");
    }

    private void published(String slug, String more) {
        draft(slug, more);
        admin.post("entries/church/" + slug + "/publish").expect(200);
    }

    private List<JsonNode> journal(long after) {
        JsonNode items = admin.get("journal?limit=1000&after=" + after)
                .expect(200)
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private long lastChange() {
        long last = -1;
        long next = 0;
        while (next != last) {
            last = next;
            next = visitor.get("changes?after=" + last)
                    .expect(200)
                    .json()
                    .path("last")
                    .asLong();
        }
        return last;
    }

    @Test
    void visitors_keep_what_is_published_while_it_is_edited() {
        published("it-edited", "");
        Answer edited = admin.patch("entries/church/it-edited", "*", "{\"name\": \"Anders\"}")
                .expect(200);

        assertThat(edited.json().path("meta").path("state").asText()).isEqualTo("draft");
        assertThat(visitor.get("entries/church/it-edited").json().path("name").asText())
                .isEqualTo("Kerk it-edited");

        admin.post("entries/church/it-edited/publish", "{\"comment\": \"klaar\"}")
                .expect(200);

        assertThat(visitor.get("entries/church/it-edited").json().path("name").asText())
                .isEqualTo("Anders");
    }

    @Test
    void a_stale_version_is_412_and_changes_nothing_and_none_is_428() {
        String tag = draft("it-stale", "");
        admin.patch("entries/church/it-stale", tag, "{\"built\": \"1900\"}").expect(200);

        Answer stale = admin.patch("entries/church/it-stale", tag, "{\"built\": \"1800\"}");
        Answer without = admin.send(
                "PATCH", "entries/church/it-stale", "application/json", "{}".getBytes(StandardCharsets.UTF_8));

        Answer now = admin.get("entries/church/it-stale?revision=working").expect(200);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo(now.header("ETag")).isNotEqualTo(tag);
        assertThat(without.status()).isEqualTo(428);
        assertThat(now.json().path("built").asText()).isEqualTo("1900");
    }

    @Test
    void no_draft_and_no_private_value_is_in_anything_public() {
        String mark = "GEHEIMMERK";
        published("it-open", ", \"contacts\": [{\"name\": \"Els\", \"email\": \"%s@example.org\"}]".formatted(mark));
        admin.patch("entries/church/it-open", "*", "{\"summary\": \"%s\"}".formatted(mark))
                .expect(200);
        draft("it-shut", ", \"summary\": \"%s\"".formatted(mark));

        for (String path : List.of(
                "entries/church?limit=200",
                "entries/church/it-open",
                "entries/church/it-open?include=references,concepts,media",
                "entries/church/it-shut",
                "entries/church/it-open/backlinks",
                "changes?limit=1000",
                "export",
                "export?types=church")) {
            assertThat(visitor.get(path).body()).as(path).doesNotContain(mark);
        }
        assertThat(visitor.get("entries/church/it-shut").status()).isEqualTo(404);
        assertThat(visitor.get("entries/church/it-shut?revision=working").status())
                .isEqualTo(401);
        assertThat(visitor.get("entries/church/it-open/revisions").status()).isEqualTo(401);
        assertThat(visitor.get("entries/church?state=draft").status()).isEqualTo(401);
        assertThat(visitor.get("entries/church?contacts.email=*").status()).isEqualTo(400);
        assertThat(visitor.with("Accept", "application/ld+json")
                        .get("entries/church/it-open")
                        .expect(200)
                        .body())
                .doesNotContain(mark);
        assertThat(admin.get("entries/church/it-shut?revision=working").body()).contains(mark);
    }

    @Test
    void what_was_taken_back_is_gone_and_its_address_is_never_given_away() {
        published("it-gone", "");
        admin.post("entries/church/it-gone/unpublish", "{\"comment\": \"weg\"}").expect(200);

        assertThat(visitor.get("entries/church/it-gone").status()).isEqualTo(410);

        admin.with("If-Match", "*").delete("entries/church/it-gone?purge=true").expect(204);

        assertThat(visitor.get("entries/church/it-gone").status()).isEqualTo(410);
        assertThat(admin.post("entries/church", church("it-gone", "")).status()).isEqualTo(409);
    }

    @Test
    void an_old_slug_leads_to_the_new_one() {
        published("it-before", "");
        admin.patch("entries/church/it-before", "*", "{\"meta\": {\"slug\": \"it-after\"}}")
                .expect(200);

        Answer old = visitor.get("entries/church/it-before");

        assertThat(old.status()).isEqualTo(308);
        assertThat(old.header("Location")).endsWith("/api/v1/entries/church/it-after");
        assertThat(visitor.get("entries/church/it-after").status()).isEqualTo(200);
        assertThat(admin.post("entries/church", church("it-before", "")).status())
                .isEqualTo(409);
    }

    @Test
    void out_of_the_bin_comes_a_draft_with_its_history() {
        published("it-bin", "");
        admin.with("If-Match", "*").delete("entries/church/it-bin").expect(204);
        assertThat(visitor.get("entries/church/it-bin").status()).isEqualTo(410);
        assertThat(admin.patch("entries/church/it-bin", "*", "{}")
                        .json()
                        .path("allowed")
                        .get(0)
                        .asText())
                .isEqualTo("restore");

        Answer back = admin.post("entries/church/it-bin/restore").expect(200);

        assertThat(back.json().path("meta").path("state").asText()).isEqualTo("draft");
        assertThat(visitor.get("entries/church/it-bin").status()).isEqualTo(410);
    }

    @Test
    void a_draft_may_be_incomplete_and_a_publication_may_not() {
        admin.post("entries/church", "{\"meta\": {\"slug\": \"it-half\"}, \"name\": \"Half\"}")
                .expect(201);

        Answer refused = admin.post("entries/church/it-half/publish").expect(422);

        assertThat(refused.json().path("violations").findValuesAsText("field")).contains("setting", "currentUse");
    }

    @ParameterizedTest
    @CsvSource({
        "reader,    403, 403",
        "reviewer,  403, 403",
        "author,    201, 403",
        "editor,    201, 403",
        "publisher, 403, 200",
        "admin,     201, 200",
    })
    void who_may_create_and_who_may_publish(String role, int create, int publish) {
        draft("it-role-" + role, "");
        Client somebody = admin.withRoles(role);

        assertThat(somebody.post("entries/church", church("it-by-" + role, "")).status())
                .isEqualTo(create);
        Answer published = somebody.post("entries/church/it-role-" + role + "/publish");
        // a token of the same account counts as the author of its drafts; a reader is not told that there is one
        assertThat(published.status()).isIn(publish, role.equals("reader") ? 404 : publish);
    }

    @Test
    void one_of_many_that_want_a_slug_at_the_same_moment_gets_it() throws Exception {
        List<Callable<Integer>> calls = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(number -> () ->
                        admin.post("entries/church", church("it-race", "")).status())
                .toList();

        assertThat(together(calls)).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void the_same_idempotency_key_makes_one_entry() {
        Client once = admin.with("Idempotency-Key", "it-" + System.nanoTime());
        String first = once.post("entries/church", "{\"name\": \"It sleutel\"}")
                .expect(201)
                .header("Location");

        assertThat(once.post("entries/church", "{\"name\": \"It sleutel\"}")
                        .expect(201)
                        .header("Location"))
                .isEqualTo(first);
        assertThat(once.post("entries/church", "{\"name\": \"It anders\"}").status())
                .isEqualTo(409);
    }

    @Test
    void no_reader_of_the_journal_ever_finds_a_line_below_one_it_has_seen() throws Exception {
        long start = lastChange();
        for (int number = 0; number < 8; number++) {
            draft("it-gap-" + number, "");
        }
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            String address = "entries/church/it-gap-" + number;
            calls.add(() -> admin.post(address + "/publish").status());
        }
        calls.add(() -> {
            long seen = start;
            for (int look = 0; look < 50; look++) {
                for (JsonNode line : journal(seen)) {
                    assertThat(line.path("sequence").asLong()).isEqualTo(seen + 1);
                    seen++;
                }
            }
            return 200;
        });

        assertThat(together(calls)).containsOnly(200);
    }

    @Test
    void who_waits_for_a_change_is_woken_by_the_commit() throws Exception {
        draft("it-wake", "");
        long last = lastChange();
        try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
            Future<Answer> waiting = executor.submit(() -> visitor.get("changes?wait=30&after=" + last));
            admin.post("entries/church/it-wake/publish").expect(200);

            List<String> slugs = waiting.get().expect(200).json().path("items").findValuesAsText("slug");
            assertThat(slugs).contains("it-wake");
        }
    }

    @Test
    void one_refused_line_keeps_an_import_out() {
        long before = journal(0).isEmpty() ? 0 : lastChange();
        String lines = church("it-line-1", "").replace("\n", " ") + "\n{\"name\": \"x\", \"setting\": \"nowhere\"}\n";

        Answer refused = admin.send("POST", "import/church", NDJSON, lines.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("lines").get(1).path("outcome").asText()).isEqualTo("refused");
        assertThat(admin.get("entries/church/it-line-1?revision=working").status())
                .isEqualTo(404);
        assertThat(journal(before)).noneMatch(line -> line.path("slug").asText().equals("it-line-1"));

        Answer kept = admin.send("POST", "import/church?atomic=false", NDJSON, lines.getBytes(StandardCharsets.UTF_8));

        assertThat(kept.expect(200).json().path("counts").path("created").asInt())
                .isEqualTo(1);
        assertThat(admin.get("entries/church/it-line-1?revision=working").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json", "text/html, */*;q=0.8"})
    void who_does_not_ask_for_linked_data_gets_json(String accepted) {
        String church = Churches.published(admin, "Kapel " + Churches.marker(), "Openbaar.");

        Answer answer = visitor.with("Accept", accepted).get(church + "?include=concepts");

        assertThat(answer.expect(200).header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    entries/nothing,             404",
        "GET,    nothing,                     404",
        "GET,    /nothing,                    404",
        "PATCH,  types,                       405",
        "GET,    rounds,                      501",
        "POST,   entries/church/x/submit,     404",
        "GET,    entries/church?nothing=1,    400",
        "GET,    entries/church?limit=0,      400",
        "GET,    entries/church?name=%00,     400",
    })
    void whatever_goes_wrong_is_a_problem(String method, String path, int status) {
        Answer answer = admin.send(method, path, "application/json", new byte[0]);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }

    @Test
    void malformed_json_says_where() {
        Answer answer = admin.post("entries/church", "{\"name\": \"a\",\n \"built\": x}")
                .expect(400);

        assertThat(answer.json().path("detail").asText()).startsWith("Line 2, column");
    }

    @Test
    void the_same_number_of_the_journal_gives_the_same_bundle() {
        String first = visitor.get("export").expect(200).body();
        String second = visitor.get("export").expect(200).body();

        assertThat(second).isEqualTo(first).endsWith("}\n").contains("{\"kind\":\"end\"");
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(calls.size())) {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> future : executor.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
