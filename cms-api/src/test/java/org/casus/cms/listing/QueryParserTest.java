package org.casus.cms.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.cms.access.Caller;
import org.casus.cms.access.Role;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.listing.index.EntryDocuments;
import org.casus.cms.listing.index.IndexedField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    private static final Caller EDITOR = new Caller("els", Set.of(Role.EDITOR), Set.of());
    private static final Caller READER = new Caller("raf", Set.of(Role.READER), Set.of());

    private static final IndexedField SETTING =
            IndexedField.find(Churches.TYPE, "setting").orElseThrow();

    private static EntryQuery parse(Caller caller, String... parameters) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        Arrays.stream(parameters).map(text -> text.split("=", 2)).forEach(pair -> map.put(pair[0], List.of(pair[1])));
        return new QueryParser(Churches.TYPE, Churches.VOCABULARIES, caller).parse(map);
    }

    private static EntryQuery parse(String... parameters) {
        return parse(Caller.ANONYMOUS, parameters);
    }

    private static Problem refusal(Caller caller, String... parameters) {
        return catchThrowableOfType(Problem.class, () -> parse(caller, parameters));
    }

    @Test
    void nothing_asked_is_the_first_twenty_published_by_slug() {
        EntryQuery query = parse();

        assertThat(query.scope()).isEqualTo(Scope.PUBLIC);
        assertThat(query.limit()).isEqualTo(20);
        assertThat(query.sort()).containsExactly(SortKey.SLUG);
    }

    @Test
    void a_comma_is_or_within_a_field() {
        assertThat(parse("setting=city,village").filters())
                .containsExactly(new Filter(SETTING, new Filter.OneOf(List.of("city", "village")), false));
    }

    @Test
    void an_exclamation_mark_excludes() {
        assertThat(parse("setting!=city").filters())
                .containsExactly(new Filter(SETTING, new Filter.OneOf(List.of("city")), true));
    }

    @ParameterizedTest
    @CsvSource({
        "reopned=1990,             reopened",
        "setting=vilage,           village",
        "sort=reopend,             reopened",
        "facets=seting,            setting",
        "fields=nam,               name",
        "include=concept,          concepts",
    })
    void what_is_misspelt_is_400_with_a_suggestion(String parameter, String suggestion) {
        Problem problem = refusal(Caller.ANONYMOUS, parameter);

        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_PARAMETER);
        assertThat(problem.detail().in("en")).contains("Did you mean ‘" + suggestion + "’?");
        assertThat(problem.members()).containsKey("parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=abc",
                "limit=100000000000",
                "reopened=abc",
                "reopened=1e9",
                "reopened=..",
                "reopened=1990...2000",
                "open=yes",
                "date=soon",
                "date=2011-13",
                "date=2011..x",
                "story=x",
                "after=x",
                "after=W10",
                "locale=fr",
                "revision=3",
                "sort=story",
                "facets=name",
                "setting=",
                "name=\u0000"
            })
    void a_value_of_the_wrong_kind_is_400_and_names_its_parameter(String parameter) {
        Problem problem = refusal(Caller.ANONYMOUS, parameter);

        assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_PARAMETER);
        assertThat(problem.members())
                .containsEntry("parameter", TextNode.valueOf(parameter.split("=", 2)[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret=x", "secret!=x", "secret=*", "sort=secret", "fields=secret", "facets=secret"})
    void a_private_field_answers_like_one_that_does_not_exist(String parameter) {
        Problem secret = refusal(Caller.ANONYMOUS, parameter);
        Problem unknown = refusal(Caller.ANONYMOUS, parameter.replace("secret", "zzzzzz"));

        assertThat(secret.kind()).isEqualTo(unknown.kind());
        assertThat(secret.detail().in("en").replace("secret", "zzzzzz"))
                .isEqualTo(unknown.detail().in("en"));
    }

    @Test
    void a_private_field_is_asked_for_of_working_revisions() {
        assertThat(parse(EDITOR, "revision=working", "secret=x").scope()).isEqualTo(Scope.WORKING);
        assertThat(refusal(EDITOR, "secret=x").kind()).isEqualTo(ProblemKind.INVALID_PARAMETER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=draft", "editor=els", "updatedSince=2026-01-01T00:00:00Z", "revision=working"})
    void drafts_are_for_those_who_may(String parameter) {
        assertThat(refusal(Caller.ANONYMOUS, parameter).kind()).isEqualTo(ProblemKind.SIGN_IN_NEEDED);
        assertThat(refusal(READER, parameter).kind()).isEqualTo(ProblemKind.FORBIDDEN);
        assertThat(parse(EDITOR, parameter).scope()).isEqualTo(Scope.WORKING);
    }

    @Test
    void an_editor_of_another_type_may_not_see_drafts_of_this_one() {
        Caller other = new Caller("els", Set.of(Role.EDITOR), Set.of("article"));

        assertThat(refusal(other, "state=draft").kind()).isEqualTo(ProblemKind.FORBIDDEN);
    }

    @Test
    void the_public_sorts_by_when_the_published_revision_was_made() {
        assertThat(parse("sort=-modified").sort().getFirst().name()).isEqualTo(EntryDocuments.MADE);
        assertThat(parse(EDITOR, "revision=working", "sort=-modified")
                        .sort()
                        .getFirst()
                        .name())
                .isEqualTo(EntryDocuments.MODIFIED);
    }

    @Test
    void a_cursor_belongs_to_its_order() {
        List<SortKey> byYear = parse("sort=reopened").sort();
        String cursor = new Cursor(Arrays.asList(null, "x")).encoded(byYear);

        assertThat(parse("sort=reopened", "after=" + cursor).after())
                .hasValueSatisfying(found -> assertThat(found.values()).containsExactly(null, "x"));
        assertThatThrownBy(() -> parse("sort=-reopened", "after=" + cursor)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E+1000000", "0x10", ""})
    void a_cursor_that_was_changed_into_a_number_without_end_is_refused(String number) {
        List<SortKey> byYear = parse("sort=reopened").sort();
        String cursor = new Cursor(Arrays.asList(number, "x")).encoded(byYear);

        assertThatThrownBy(() -> parse("sort=reopened", "after=" + cursor)).isInstanceOf(Problem.class);
    }

    @Test
    void a_cursor_that_was_changed_into_a_moment_no_database_knows_is_refused() {
        List<SortKey> byMoment = parse("sort=created").sort();
        String cursor = new Cursor(Arrays.asList("+1000000000-12-31T23:59:59Z", "x")).encoded(byMoment);

        assertThatThrownBy(() -> parse("sort=created", "after=" + cursor)).isInstanceOf(Problem.class);
    }

    @Test
    void a_number_as_the_index_keeps_it_goes_into_a_cursor_and_comes_out_again() {
        List<SortKey> byYear = parse("sort=reopened").sort();
        Cursor cursor = new Cursor(Arrays.asList(new BigDecimal("0E-10"), "x"));

        assertThat(parse("sort=reopened", "after=" + cursor.encoded(byYear)).after())
                .contains(cursor);
    }

    @Test
    void highlights_go_with_words() {
        assertThat(refusal(Caller.ANONYMOUS, "highlight=true").kind()).isEqualTo(ProblemKind.INVALID_PARAMETER);
        assertThat(refusal(Caller.ANONYMOUS, "highlight=yes", "q=kerk").kind())
                .isEqualTo(ProblemKind.INVALID_PARAMETER);
        assertThat(parse(Caller.ANONYMOUS, "highlight=true", "q=kerk").isHighlighted())
                .isTrue();
        assertThat(parse(Caller.ANONYMOUS, "q=kerk").isHighlighted()).isFalse();
    }

    @Test
    void a_broader_concept_stands_for_what_lies_under_it() {
        assertThat(parse("place=vlaanderen").filters().getFirst().test())
                .isEqualTo(new Filter.OneOf(List.of("vlaanderen", "brugge", "gent")));
    }

    @Test
    void words_are_sorted_by_how_well_they_are_answered() {
        assertThat(parse("q=kerk").sort()).containsExactly(SortKey.BEST_FIRST, SortKey.SLUG);
        assertThat(parse("q=kerk", "sort=name").sort().getFirst().word()).isEqualTo("name");
        assertThat(refusal(Caller.ANONYMOUS, "sort=-score").kind()).isEqualTo(ProblemKind.INVALID_PARAMETER);
    }

    @Test
    void the_title_is_sorted_by_whatever_its_field_is_called() {
        assertThat(parse("sort=title").sort().getFirst().name())
                .isEqualTo(parse("sort=name").sort().getFirst().name());
    }

    @Test
    void what_costs_too_much_is_refused_with_the_limit() {
        assertThat(refusal(Caller.ANONYMOUS, "name=" + "x,".repeat(100))
                        .detail()
                        .in("en"))
                .contains("at most 100 values");
        assertThat(refusal(Caller.ANONYMOUS, "name=" + "x".repeat(5000))
                        .detail()
                        .in("en"))
                .contains("at most 4000 characters");
        assertThat(refusal(Caller.ANONYMOUS, "q=" + "x".repeat(201)).detail().in("en"))
                .contains("at most 200 characters");
        assertThat(refusal(Caller.ANONYMOUS, "sort=name,slug,created,modified,published,title")
                        .detail()
                        .in("en"))
                .contains("at most 5 fields");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "near=51,3",
                "near=51,3,10",
                "near=91,3,10km",
                "near=51,181,10km",
                "near=51,3,-1km",
                "near=51,3,0km",
                "near=a,b,ckm",
                "within=1,2,3",
                "within=2,52,3,51",
                "within=2,50,3,91",
                "q=",
                "visited=yesterday",
                "works=2011-02-30",
                "contacts.nam=x",
                "contacts.phone=x"
            })
    void what_cannot_be_is_400_and_names_its_parameter(String parameter) {
        assertThat(refusal(Caller.ANONYMOUS, parameter).members())
                .containsEntry("parameter", TextNode.valueOf(parameter.split("=", 2)[0]));
    }

    @Test
    void a_type_without_a_place_cannot_be_asked_where() {
        QueryParser persons = new QueryParser(Churches.PERSON, Churches.VOCABULARIES, Caller.ANONYMOUS);

        assertThatThrownBy(() -> persons.parse(Map.of("near", List.of("51,3,10km"))))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.detail().in("en")).contains("no place on the map"));
    }
}
