package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.casus.content.bundle.Content;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.vocabulary.Concept;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

class FilterPageIT {

    private static ServedSite site;

    @BeforeAll
    static void bake() {
        site = ServedSite.of("kerken");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void choices_widen_within_a_facet_and_narrow_across_facets() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/")) {
            visitor.choose("currentUse", "library");
            assertThat(visitor.results()).isEqualTo(count(use("library")));

            visitor.choose("currentUse", "education");
            assertThat(visitor.results()).isEqualTo(count(use("library").or(use("education"))));

            visitor.choose("setting", "village-centre");
            assertThat(visitor.results())
                    .isEqualTo(count(use("library").or(use("education")).and(setting("village-centre"))));
        }
    }

    @Test
    void a_chosen_value_does_not_hide_its_neighbours() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/?currentUse=library")) {
            assertThat(visitor.countBeside("currentUse", "museum-and-exhibition"))
                    .isEqualTo(count(use("museum-and-exhibition")));
            assertThat(visitor.countBeside("setting", "city-centre"))
                    .isEqualTo(count(use("library").and(setting("city-centre"))));
        }
    }

    @Test
    void a_place_counts_what_lies_in_the_places_under_it() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/?municipality=provincie-oost-vlaanderen")) {
            Set<String> places = placesUnder("provincie-oost-vlaanderen");

            assertThat(visitor.results()).isEqualTo(count(entry -> places.containsAll(values(entry, "municipality"))));
        }
    }

    @Test
    void the_address_is_the_selection_through_back_forward_and_reload() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/")) {
            visitor.choose("currentUse", "library");
            visitor.choose("setting", "city-centre");
            assertThat(visitor.address()).endsWith("/voorbeelden/?currentUse=library&setting=city-centre");

            visitor.goBack();
            assertThat(visitor.isChosen("setting", "city-centre")).isFalse();
            assertThat(visitor.results()).isEqualTo(count(use("library")));

            visitor.goForward();
            visitor.reload();
            assertThat(visitor.isChosen("setting", "city-centre")).isTrue();
            assertThat(visitor.results()).isEqualTo(count(use("library").and(setting("city-centre"))));
        }
    }

    @Test
    void words_are_found_without_their_accents() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/?q=musee")) {
            assertThat(visitor.cards())
                    .isNotEmpty()
                    .first(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                    .containsIgnoringCase("musée");
        }
    }

    @Test
    void a_card_made_by_the_script_is_the_card_that_was_baked() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/")) {
            List<String> baked = visitor.cardMarkup();

            visitor.open("/voorbeelden/?sort=name");

            assertThat(visitor.cardMarkup()).isEqualTo(baked);
        }
    }

    @Test
    void on_a_phone_the_filters_open_as_a_sheet() {
        try (Visitor visitor = Visitor.onPhone(site, "/voorbeelden/")) {
            assertThat(visitor.sees("[data-filters]")).isFalse();

            visitor.click("[data-open]");
            visitor.choose("currentUse", "library");
            visitor.click("[data-sheet] [data-close]");

            assertThat(visitor.sees("[data-filters]")).isFalse();
            assertThat(visitor.results()).isEqualTo(count(use("library")));
        }
    }

    @Test
    void without_javascript_a_value_leads_to_its_own_page() {
        try (Visitor visitor = Visitor.withoutScript(site, "/voorbeelden/")) {
            visitor.followOption("currentUse", "library");

            assertThat(visitor.address()).endsWith("/voorbeelden/current-use/library/");
            assertThat(visitor.cards()).hasSize(count(use("library")));
        }
    }

    @Test
    void the_list_asks_nothing_of_others_and_says_nothing_on_the_console() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/")) {
            assertThat(visitor.addressesAskedElsewhere()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @Test
    void the_number_is_said_once_it_has_settled() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/")) {
            visitor.choose("currentUse", "library");
            int found = count(use("library"));
            visitor.hears(found + " van " + count(entry -> true) + " resultaten; 1 filter");
            assertThat(visitor.hasFocus("[data-option=library] input")).isTrue();
        }
    }

    @Test
    void a_selection_has_pages_with_addresses_of_their_own() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/?sort=-published")) {
            List<String> first = visitor.cards();
            visitor.click(".pager__step--next");
            visitor.waitFor("[aria-current=page][href*='page=2']");
            assertThat(visitor.address()).endsWith("/voorbeelden/?page=2&sort=-published");
            assertThat(visitor.hasFocus("#results-title")).isTrue();
            List<String> second = visitor.cards();
            assertThat(second).doesNotContainAnyElementsOf(first);

            visitor.reload();
            assertThat(visitor.cards()).isEqualTo(second);
        }
    }

    @Test
    void what_an_address_says_that_is_not_known_is_named() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/?currentUse=library,ballroom&colour=red")) {
            assertThat(visitor.results()).isEqualTo(count(use("library")));
            assertThat(visitor.textOf("[data-notice]")).contains("ballroom", "colour");
        }
    }

    @Test
    void an_empty_result_says_what_to_give_up() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/?currentUse=library&q=zzzzqqqq")) {
            assertThat(visitor.results()).isZero();
            assertThat(visitor.textsOf("[data-relax] button"))
                    .anySatisfy(way -> assertThat(way).contains(Integer.toString(count(use("library")))));
            visitor.click("[data-relax] button");
            assertThat(visitor.results()).isEqualTo(count(use("library")));
            assertThat(visitor.hasFocus("#results-title")).isTrue();
        }
    }

    @Test
    void after_a_chip_is_taken_away_the_next_has_the_focus() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/?currentUse=library,education&setting=city-centre")) {
            visitor.click(".chips__chip");
            assertThat(visitor.hasFocus(".chips__chip")).isTrue();
            assertThat(visitor.seen(".chips__chip")).isEqualTo(2);
        }
    }

    @Test
    void previous_and_next_are_those_of_the_selection() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/?currentUse=library&sort=-published")) {
            List<String> titles = visitor.textsOf("[data-cards] .card__link");
            visitor.click("[data-cards] li:nth-child(2) .card__link");
            visitor.waitFor(".neighbours__place");
            assertThat(visitor.textOf(".neighbours__place")).containsIgnoringCase("2 van " + count(use("library")));
            assertThat(visitor.textOf("[rel=prev]")).contains(titles.get(0));
            assertThat(visitor.textOf(".neighbours [rel=next]")).contains(titles.get(2));
        }
    }

    @Test
    void coming_back_from_a_page_finds_the_list_as_it_was_left() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/?currentUse=library")) {
            visitor.waitFor("[data-cards] .card__link[href*='at=1']");
            long place = visitor.scrolledTo(300);
            visitor.click("[data-cards] li:nth-child(1) .card__link");
            visitor.waitFor("main h1");
            visitor.goBack();
            assertThat(visitor.results()).isEqualTo(count(use("library")));
            visitor.waitFor("[data-cards] .card__link[href*='at=1']");
            assertThat(visitor.scrolledTo(0)).isBetween(place - 120, place + 120);
        }
    }

    @Test
    void two_windows_have_a_selection_each() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/?currentUse=library")) {
            visitor.opensAnotherWindow();
            visitor.open("/voorbeelden/?currentUse=education");
            assertThat(visitor.results()).isEqualTo(count(use("education")));
            visitor.returnsToTheFirstWindow();
            visitor.reload();
            assertThat(visitor.results()).isEqualTo(count(use("library")));
            assertThat(visitor.kept()).isZero();
        }
    }

    @Test
    void the_keyboard_alone_leads_from_a_filter_to_a_result() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/")) {
            for (int i = 0; i < 40 && !visitor.hasFocus("[data-facet-group=currentUse] input[type=checkbox]"); i++) {
                visitor.press(Keys.TAB);
            }
            visitor.press(Keys.SPACE);
            assertThat(visitor.address()).contains("?currentUse=");
            for (int i = 0; i < 200 && !visitor.hasFocus("[data-cards] .card__link"); i++) {
                visitor.press(Keys.TAB);
            }
            visitor.press(Keys.ENTER);
            visitor.waitFor(".neighbours__place");
        }
    }

    @Test
    void selections_by_chance_count_as_the_entries_do() {
        Random random = new Random(5);
        List<String> uses = site.content().vocabularies().scheme("current-use").orElseThrow().concepts().stream()
                .map(Concept::id)
                .toList();
        List<String> settings = site.content().vocabularies().scheme("setting").orElseThrow().concepts().stream()
                .map(Concept::id)
                .toList();
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/")) {
            for (int round = 0; round < 20; round++) {
                String one = uses.get(random.nextInt(uses.size()));
                String other = uses.get(random.nextInt(uses.size()));
                String place = settings.get(random.nextInt(settings.size()));
                visitor.open("/voorbeelden/?currentUse=" + one + "," + other + "&setting=" + place);
                assertThat(visitor.results())
                        .isEqualTo(count(use(one).or(use(other)).and(setting(place))));
            }
        }
    }

    @Test
    void without_javascript_nothing_is_shown_that_does_not_work() {
        for (String page : List.of("/voorbeelden/", "/voorbeelden/current-use/library/", "/zoeken/", "/vergelijk/")) {
            try (Visitor visitor = Visitor.withoutScript(site, page)) {
                assertThat(visitor.seen("main button, main input, main select, main [role=button]"))
                        .as(page)
                        .isZero();
            }
        }
    }

    @Test
    void the_site_is_searched_by_its_own_index() {
        try (Visitor visitor = Visitor.of(site)) {
            visitor.visit("/zoeken/?q=bibliotheken");
            assertThat(visitor.textsOf("[data-hits] > li")).isNotEmpty();
            assertThat(visitor.textsOf("[data-hits] mark"))
                    .anySatisfy(mark -> assertThat(mark).containsIgnoringCase("bibliothe"));
            assertThat(visitor.addressesAskedElsewhere()).isEmpty();
            assertThat(visitor.kept()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "geojson", "jsonld"})
    void a_selection_is_kept_as_a_file(String form, @TempDir Path folder) throws IOException {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/?currentUse=library")) {
            Path file = visitor.download("[data-downloads] [value=" + form + "]", folder);
            assertThat(file).hasFileName("voorbeelden." + form);
            String text = Files.readString(file);
            assertThat(numberIn(form, text)).isEqualTo(count(use("library")));
            assertThat(text).contains("Bibliotheek De Panne").doesNotContain("undefined", "[object");
            assertThat(visitor.addressesAskedElsewhere()).isEmpty();
        }
    }

    private static int numberIn(String form, String text) throws IOException {
        if (form.equals("csv")) {
            assertThat(text).startsWith("\ufefftitle;url;");
            return text.split("\r\n", -1).length - 2;
        }
        JsonNode json = new ObjectMapper().readTree(text);
        return json.path(form.equals("geojson") ? "features" : "itemListElement")
                .size();
    }

    @Test
    void a_list_that_was_baked_again_meanwhile_shows_what_there_is_now(@TempDir Path folder) {
        PublishedEntry lost = site.content().ofType("church").stream()
                .filter(use("library"))
                .findFirst()
                .orElseThrow();
        try (ServedSite own = ServedSite.apart("kerken", folder.resolve("site"), content -> content);
                Visitor visitor = Visitor.at(own, "/voorbeelden/")) {
            ServedSite.bakeApart("kerken", folder.resolve("site"), content -> without(content, lost));
            visitor.choose("currentUse", "library");

            visitor.hears(count(use("library")) - 1 + " van " + (count(entry -> true) - 1) + " resultaten; 1 filter");
            assertThat(visitor.address()).endsWith("?currentUse=library");
        }
    }

    private static Content without(Content content, PublishedEntry lost) {
        TreeMap<EntryId, PublishedEntry> others = new TreeMap<>(content.entries());
        others.remove(lost.id());
        return new Content(
                content.base(), content.sequence(), content.types(), content.vocabularies(), others, content.media());
    }

    @Test
    void entries_stand_side_by_side() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/?currentUse=library")) {
            visitor.click("[data-compare-mode]");
            visitor.waitFor(".finder__compare");
            visitor.click("li:nth-child(1) > .finder__compare input");
            visitor.click("li:nth-child(2) > .finder__compare input");
            visitor.click(".finder__compare-go");
            visitor.waitFor(".compare__facts");
            assertThat(visitor.textsOf(".compare__facts thead th")).hasSize(2);
        }
    }

    private static Predicate<PublishedEntry> use(String concept) {
        return entry -> values(entry, "currentUse").contains(concept);
    }

    private static Predicate<PublishedEntry> setting(String concept) {
        return entry -> values(entry, "setting").contains(concept);
    }

    private static List<String> values(PublishedEntry entry, String field) {
        return entry.fields().items(field).stream().map(JsonNode::asText).toList();
    }

    private static int count(Predicate<PublishedEntry> expected) {
        return (int) site.content().ofType("church").stream().filter(expected).count();
    }

    private static Set<String> placesUnder(String id) {
        Content content = site.content();
        return content.vocabularies().scheme("place").orElseThrow().concepts().stream()
                .filter(place -> content.vocabularies().selfAndBroader(place).stream()
                        .anyMatch(above -> above.id().equals(id)))
                .map(place -> place.id())
                .collect(Collectors.toSet());
    }
}
