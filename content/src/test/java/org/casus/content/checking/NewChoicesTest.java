package org.casus.content.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.casus.content.Json;
import org.casus.content.LocalizedText;
import org.casus.content.entry.Fields;
import org.casus.content.source.Problems;
import org.casus.content.source.YamlReader;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.TypeFiles;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;

class NewChoicesTest {

    private static final ContentTypes TYPES = types("""
            names: {nl: {one: Ding, many: Dingen}, en: {one: Thing, many: Things}}
            title: name
            slug: "{name}"
            fields:
              name: {kind: text, required: true, label: {nl: Naam, en: Name}}
              fax: {kind: text, deprecated: true, label: {nl: Fax, en: Fax}}
              colours: {kind: concept, scheme: colour, many: true, label: {nl: Kleuren, en: Colours}}
              people: {kind: group, many: true, label: {nl: Mensen, en: People}, fields: {name: {kind: text}, telex: {kind: text, deprecated: true}}}
            """);
    private static final ContentType TYPE = TYPES.find("thing").orElseThrow();
    private static final EntryChecks CHECKS = EntryChecks.of(TYPES, new Vocabularies(List.of(scheme())));

    @Test
    void a_deprecated_concept_is_not_chosen_anew_and_its_successor_is_named() {
        assertThat(complaints("{}", "{'colours': ['red', 'crimson']}"))
                .containsExactly("colours[1]: ‘crimson’ is no longer chosen. Choose ‘red’ (red).");
    }

    @Test
    void a_deprecated_concept_that_was_there_stays_wherever_it_moves_in_the_list() {
        assertThat(complaints("{'colours': ['crimson', 'red']}", "{'colours': ['red', 'crimson']}"))
                .isEmpty();
        assertThat(CHECKS.draft(TYPE, fields("{'colours': ['crimson']}"))).isEmpty();
    }

    @Test
    void a_deprecated_field_is_not_filled_in_anew_and_keeps_what_it_has() {
        assertThat(complaints("{}", "{'fax': '1'}")).containsExactly("fax: ‘Fax’ is no longer filled in.");
        assertThat(complaints("{'fax': '1'}", "{'fax': '2'}")).isEmpty();
        assertThat(complaints("{'fax': '1'}", "{}")).isEmpty();
    }

    @Test
    void a_deprecated_part_of_a_group_is_not_filled_in_anew() {
        assertThat(complaints("{'people': [{'telex': '1'}]}", "{'people': [{'telex': '1'}, {'telex': '2'}]}"))
                .containsExactly("people.telex: ‘telex’ is no longer filled in.");
        assertThat(complaints("{'people': [{'telex': '1'}]}", "{'people': [{'name': 'a'}, {'telex': '1'}]}"))
                .isEmpty();
    }

    private static List<String> complaints(String before, String after) {
        return CHECKS.newChoices(TYPE, fields(before), fields(after)).stream()
                .map(violation -> violation.field() + ": " + violation.message().in("en"))
                .toList();
    }

    private static Fields fields(String json) {
        return Fields.of(Json.object(json));
    }

    private static ContentTypes types(String declaration) {
        TreeMap<String, com.fasterxml.jackson.databind.JsonNode> declarations = new TreeMap<>();
        YamlReader.read("thing", declaration, new Problems()).ifPresent(yaml -> declarations.put("thing", yaml.json()));
        return TypeFiles.ofDeclarations(declarations, "test");
    }

    private static Scheme scheme() {
        return new Scheme(
                "colour",
                LocalizedText.of("Kleur", "Colour"),
                Optional.empty(),
                List.of(concept("red", false), concept("crimson", true)));
    }

    private static Concept concept(String id, boolean isDeprecated) {
        return new Concept(
                "colour",
                id,
                LocalizedText.of(id),
                List.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                isDeprecated,
                isDeprecated ? Optional.of("red") : Optional.empty());
    }
}
