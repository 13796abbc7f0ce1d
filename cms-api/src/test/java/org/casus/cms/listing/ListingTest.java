package org.casus.cms.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casus.cms.access.Caller;
import org.casus.cms.access.Role;
import org.casus.cms.database.CmsDataSource;
import org.casus.cms.database.Database;
import org.casus.cms.database.Migrations;
import org.casus.cms.database.Sql;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class ListingTest {

    private static final Caller EDITOR = new Caller("els", Set.of(Role.EDITOR), Set.of());

    private final Map<Long, String> slugs = new LinkedHashMap<>();
    private final CmsDataSource source = new CmsDataSource();
    private final Database database = new Database(source);
    private final Listing listing = new Listing(database);
    private final EntryIndex index = new EntryIndex(database);

    @BeforeEach
    void emptyDatabase(TestInfo test) {
        source.setUrl(
                "jdbc:h2:mem:" + test.getDisplayName().replaceAll("\\W", "") + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=1000");
        source.setUser("casus");
        source.setPassword("casus");
        Migrations.migrate(source);
    }

    private void published(String slug, String json) {
        stored(slug, json, true);
    }

    private void draft(String slug, String json) {
        stored(slug, json, false);
    }

    private void stored(String slug, String json, boolean isPublic) {
        long id = slugs.size() + 1L;
        slugs.put(id, slug);
        Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(id);
        database.run(Sql.of(
                """
                insert into entry (id, type, slug, state, working_revision, published_revision, was_published, created,
                    modified, published, published_made, author, editor, version)
                values (?, 'church', ?, 'draft', 1, ?, ?, ?, ?, ?, ?, 'els', 'els', 1)
                """, id, slug, isPublic ? 1 : null, isPublic, now, now, isPublic ? now : null, isPublic ? now : null));
        Fields fields = Churches.fields(json);
        List<EntryIndex.Indexed> rows = new ArrayList<>();
        rows.add(new EntryIndex.Indexed(id, Churches.TYPE, Scope.WORKING, fields));
        if (isPublic) {
            rows.add(new EntryIndex.Indexed(id, Churches.TYPE, Scope.PUBLIC, fields.publicFields(Churches.TYPE)));
        }
        index.replace(rows, Churches.VOCABULARIES);
    }

    private Listing.Page page(Caller caller, String... parameters) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        Arrays.stream(parameters).map(text -> text.split("=", 2)).forEach(pair -> map.put(pair[0], List.of(pair[1])));
        return listing.page(new QueryParser(Churches.TYPE, Churches.VOCABULARIES, caller).parse(map));
    }

    private List<String> found(String... parameters) {
        return page(Caller.ANONYMOUS, parameters).entries().stream()
                .map(id -> slugs.getOrDefault(id, "?"))
                .toList();
    }

    private Map<String, Long> counts(String facet, String... parameters) {
        return page(Caller.ANONYMOUS, parameters).counts().getOrDefault(facet, new TreeMap<>());
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
        assertThat(found("date=2011-05..2012")).containsExactly("b", "c");
        assertThat(found("date=..2011")).containsExactly("a", "b");
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

    @Test
    void a_renamed_entry_is_still_found_by_those_that_point_to_it() {
        published("a", "{\"name\": \"a\"}");
        database.run(Sql.of("""
                insert into entry_reference (entry_id, scope, field, target_type, target_slug)
                values (1, 'P', 'related', 'church', 'old')
                """));

        index.renameTarget(new EntryId("church", "old"), new EntryId("church", "new"));

        assertThat(database.list(Sql.of("select target_slug from entry_reference"), row -> row.text("target_slug")))
                .containsExactly("new");
    }
}
