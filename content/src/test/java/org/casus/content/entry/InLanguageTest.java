package org.casus.content.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.casus.content.Json;
import org.casus.content.ShippedContent;
import org.casus.content.type.Field;
import org.junit.jupiter.api.Test;

class InLanguageTest {

    private static final Field PROFILE =
            ShippedContent.type("city").field("profile").orElseThrow();
    private static final Field INDICATORS =
            ShippedContent.type("city").field("indicators").orElseThrow();

    @Test
    void the_text_of_the_wanted_language_is_given_without_a_word() {
        InLanguage english = new InLanguage("en", List.of("nl", "en"));

        assertThat(english.value(PROFILE, texts("{'nl': 'een', 'en': 'one'}")).textValue())
                .isEqualTo("one");
        assertThat(english.others()).isEmpty();
    }

    @Test
    void a_missing_text_falls_back_along_the_chain_and_says_on_what() {
        InLanguage french = new InLanguage("fr", List.of("de", "en", "nl"));

        assertThat(french.value(PROFILE, texts("{'nl': 'een', 'en': 'one'}")).textValue())
                .isEqualTo("one");
        assertThat(french.others()).isEqualTo(Map.of("profile", "en"));
    }

    @Test
    void a_text_that_names_no_language_is_dutch() {
        InLanguage english = new InLanguage("en", List.of("nl", "en"));

        assertThat(english.value(PROFILE, texts("{'x': 'een'}").get("x")).textValue())
                .isEqualTo("een");
        assertThat(english.others()).isEqualTo(Map.of("profile", "nl"));
    }

    @Test
    void parts_of_groups_speak_the_language_too() {
        InLanguage english = new InLanguage("en", List.of("nl", "en"));
        JsonNode groups = texts("{'x': [{'label': {'nl': 'a', 'en': 'b'}, 'value': 1}, {'label': {'nl': 'c'}}]}")
                .get("x");

        JsonNode given = english.value(INDICATORS, groups);

        assertThat(given.at("/0/label").textValue()).isEqualTo("b");
        assertThat(given.at("/0/value").intValue()).isEqualTo(1);
        assertThat(given.at("/1/label").textValue()).isEqualTo("c");
        assertThat(english.others()).isEqualTo(Map.of("indicators[1].label", "nl"));
    }

    private static JsonNode texts(String json) {
        return Json.object(json);
    }
}
