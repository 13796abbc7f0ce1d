package org.casus.cms.differences;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.type.TypeFiles;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.VocabularyFiles;
import org.junit.jupiter.api.Test;

class FieldDifferencesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final ContentType CHURCH = TypeFiles.read(
                    Path.of("../content/types"),
                    VocabularyFiles.read(Path.of("../content/vocabularies")).schemes().stream()
                            .map(Scheme::id)
                            .collect(Collectors.toSet()))
            .find("church")
            .orElseThrow();

    private static ArrayNode between(String before, String after) throws Exception {
        return FieldDifferences.between(CHURCH, fields(before), fields(after));
    }

    private static Fields fields(String json) throws Exception {
        return Fields.of((ObjectNode) MAPPER.readTree(json));
    }

    private static void assertDifference(String before, String after, String expected) throws Exception {
        assertThat(between(before, after)).isEqualTo(MAPPER.readTree(expected));
    }

    @Test
    void of_a_text_it_gives_the_words() throws Exception {
        assertDifference("{'name': 'Oude kerk'}".replace('\'', '"'), "{'name': 'Nieuwe kerk'}".replace('\'', '"'), """
                [{"field": "name", "words": [{"delete": "Oude"}, {"insert": "Nieuwe"}, {"equal": " kerk"}]}]
                """);
    }

    @Test
    void of_a_value_it_gives_both() throws Exception {
        assertDifference("{\"setting\": \"village\"}", "{\"setting\": \"city-centre\"}", """
                [{"field": "setting", "before": "village", "after": "city-centre"}]
                """);
        assertDifference("{\"built\": \"1900\"}", "{}", """
                [{"field": "built", "before": "1900"}]
                """);
    }

    @Test
    void of_several_values_it_gives_those_that_came_and_went() throws Exception {
        assertDifference(
                "{\"currentUse\": [\"library\", \"housing\"]}", "{\"currentUse\": [\"housing\", \"culture\"]}", """
                [{"field": "currentUse", "added": ["culture"], "removed": ["library"]}]
                """);
        assertDifference(
                "{\"currentUse\": [\"library\", \"housing\"]}", "{\"currentUse\": [\"housing\", \"library\"]}", """
                [{"field": "currentUse", "before": ["library", "housing"], "after": ["housing", "library"],
                  "added": [], "removed": []}]
                """);
    }

    @Test
    void of_groups_it_gives_the_items_that_differ() throws Exception {
        assertDifference("""
                {"contacts": [{"name": "Els", "email": "els@example.org"}, {"name": "Jan"}]}
                """, """
                {"contacts": [{"name": "Els", "email": "e@example.org"}, {"name": "Jan"}, {"name": "Marie"}]}
                """, """
                [{"field": "contacts", "items": [
                  {"item": 0, "kind": "changed",
                   "fields": [{"field": "email", "before": "els@example.org", "after": "e@example.org"}]},
                  {"item": 2, "kind": "added", "fields": [{"field": "name", "after": "Marie"}]}]}]
                """);
    }

    @Test
    void a_field_that_the_type_has_no_longer_is_told_apart() throws Exception {
        assertDifference("{\"tower\": \"high\"}", "{\"name\": \"Kerk\"}", """
                [{"field": "name", "after": "Kerk"}, {"field": "tower", "before": "high", "isKnown": false}]
                """);
    }

    @Test
    void what_is_the_same_is_left_out() throws Exception {
        assertDifference(
                "{\"name\": \"Kerk\", \"built\": \"1900\"}", "{\"name\": \"Kerk\", \"built\": \"1900\"}", "[]");
    }
}
