package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingIT {

    private final Client admin = Casus.admin();
    private final Client visitor = Casus.visitor();

    private static List<String> slugs(Client client, String query) {
        JsonNode items =
                client.get("entries/church?" + query).expect(200).json().path("items");
        return items.valueStream()
                .map(item -> item.path("meta").path("slug").asText())
                .toList();
    }

    @Test
    void whoever_wrote_finds_it_in_the_next_list() {
        for (int time = 0; time < 20; time++) {
            String word = Churches.marker();

            String path = Churches.draft(admin, word, "Een kerk.");

            assertThat(slugs(admin, "state=draft&name=" + word)).containsExactly(Churches.slug(path));
            assertThat(slugs(visitor, "name=" + word)).isEmpty();
        }
    }

    @Test
    void a_list_follows_an_entry_from_draft_to_published_to_the_bin() {
        String word = Churches.marker();
        String path = Churches.published(admin, word, "Een kerk.");
        assertThat(slugs(visitor, "name=" + word)).hasSize(1);

        Answer working = admin.get(path + "?revision=working").expect(200);
        admin.patch(path, working.header("ETag"), "{\"summary\": \"" + word + "x\"}")
                .expect(200);
        assertThat(slugs(visitor, "q=" + word + "x")).isEmpty();
        assertThat(slugs(admin, "revision=working&q=" + word + "x")).hasSize(1);

        admin.with("If-Match", admin.get(path + "?revision=working").header("ETag"))
                .delete(path)
                .expect(204);
        assertThat(slugs(visitor, "name=" + word)).isEmpty();
        assertThat(slugs(admin, "revision=working&name=" + word)).isEmpty();
        assertThat(slugs(admin, "state=binned&name=" + word)).hasSize(1);
    }

    @Test
    void a_draft_that_is_renamed_stays_pointed_to() {
        String word = Churches.marker();
        admin.post(
                        "entries/organisation",
                        "{\"name\": \"Bureau\", \"kind\": \"architect\", \"meta\": {\"slug\": \"" + word + "\"}}")
                .expect(201);
        String church = Churches.draft(admin, word, "Een kerk.");
        Answer draft = admin.get(church + "?revision=working").expect(200);
        admin.patch(
                        church,
                        draft.header("ETag"),
                        "{\"designers\": [{\"type\": \"organisation\", \"slug\": \"" + word + "\"}]}")
                .expect(200);
        String old = "entries/organisation/" + word;

        String tag = admin.get(old + "?revision=working").expect(200).header("ETag");
        admin.patch(old, tag, "{\"meta\": {\"slug\": \"" + word + "-nieuw\"}}").expect(200);

        assertThat(slugs(admin, "revision=working&designers=organisation/" + word + "-nieuw"))
                .containsExactly(Churches.slug(church));
        visitor.get(old).expect(404);
        admin.post("entries/organisation/" + word + "-nieuw/publish").expect(200);
        admin.post(church + "/publish").expect(200);
        assertThat(slugs(visitor, "designers=" + word + "-nieuw")).containsExactly(Churches.slug(church));
    }

    @Test
    void pages_neither_skip_nor_repeat_while_entries_come_and_go() {
        String word = Churches.marker();
        List<String> there = IntStream.range(0, 7)
                .mapToObj(number -> Churches.slug(Churches.published(admin, word, "Een kerk.")))
                .sorted()
                .toList();
        List<String> seen = new ArrayList<>();

        JsonNode page = visitor.get("entries/church?sort=slug&limit=2&name=" + word)
                .expect(200)
                .json();
        while (true) {
            page.path("items").forEach(item -> seen.add(item.at("/meta/slug").asText()));
            if (!page.has("next")) {
                break;
            }
            bin("entries/church/" + seen.getLast());
            Churches.published(admin, word, "Een kerk die erbij komt.");
            page = visitor.get(page.path("next").asText().replaceFirst(".*/api/v1/", ""))
                    .expect(200)
                    .json();
        }

        assertThat(seen).doesNotHaveDuplicates().isSorted().containsAll(there);
    }

    private void bin(String path) {
        admin.with("If-Match", admin.get(path + "?revision=working").header("ETag"))
                .delete(path)
                .expect(204);
    }

    @Test
    void counts_come_along_with_what_has_no_value() {
        String word = Churches.marker();
        Churches.published(admin, word, "Een kerk.");

        JsonNode answer = visitor.get("entries/church?name=" + word + "&facets=setting,status&municipality=gent")
                .expect(200)
                .json();

        assertThat(answer.path("facets").path("setting").get(0).path("count").asInt())
                .isEqualTo(1);
        assertThat(answer.path("facets").path("status").get(0).path("missing").asBoolean())
                .isTrue();
    }
}
