package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.casus.content.bundle.Content;
import org.casus.content.entry.PublishedEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterPageIT {

    @TempDir
    static Path folder;

    private static ServedSite site;

    @BeforeAll
    static void bake() {
        site = ServedSite.of("kerken", folder);
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
                    .allSatisfy(card -> assertThat(card).containsIgnoringCase("musée"));
        }
    }

    @Test
    void a_card_made_by_the_script_is_the_card_that_was_baked() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/")) {
            List<String> baked = visitor.cardMarkup();

            visitor.open("/voorbeelden/?pages=2");

            assertThat(visitor.cardMarkup())
                    .startsWith(baked.toArray(String[]::new))
                    .hasSizeGreaterThan(baked.size());
        }
    }

    @Test
    void on_a_phone_the_filters_open_as_a_sheet() {
        try (Visitor visitor = Visitor.onPhone(site, "/voorbeelden/")) {
            assertThat(visitor.sees("[data-filters]")).isFalse();

            visitor.click("[data-open]");
            visitor.choose("currentUse", "library");
            visitor.click("[data-close]");

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
