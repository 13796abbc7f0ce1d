package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching in a list and across types, highlights and suggestions. */
class SearchIT {

    /** Stands nowhere else. */
    private static final String WORD = "zoekproef" + Churches.marker();

    private static final Client VISITOR = Casus.visitor();
    private static final Client ADMIN = Casus.admin();

    @BeforeAll
    static void publish() {
        publish("church", "zoek-kloosterkerk", """
                {"name": "Kloosterkerk %1$s", "summary": "Nu een stadsbibliotheek.", "setting": "city-centre",
                 "currentUse": ["library"], "municipality": "gent",
                 "history": {"nl": "## Historiek\\n\\nDe **oude** [kerk](https://example.org/kasteel) & het klooster < 5.", "en": "The old churches were converted."},
                 "contacts": [{"name": "Loket", "email": "geheim-%1$s@example.org"}]}""");
        publish("church", "zoek-kapel", """
                {"name": "Kapel", "summary": "Een kapel naast een kloosterkerk, %1$s.", "setting": "hamlet",
                 "currentUse": ["library"], "municipality": "gent"}""");
        publish("organisation", "zoek-bureau", """
                {"name": "Bureau %1$s", "kind": "architect", "summary": "Ontwerpt kloosterkerken."}""");
        ADMIN.post("entries/church", fields("zoek-concept", """
                {"name": "Concept %1$s kloosterkerk"}""")).expect(201);
    }

    private static void publish(String type, String slug, String json) {
        ADMIN.post("entries/" + type, fields(slug, json)).expect(201);
        ADMIN.post("entries/" + type + "/" + slug + "/publish").expect(200);
    }

