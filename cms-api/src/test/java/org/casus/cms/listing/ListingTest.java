package org.casus.cms.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casus.cms.access.Caller;
import org.casus.cms.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Caller EDITOR = new Caller("els", Set.of(Role.EDITOR), Set.of());

    private static final Caller AUTHOR = new Caller("anna", Set.of(Role.AUTHOR), Set.of());

    private final Entries entries = new Entries();

    @AfterEach
    void close() {
        entries.close();
    }

    private void published(String slug, String json) {
        entries.published(slug, json);
    }

    private void draft(String slug, String json) {
        entries.draft(slug, json);
    }

    private Listing.Page page(Caller caller, String... parameters) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        Arrays.stream(parameters).map(text -> text.split("=", 2)).forEach(pair -> map.put(pair[0], List.of(pair[1])));
        return new Listing(entries, () -> Churches.VOCABULARIES)
                .page(new QueryParser(Churches.TYPE, Churches.VOCABULARIES, caller).parse(map));
    }

    private List<String> found(String... parameters) {
        return found(Caller.ANONYMOUS, parameters);
    }

    private List<String> found(Caller caller, String... parameters) {
        return entries.slugs(page(caller, parameters).entries());
    }

    private Map<String, Long> counts(String facet, String... parameters) {
        Map<String, Long> counts = new TreeMap<>();
        facet(facet, parameters).values().forEach(count -> counts.put(count.value(), count.entries()));
        return counts;
    }

    private FacetCounts facet(String facet, String... parameters) {
        return page(Caller.ANONYMOUS, parameters).counts().getOrDefault(facet, FacetCounts.NONE);
    }

    @Test
    void fields_are_and_and_commas_are_or() {
        published("a", "{\"setting\": \"city\", \"open\": true}");
        published("b", "{\"setting\": \"village\", \"open\": true}");
        published("c", "{\"setting\": \"village\", \"open\": false}");
        published("d", "{\"open\": true}");

        assertThat(found("setting=city,village", "open=true")).containsExactly("a", "b");
        assertThat(found("setting!=city")).containsExactly("b", "c", "d");
        assertThat(found("setting=none")).containsExactly("d");
        assertThat(found("setting!=none")).containsExactly("a", "b", "c");
        assertThat(found("setting=*", "open=false")).containsExactly("c");
    }

    @Test
    void ranges_include_their_ends_and_may_be_open() {
        published("a", "{\"reopened\": 1990}");
        published("b", "{\"reopened\": 2000}");
        published("c", "{\"reopened\": 2010}");

        assertThat(found("reopened=1990..2000")).containsExactly("a", "b");
        assertThat(found("reopened=2000..")).containsExactly("b", "c");
        assertThat(found("reopened=..1999")).containsExactly("a");
        assertThat(found("reopened=1990,2010")).containsExactly("a", "c");
    }

    @Test
    void a_date_holds_all_that_lies_in_it() {
        published("a", "{\"date\": \"2011\"}");
        published("b", "{\"date\": \"2011-05\"}");
        published("c", "{\"date\": \"2012-12-31\"}");
        published("d", "{\"date\": \"2013\"}");

        assertThat(found("date=2011")).containsExactly("a", "b");
        assertThat(found("date=2011-05..2012")).containsExactly("a", "b", "c");
        assertThat(found("date=2011-05-31")).containsExactly("a", "b");
        assertThat(found("date=2011-06")).containsExactly("a");
        assertThat(found("date=..2011")).containsExactly("a", "b");
        assertThat(found("date=2012-12-31..")).containsExactly("c", "d");
        assertThat(found("date=2010,2013")).containsExactly("d");
        assertThat(found("date!=2011")).containsExactly("c", "d");
        assertThat(found("date=2013..2011")).isEmpty();
    }

    @Test
    void a_period_is_found_by_any_day_in_it_and_goes_on_where_it_has_no_end() {
        published("a", "{\"works\": {\"start\": \"2010-03\", \"end\": \"2012\"}}");
        published("b", "{\"works\": {\"start\": \"2015\"}}");

        assertThat(found("works=2010")).containsExactly("a");
        assertThat(found("works=2010-02-28")).isEmpty();
        assertThat(found("works=2012-12-31")).containsExactly("a");
        assertThat(found("works=2013..")).containsExactly("b");
        assertThat(found("works=2999")).containsExactly("b");
        assertThat(found("works=2011..2016")).containsExactly("a", "b");
    }

    @Test
    void a_moment_is_found_by_its_day_in_utc_and_by_itself() {
        published("a", "{\"visited\": \"2026-05-03T23:30:00Z\"}");
        published("b", "{\"visited\": \"2026-05-04T00:30:00+02:00\"}");
        published("c", "{\"visited\": \"2026-05-04T10:00:00Z\"}");

        assertThat(found("visited=2026-05-03")).containsExactly("a", "b");
        assertThat(found("visited=2026-05")).containsExactly("a", "b", "c");
        assertThat(found("visited=2026-05-03T23:00:00Z..")).containsExactly("a", "c");
        assertThat(found("visited=..2026-05-03T22:30:00Z")).containsExactly("b");
        assertThat(found("sort=visited")).containsExactly("b", "a", "c");
    }

    @Test
    void a_decimal_number_lies_in_a_range_and_sorts_as_a_number() {
        published("a", "{\"area\": 9.5}");
        published("b", "{\"area\": 10}");
        published("c", "{\"area\": -0.25}");
        published("d", "{}");

        assertThat(found("area=9..9.75")).containsExactly("a");
        assertThat(found("area=10,-0.25")).containsExactly("b", "c");
        assertThat(found("sort=area")).containsExactly("c", "a", "b", "d");
        assertThat(found("sort=-area")).containsExactly("b", "a", "c", "d");
    }

    @Test
    void a_whole_number_may_be_asked_for_with_decimals() {
        published("a", "{\"reopened\": 2000}");

        assertThat(found("reopened=1999.5..2000.5")).containsExactly("a");
        assertThat(found("reopened=2000.5..2001")).isEmpty();
        assertThat(found("reopened=2000.0")).containsExactly("a");
    }

    @Test
    void a_part_of_a_group_is_a_field_by_the_name_of_both() {
        published("a", "{\"contacts\": [{\"name\": \"An\", \"phone\": \"1\"}, {\"name\": \"Bo\"}]}");
        published("b", "{\"contacts\": [{\"phone\": \"2\"}]}");

        assertThat(found("contacts.name=bo")).containsExactly("a");
        assertThat(found("contacts.name=none")).containsExactly("b");
        assertThat(found(EDITOR, "revision=working", "contacts.phone=2")).containsExactly("b");
    }

    @Test
    void a_group_of_which_all_is_private_is_not_there_for_the_public() {
        published("a", "{\"contacts\": [{\"name\": \"An\"}]}");
        published("b", "{\"contacts\": [{\"phone\": \"2\"}]}");

        assertThat(found("contacts=*")).containsExactly("a");
        assertThat(found("contacts=none")).containsExactly("b");
        assertThat(found(EDITOR, "revision=working", "contacts=*")).containsExactly("a", "b");
    }

    @Test
    void a_reference_is_found_by_the_address_that_its_target_has_now() {
        entries.pointing("a", "{\"architect\": {\"type\": \"person\", \"slug\": \"old\"}}", "architect", "person/new");

        assertThat(found("architect=person/new")).containsExactly("a");
        assertThat(found("architect=new")).containsExactly("a");
        assertThat(found("architect=old")).isEmpty();
        assertThat(counts("architect", "facets=architect")).containsOnly(Map.entry("person/new", 1L));
    }

    @Test
    void near_and_within_are_about_the_first_point_of_the_type() {
        published("gent", "{\"location\": {\"lat\": 51.05, \"lon\": 3.72}}");
        published("brugge", "{\"location\": {\"lat\": 51.21, \"lon\": 3.22}}");
        published("nowhere", "{}");

        assertThat(found("near=51.05,3.72,10km")).containsExactly("gent");
        assertThat(found("near=51.05,3.72,50km")).containsExactly("brugge", "gent");
        assertThat(found("within=3.0,51.1,3.5,51.3")).containsExactly("brugge");
        assertThat(found("within=3.5,50,-170,52")).containsExactly("gent");
    }

    @Test
    void every_word_must_be_there_and_the_best_comes_first() {
        published("a", "{\"name\": \"Kapel\", \"story\": \"Een bibliotheek in een oude kapel.\"}");
        published("b", "{\"name\": \"Bibliotheek\", \"story\": \"In een kapel.\"}");
        published("c", "{\"name\": \"Kapel\"}");

        assertThat(found("q=bibliotheken kapel")).containsExactlyInAnyOrder("a", "b");
        assertThat(found("q=bibliotheek")).containsExactly("b", "a");
        assertThat(found("q=bibliotheek", "sort=slug")).containsExactly("a", "b");
        assertThat(found("q=bibliotheek", "sort=-score")).containsExactly("b", "a");
        assertThat(found("q=niets")).isEmpty();
        assertThat(page(Caller.ANONYMOUS, "q=bibliotheek", "limit=1").total()).isEqualTo(2);
    }

    @Test
    void words_of_private_fields_are_found_by_editors_alone() {
        published("a", "{\"secret\": \"schat\"}");

        assertThat(found("q=schat")).isEmpty();
        assertThat(found(EDITOR, "revision=working", "q=schat")).containsExactly("a");
    }

    @Test
    void pages_by_score_follow_on_one_another() {
        for (int number = 0; number < 9; number++) {
            published("s" + number, "{\"name\": \"kerk" + " kerk".repeat(number % 3) + "\"}");
        }
        List<String> whole = found("q=kerk", "limit=200");
        Listing.Page first = page(Caller.ANONYMOUS, "q=kerk", "limit=4");
        Listing.Page second = page(
                Caller.ANONYMOUS, "q=kerk", "limit=4", "after=" + first.next().orElseThrow());

        assertThat(entries.slugs(first.entries())).isEqualTo(whole.subList(0, 4));
        assertThat(entries.slugs(second.entries())).isEqualTo(whole.subList(4, 8));
    }

    @Test
    void what_has_no_value_of_a_facet_is_counted_apart() {
        published("a", "{\"setting\": \"city\"}");
        published("b", "{}");
        published("c", "{}");

        assertThat(facet("setting", "facets=setting").missing()).isEqualTo(2);
        assertThat(facet("setting", "facets=setting", "setting=city").missing()).isEqualTo(2);
        assertThat(facet("place", "facets=place", "setting=city").missing()).isEqualTo(1);
    }

    @Test
    void a_facet_of_text_counts_other_capitals_as_the_same() {
        published("a", "{\"builder\": \"Poelaert\"}");
        published("b", "{\"builder\": \"POELAERT\"}");

        assertThat(counts("builder", "facets=builder")).containsOnly(Map.entry("Poelaert", 2L));
        assertThat(counts("open", "facets=open")).isEmpty();
    }

    @Test
    void an_author_lists_their_own_drafts_and_no_others() {
        entries.draftOf("anna", "mine", "{\"setting\": \"city\"}");
        entries.draftOf("bram", "theirs", "{\"setting\": \"city\"}");

        assertThat(found(AUTHOR, "state=draft")).containsExactly("mine");
        assertThat(found(AUTHOR, "state=draft", "author=bram")).isEmpty();
        assertThat(found(EDITOR, "state=draft", "author=bram")).containsExactly("theirs");
        assertThat(page(AUTHOR, "state=draft", "facets=setting").total()).isEqualTo(1);
    }

    @Test
    void the_public_sees_the_published_revision_and_editors_the_working_one() {
        entries.edited("a", "{\"setting\": \"city\"}", "{\"setting\": \"village\"}");

        assertThat(found("setting=city")).containsExactly("a");
        assertThat(found("setting=village")).isEmpty();
        assertThat(found(EDITOR, "revision=working", "setting=village")).containsExactly("a");
        assertThat(found(EDITOR, "revision=working", "setting=city")).isEmpty();
    }

    @Test
    void a_text_too_long_for_the_index_is_kept_by_its_beginning() {
        String text = "lang ".repeat(500).strip();
        published("a", "{\"name\": \"" + text + "\"}");

        assertThat(found("name=" + text)).containsExactly("a");
        assertThat(found("sort=name")).containsExactly("a");
    }

    @Test
    void texts_are_compared_without_case_and_diacritics() {
        published("a", "{\"name\": \"Sint-Michiël\"}");

        assertThat(found("name=sint-michiel")).containsExactly("a");
        assertThat(found("name=%")).isEmpty();
    }

    @Test
    void a_broader_concept_finds_and_counts_what_lies_under_it_once() {
        published("a", "{\"place\": [\"gent\", \"brugge\"]}");
        published("b", "{\"place\": [\"namen\"]}");
        published("c", "{\"place\": [\"vlaanderen\"]}");

        assertThat(found("place=vlaanderen")).containsExactly("a", "c");
        assertThat(counts("place", "facets=place"))
                .containsOnly(
                        Map.entry("belgie", 3L),
                        Map.entry("vlaanderen", 2L),
                        Map.entry("gent", 1L),
                        Map.entry("brugge", 1L),
                        Map.entry("namen", 1L));
    }

    @Test
    void a_facets_own_choice_does_not_narrow_its_own_counts() {
        published("a", "{\"setting\": \"city\", \"place\": [\"gent\"]}");
        published("b", "{\"setting\": \"village\", \"place\": [\"gent\"]}");
        published("c", "{\"setting\": \"village\", \"place\": [\"namen\"]}");

        String[] query = {"setting=city", "facets=setting,place"};

        assertThat(counts("setting", query)).containsOnly(Map.entry("city", 1L), Map.entry("village", 2L));
        assertThat(counts("place", query))
                .containsOnly(Map.entry("belgie", 1L), Map.entry("vlaanderen", 1L), Map.entry("gent", 1L));
    }

    @Test
    void what_has_no_value_comes_last_in_either_direction() {
        published("a", "{\"reopened\": 2000}");
        published("b", "{}");
        published("c", "{\"reopened\": 1990}");

        assertThat(found("sort=reopened")).containsExactly("c", "a", "b");
        assertThat(found("sort=-reopened")).containsExactly("a", "c", "b");
    }

    @Test
    void pages_follow_on_one_another_without_gap_or_repetition() {
        for (int number = 0; number < 23; number++) {
            String year = number % 5 == 0 ? "" : "\"reopened\": " + (1990 + number % 3) + ",";
            published("s%02d".formatted(number), "{" + year + "\"name\": \"n" + number % 4 + "\"}");
        }
        for (String sort :
                List.of("slug", "-slug", "reopened", "-reopened,name", "name,-reopened", "-published", "created")) {
            List<String> whole = found("sort=" + sort, "limit=200");
            List<String> paged = new ArrayList<>();
            String after = "";
            do {
                String[] query = after.isEmpty()
                        ? new String[] {"sort=" + sort, "limit=4"}
                        : new String[] {"sort=" + sort, "limit=4", "after=" + after};
                paged.addAll(found(query));
                Listing.Page page = page(Caller.ANONYMOUS, query);
                assertThat(page.total()).isEqualTo(23);
                after = page.next().orElse("");
            } while (!after.isEmpty());
            assertThat(paged).as(sort).isEqualTo(whole).hasSize(23);
        }
    }

    @Test
    void the_public_finds_and_counts_what_is_published_only() {
        published("seen", "{\"setting\": \"city\"}");
        draft("hidden", "{\"setting\": \"village\", \"secret\": \"x\"}");

        assertThat(found()).containsExactly("seen");
        assertThat(found("setting=village")).isEmpty();
        assertThat(counts("setting", "facets=setting")).containsOnly(Map.entry("city", 1L));
        assertThat(page(EDITOR, "state=draft", "secret=x").entries()).hasSize(1);
    }
}
