package org.casus.content.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words and what stands in the index for them. A twin of this analysis must pass the same tables. */
class DutchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '"',
            value = {
                // one word, in its forms
                "kerk → kerk",
                "Kerken → kerken|kerk",
                "kerkelijke → kerkelijke|kerk",
                "woning → woning|woon",
                "woningen → woningen|woon",
                "huizen → huizen|huis",
                "steden → steden|stad",
                "musea → musea|museum",
                "daken → daken|dak",
                "gebouwen → gebouwen|gebouw",
                "gebouwtje → gebouwtje|gebouw",
                "herbestemming → herbestemming|herbestem",
                "herbestemmen → herbestemmen|herbestem",
                "herbestemd → herbestemd|herbestem",
                "herbestemde → herbestemde|herbestem",
                "gerestaureerd → gerestaureerd|restaureer",
                "bibliotheken → bibliotheken|bibliotheek",
                // capitals, diacritics, signs
                "KLOOSTER → klooster",
                "café → cafe",
                "cafe → cafe",
                "CAFÉS → cafes|cafe",
                "ideeën → ideeen|idee",
                "Łódź → lodz",
                "Malmö → malmo",
                "straße → strasse|stras",
                "ﬁets → fiets|fiet",
                "m² → m2",
                "€ 3.000.000 → 3 000 000",
                // apostrophes
                "foto's → foto",
                "foto’s → foto",
                "menu'tje → menu",
                "'s-Hertogenbosch → _ hertogenbosch|hertonbosch",
                "d'Arc → arc",
                "l’église → eglise|eglis",
                "O'Brien → obrien",
                "'kerk' → kerk",
                // hyphens
                "co-housing → co|cohousing|cohous housing|hous",
                "Sint-Niklaas → sint|sintniklaas niklaas",
                "stads- en dorpskernen → stads|stad _ dorpskernen|dorpskern|dorp|kernen|kern",
                "2011-2015 → 2011 2015",
                // years and numbers
                "1897 → 1897",
                "19de → 19de",
                "B-3000 → b 3000",
                // stop words leave their place
                "de kerk van het dorp → _ kerk _ _ dorp",
            })
    void forms(String text, String expected) {
        assertThat(Tokens.of("nl", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "kloosterkerk, klooster kerk",
        "kloosterkerken, klooster kerken",
        "stadsbibliotheek, stads bibliotheek",
        "woningbouwproject, woning bouw project",
        "stadsvernieuwingsprojecten, stads vernieuwings projecten",
        "huizenblokken, huizen blokken",
        "kerkenbeleidsplan, kerk beleids plan",
        "bedrijventerrein, bedrijven terrein",
        "moestuintjes, moes tuintjes",
        "hondenhok, ",
        // a head that may follow on a name
        "amanduskerk, amandus kerk",
        "bijlokeabdij, bijloke abdij",
        "groeningepark, groeninge park",
        // words of their own
        "stadhuis, ",
        "gemeente, ",
        "bibliotheek, ",
        "kerkhof, ",
        "netwerk, ",
        "mogelijk, ",
        "waterloop, ",
        "turnhout, ",
        "oostende, ",
        "antwerpen, ",
        "onderhouden, ",
        "verhuizen, ",
        "kerk, ",
        "xkerkx, ",
    })
    void parts_of_compounds(String word, String parts) {
        List<String> expected = parts == null ? List.of() : List.of(parts.split(" "));
        assertThat(new Dutch().parts(word)).isEqualTo(expected);
    }

    @Test
    void a_compound_keeps_the_whole_word_beside_its_parts() {
        assertThat(Tokens.of("nl", "kloosterkerken")).isEqualTo("kloosterkerken|kloosterkerk|klooster|kerken|kerk");
        assertThat(Tokens.of("nl", "Woningbouwproject")).isEqualTo("woningbouwproject|woning|woon|bouw|project");
    }

    @Test
    void all_tokens_of_a_run_stand_for_the_run() {
        assertThat(Tokens.stretches("nl", "De Sint-Niklaaskerk!")).isNotEmpty().containsOnly("Sint-Niklaaskerk");
        assertThat(Tokens.stretches("nl", "café-kerk")).containsOnly("café-kerk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "🏰", "👨‍👩‍👧", "!!!", "'", "--", "'-'", "\0", "\ud800", "\u202e\u200b", "…—“”"})
    void some_texts_have_no_words(String text) {
        assertThat(Tokens.of("nl", text)).isEmpty();
        assertThat(Tokens.of("en", text)).isEmpty();
    }

    @Test
    void emoji_separate_words() {
        assertThat(Tokens.of("nl", "kerk🏰toren")).isEqualTo("kerk toren");
    }

    @Test
    void words_of_any_length_and_script_get_through() {
        for (String text : List.of(
                "a".repeat(100_000), "社會科學院語學研究所", "ﷺ", "ʇunpᴉpᴉɔuᴉ", "Ω≈ç√∫˜µ≤≥÷", "İIıi", "kerk".repeat(60))) {
            assertThat(Tokens.of("nl", text))
                    .as(text.substring(0, Math.min(20, text.length())))
                    .isNotEmpty();
            assertThat(Tokens.of("en", text)).isNotEmpty();
        }
    }

    @Test
    void the_list_of_blocks_is_folded_and_says_nothing_twice() {
        Map<String, List<String>> sections = Lists.sections("dutch-compounds.txt");
        assertThat(sections.keySet()).containsExactlyInAnyOrder("blocks", "heads", "whole");
        assertThat(sections.get("blocks")).hasSizeGreaterThan(1000);
        sections.forEach((section, words) -> {
            assertThat(words).as(section).doesNotHaveDuplicates().allMatch(word -> word.matches("[a-z]{3,}"));
        });
    }
}
