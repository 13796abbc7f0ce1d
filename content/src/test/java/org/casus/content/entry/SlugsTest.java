package org.casus.content.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.casus.content.Json;
import org.casus.content.ShippedContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            Sint-Michiël & Co.      | sint-michiel-co
            Martin's Patershof      | martin-s-patershof
            'T PAND                 | t-pand
            Œuvre Straße Łódź İzmir | oeuvre-strasse-lodz-izmir
            ﬁets ①                  | fiets-1
            – –                     |
            東京                    |
            """)
    void any_text_folds_to_plain_letters(String text, String folded) {
        assertThat(Slugs.fold(text)).isEqualTo(folded == null ? "" : folded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {'name': 'Het Predikheren', 'municipality': 'mechelen'}  | het-predikheren-mechelen
            {'name': 'Kunsthal Gent', 'municipality': 'gent'}        | kunsthal-gent
            {'name': 'Gentbrugge', 'municipality': 'gent'}           | gentbrugge-gent
            {'name': 'Kerk', 'municipality': 'Mechelen'}             | kerk-mechelen
            {'name': 'Kerk'}                                         | kerk
            {'name': '東京'}                                          | church
            {}                                                       | church
            """)
    void a_slug_is_proposed_by_the_pattern_of_the_type(String fields, String slug) {
        assertThat(Slugs.propose(
                        ShippedContent.type("church"), Json.fields(fields), ShippedContent.MODEL.vocabularies()))
                .isEqualTo(slug);
    }

    @Test
    void a_long_name_is_cut_between_two_words() {
        String slug = Slugs.propose(
                ShippedContent.type("organisation"),
                Json.fields(
                        "{'name': 'Vereniging voor het behoud van de kerken, kloosters en kapellen van het Land van Waas "
                                + "en omstreken'}"),
                ShippedContent.MODEL.vocabularies());

        assertThat(slug).isEqualTo("vereniging-voor-het-behoud-van-de-kerken-kloosters-en-kapellen-van-het-land-van");
    }

    @Test
    void a_number_goes_behind_a_slug_that_is_taken() {
        assertThat(Slugs.numbered("sint-pieter", 2)).isEqualTo("sint-pieter-2");
        assertThat(Slugs.numbered("a".repeat(80), 12)).hasSize(80).endsWith("a-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "sint-anna", "3-in-1"})
    void these_are_slugs(String text) {
        assertThat(Slugs.isSlug(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "é", "a/b", "a b", "..", "a\n"})
    void these_are_none(String text) {
        assertThat(Slugs.isSlug(text)).isFalse();
    }
}