    private static String fields(String slug, String json) {
        return json.formatted(WORD).replaceFirst("\\{", "{\"meta\": {\"slug\": \"" + slug + "\"}, ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> slugs(JsonNode answer) {
        return StreamSupport.stream(answer.path("items").spliterator(), false)
                .map(item -> item.has("meta")
                        ? item.at("/meta/slug").asText()
                        : item.path("slug").asText())
                .toList();
    }

    private static List<String> listed(String question) {
        return slugs(VISITOR.get("entries/church?q=" + encoded(question + " " + WORD))
                .expect(200)
                .json());
    }

    private static JsonNode search(String parameters) {
        return VISITOR.get("search?q=" + WORD + parameters).expect(200).json();
    }

    @Test
    void a_list_is_searched_by_stems_parts_and_beginnings_with_titles_first() {
        assertThat(listed("kloosterkerken")).containsExactly("zoek-kloosterkerk", "zoek-kapel");
        assertThat(listed("kerken klooster")).containsExactlyInAnyOrder("zoek-kloosterkerk", "zoek-kapel");
        assertThat(listed("stadsbibliotheken")).containsExactly("zoek-kloosterkerk");
        assertThat(listed("OÙDE")).containsExactly("zoek-kloosterkerk");
        assertThat(listed("church")).containsExactly("zoek-kloosterkerk");
        assertThat(listed("-stadsbibliotheek")).containsExactly("zoek-kapel");
        assertThat(listed("\"naast een kloosterkerk\"")).containsExactly("zoek-kapel");
        assertThat(listed("\"kloosterkerk naast\"")).isEmpty();
        assertThat(slugs(VISITOR.get("entries/church?q=" + WORD.substring(0, WORD.length() - 4))
                        .json()))
                .hasSize(2);
        // the address of a link is no text
        assertThat(listed("kasteel")).isEmpty();
    }

    @Test
    void an_entry_is_found_by_what_its_concepts_are_called() {
        assertThat(listed("bibliotheek")).containsExactly("zoek-kloosterkerk", "zoek-kapel");
        assertThat(listed("gehucht")).containsExactly("zoek-kapel");
        assertThat(listed("hamlet")).containsExactly("zoek-kapel");
    }

    @Test
    void highlights_are_escaped_stretches_of_what_is_public() {
        JsonNode item = VISITOR.get("entries/church?highlight=true&q=" + encoded("klooster oude " + WORD))
                .expect(200)
                .json()
                .at("/items/0");

        assertThat(item.at("/highlight/history/0").asText())
                .isEqualTo("Historiek De <mark>oude</mark> kerk &amp; het <mark>klooster</mark> &lt; 5.");
        assertThat(item.at("/highlight/name/0").asText())
                .isEqualTo("<mark>Kloosterkerk</mark> <mark>" + WORD + "</mark>");
        assertThat(item.path("highlight").toString()).doesNotContain("geheim");
    }

    @Test
    void a_search_goes_across_types_and_counts_them() {
        JsonNode all = search("");
        assertThat(slugs(all)).containsExactlyInAnyOrder("zoek-kloosterkerk", "zoek-kapel", "zoek-bureau");
        assertThat(all.path("total").asInt()).isEqualTo(3);
        assertThat(all.at("/facets/types").toString()).contains("\"type\":\"church\"", "\"count\":2", "\"count\":1");

        JsonNode one = search("&types=organisation&locale=en");
        assertThat(slugs(one)).containsExactly("zoek-bureau");
        assertThat(one.at("/facets/types")).hasSize(2);
        assertThat(one.at("/facets/types/0/label").asText()).isEqualTo("Repurposed churches");
        assertThat(one.at("/items/0/title").asText()).isEqualTo("Bureau " + WORD);
        assertThat(one.at("/items/0/summary").asText()).isEqualTo("Ontwerpt kloosterkerken.");
        assertThat(search("&highlight=true").at("/items/0/highlight").toString())
                .contains("<mark>" + WORD + "</mark>");
    }

    @Test
    void pages_of_a_search_follow_each_other() {
        List<String> found = new ArrayList<>();
        JsonNode page = search("&limit=1");
        found.addAll(slugs(page));
        while (page.has("next")) {
            page = VISITOR.get(page.path("next").asText().replaceFirst("^https?://[^/]+", ""))
                    .expect(200)
                    .json();
            found.addAll(slugs(page));
        }
        assertThat(found).containsExactlyElementsOf(slugs(search("")));
    }

    @Test
    void drafts_are_found_by_those_who_have_a_role_for_them() {
        String drafts = "search?revision=working&q=" + WORD;
        assertThat(slugs(ADMIN.get(drafts).expect(200).json())).contains("zoek-concept");
        assertThat(slugs(search(""))).doesNotContain("zoek-concept");
        assertThat(VISITOR.get(drafts).status()).isEqualTo(401);
        assertThat(ADMIN.withRoles("reader").get(drafts).status()).isEqualTo(403);
        assertThat(VISITOR.get("suggest?revision=working&q=con").status()).isEqualTo(401);
    }

    @Test
    void nothing_of_drafts_and_private_fields_is_found_counted_shown_or_completed() {
        for (String question : List.of("concept", "geheim", "geheim-" + WORD, "example.org")) {
            for (String path : List.of(
                    "search?highlight=true&q=", "suggest?q=", "entries/church?highlight=true&facets=municipality&q=")) {
                String body = VISITOR.get(path + encoded(question)).expect(200).body();
                assertThat(body).as(path + question).doesNotContain("zoek-concept", "geheim", "Concept " + WORD);
            }
        }
        JsonNode both = search(encoded(" concept"));
        assertThat(both.path("total").asInt()).isZero();
        assertThat(both.at("/facets/types")).isEmpty();
    }

    @Test
    void suggestions_say_what_they_are_and_what_is_used_comes_first() {
        JsonNode titles =
                VISITOR.get("suggest?q=" + encoded("bureau zoekpr")).expect(200).json();
        assertThat(titles.at("/items/0").toString())
                .contains("\"kind\":\"entry\"", "\"type\":\"organisation\"", "\"slug\":\"zoek-bureau\"");

        JsonNode concepts =
                VISITOR.get("suggest?locale=nl&limit=50&q=bib").expect(200).json();
        JsonNode library = StreamSupport.stream(concepts.path("items").spliterator(), false)
                .filter(item -> item.path("concept").asText().equals("library"))
                .findFirst()
                .orElseThrow();
        assertThat(library.path("kind").asText()).isEqualTo("concept");
        assertThat(library.path("scheme").asText()).isEqualTo("current-use");
        assertThat(library.path("label").asText()).isEqualToIgnoringCase("bibliotheek");
        assertThat(library.path("count").asInt()).isGreaterThanOrEqualTo(2);
        List<Boolean> used = StreamSupport.stream(concepts.path("items").spliterator(), false)
                .map(item -> item.path("kind").asText().equals("entry")
                        || item.path("count").asInt() > 0)
                .toList();
        assertThat(used).isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
        assertThat(VISITOR.get("suggest?q=" + encoded("!!")).expect(200).json().path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search",
                "search?q=",
                "search?q=x&types=kerk",
                "search?q=x&limit=0",
                "search?q=x&limit=101",
                "search?q=x&locale=fr",
                "search?q=x&highlight=ja",
                "search?q=x&after=abc",
                "search?q=x&q=y",
                "search?q=x&offset=3",
                "search?q=x&revision=7",
                "suggest",
                "suggest?q=x&limit=51",
                "suggest?q=x&after=x",
                "entries/church?highlight=true"
            })
    void what_is_not_understood_is_refused(String path) {
        assertThat(VISITOR.get(path).expect(400).json().path("parameter").asText())
                .isNotEmpty();
    }

    @Test
    void what_somebody_types_is_never_more_than_words() {
        for (String typed : List.of(
                "name:kerk",
                "kerk OR 1=1",
                "*",
                "*:*",
                "kerk~2",
                "[a TO b]",
                "(((((",
                "\"",
                "-",
                "--",
                "- -",
                "\\",
                "&&",
                "kerk^9",
                "/kerk.*/",
                "+kerk",
                "\u202e",
                "\ud83c\udff0",
                "' or ''='",
                "%00",
                "a".repeat(200))) {
            for (String path : List.of("search?q=", "suggest?q=", "entries/church?q=")) {
                assertThat(VISITOR.get(path + encoded(typed)).status())
                        .as(path + typed)
                        .isEqualTo(200);
            }
        }
    }
}
