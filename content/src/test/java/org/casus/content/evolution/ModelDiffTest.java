package org.casus.content.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.content.Json;
import org.casus.content.LocalizedText;
import org.casus.content.entry.EntryId;
import org.casus.content.source.Problems;
import org.casus.content.source.YamlReader;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.TypeFiles;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelDiffTest {

    private static final String NAME = "name: {kind: text, required: true, label: {nl: Naam, en: Name}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            built: {kind: text, label: B}                          | built: {kind: text, max: 5, label: B}
            built: {kind: text, max: 5, label: B}                  | built: {kind: text, label: B}
            built: {kind: text, label: B}                          | built: {kind: text, required: true, help: Hulp, label: C}
            built: {kind: text, label: B}                          | built: {kind: markdown, label: B}
            built: {kind: text, label: B}                          | built: {kind: text, localized: true, label: B}
            built: {kind: text, label: B}                          | built: {kind: text, unique: true, label: B}
            built: {kind: text, label: B}                          | built: {kind: text, label: B}, more: {kind: text, label: M}
            """)
    void what_leaves_every_value_right_loses_nothing(String before, String after) {
        assertThat(lost(before, after, "{'name': 'a', 'built': '1900'}", "{'name': 'b', 'built': '1901'}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            built: {kind: text, label: B}                 | more: {kind: text, label: M}                  | the field is no longer declared; 2 entries
            built: {kind: text, label: B}                 | built: {kind: integer, label: B}              | values no longer fit; 2 entries
            built: {kind: text, label: B}                 | built: {kind: text, many: true, label: B}     | values no longer fit; 2 entries
            built: {kind: text, label: B}                 | built: {kind: text, max: 4, label: B}         | values no longer fit; 1 entry
            built: {kind: text, label: B}                 | built: {kind: text, pattern: "[0-9]+", label: B} | values no longer fit; 1 entry
            built: {kind: text, private: true, label: B}  | built: {kind: text, label: B}                 | was private and would be shown; 2 entries
            """)
    void what_would_lose_something_says_how_many_entries_and_what_to_write(
            String before, String after, String message) {
        assertThat(lost(before, after, "{'name': 'a', 'built': '1900'}", "{'name': 'b', 'built': '1900s'}"))
                .singleElement()
                .asString()
                .contains("types/thing.yaml: thing.built: " + message)
                .contains("migrations/NNN-name.yaml");
    }

    @Test
    void a_field_that_nobody_filled_in_can_go() {
        assertThat(lost("built: {kind: text, label: B}", "more: {kind: text, label: M}", "{'name': 'a'}"))
                .isEmpty();
    }

    @Test
    void what_must_be_unique_now_must_be_so_already() {
        assertThat(lost(
                        "built: {kind: text, label: B}",
                        "built: {kind: text, unique: true, label: B}",
                        "{'name': 'a', 'built': 'X'}",
                        "{'name': 'b', 'built': 'x '}",
                        "{'name': 'c', 'built': 'y'}"))
                .singleElement()
                .asString()
                .contains("must be unique now and is not; 2 entries");
    }

    @Test
    void a_part_of_a_group_that_was_private_is_not_shown_unasked() {
        assertThat(lost(
                        "people: {kind: group, many: true, label: P, fields: {mail: {kind: email, private: true}}}",
                        "people: {kind: group, many: true, label: P, fields: {mail: {kind: email}}}",
                        "{'name': 'a', 'people': [{'mail': 'a@example.org'}]}"))
                .singleElement()
                .asString()
                .contains("its part ‘mail’ was private and would be shown; 1 entry");
    }

    @Test
    void a_concept_that_is_chosen_does_not_go() {
        String colour = "colour: {kind: concept, scheme: colour, label: K}";

        assertThat(lost(colour, colour, "{'name': 'a', 'colour': 'green'}"))
                .singleElement()
                .asString()
                .contains("does not know the choice ‘green’")
                .contains("- move: {scheme: colour, concept: …, into: …}");
    }

    @Test
    void a_type_with_entries_does_not_go() {
        ModelDiff diff =
                new ModelDiff(before("a: {kind: text, label: A}"), new ContentTypes(List.of()), vocabularies());

        diff.see(new EntryId("thing", "one"), Json.fields("{'name': 'a'}"));

        assertThat(messages(diff)).singleElement().asString().contains("the type is no longer declared; 1 entry");
    }

    @Test
    void the_working_and_the_published_revision_of_an_entry_count_once() {
        ModelDiff diff = new ModelDiff(
                before("built: {kind: text, label: B}"), types("more: {kind: text, label: M}"), vocabularies());

        diff.see(new EntryId("thing", "one"), Json.fields("{'name': 'a', 'built': '1'}"));
        diff.see(new EntryId("thing", "one"), Json.fields("{'name': 'a', 'built': '2'}"));

        assertThat(messages(diff)).singleElement().asString().contains("1 entry is touched");
    }

    @Test
    void a_model_reads_back_as_it_was_written() {
        DeclaredModel model = before("built: {kind: text, label: B}");

        assertThat(DeclaredModel.read(model.toJson())).isEqualTo(model);
    }

    private static List<String> lost(String before, String after, String... entries) {
        ModelDiff diff = new ModelDiff(before(before), types(after), vocabularies());
        for (int at = 0; at < entries.length; at++) {
            diff.see(new EntryId("thing", "thing-" + at), Json.fields(entries[at]));
        }
        return messages(diff);
    }

    private static List<String> messages(ModelDiff diff) {
        return diff.lost().entrySet().stream()
                .map(one -> one.getKey().message(one.getValue()))
                .toList();
    }

    private static DeclaredModel before(String field) {
        return DeclaredModel.of(types(field), vocabularies());
    }

    private static ContentTypes types(String fields) {
        String declaration = "names: {nl: {one: Ding, many: Dingen}}\ntitle: name\nslug: \"{name}\"\nfields: {" + NAME
                + ", " + fields + "}\n";
        TreeMap<String, JsonNode> declarations = new TreeMap<>();
        YamlReader.read("thing", declaration, new Problems()).ifPresent(yaml -> declarations.put("thing", yaml.json()));
        return TypeFiles.ofDeclarations(declarations, "test");
    }

    private static Vocabularies vocabularies() {
        return new Vocabularies(List.of(new Scheme(
                "colour",
                LocalizedText.of("Kleur"),
                Optional.empty(),
                Stream.of("red", "blue").map(ModelDiffTest::concept).toList())));
    }

    private static Concept concept(String id) {
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
                List.of());
    }
}
