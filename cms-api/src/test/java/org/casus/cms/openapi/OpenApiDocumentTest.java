package org.casus.cms.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.casus.cms.access.Role;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.TypeFiles;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;
import org.casus.content.vocabulary.VocabularyFiles;
import org.junit.jupiter.api.Test;

/** The document for the content of this repository. */
class OpenApiDocumentTest {

    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

    private static final Vocabularies VOCABULARIES = VocabularyFiles.read(Path.of("../content/vocabularies"));

    private static final ContentTypes TYPES = TypeFiles.read(
            Path.of("../content/types"),
            VOCABULARIES.schemes().stream().map(Scheme::id).collect(Collectors.toSet()));

    private static final ObjectNode DOCUMENT = OpenApiDocument.of(TYPES, VOCABULARIES, "https://cases.example.org");

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    /** An operation of the document. */
    private record Call(String path, String method, JsonNode owner, JsonNode operation) {

        String name() {
            return method + " " + path;
        }

        boolean isLater() {
            return operation.path("x-casus-later").asBoolean();
        }
    }

    private static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> member.getValue().has("operationId"))
                        .forEach(member -> calls.add(
                                new Call(path.getKey(), member.getKey(), path.getValue(), member.getValue()))));
        return calls;
    }

    @Test
    void it_has_every_call_that_a_resource_answers_and_no_other() {
        DeclaredCalls declared = DeclaredCalls.read();
        SortedSet<String> described = calls().stream()
                .filter(call -> declared.prefixes().stream().noneMatch(call.path()::startsWith))
                .map(Call::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(declared.exact());
    }

    @Test
    void it_has_what_is_still_to_come_and_says_so() {
        SortedSet<String> prefixes = DeclaredCalls.read().prefixes();
        List<Call> later = calls().stream()
                .filter(call -> prefixes.stream().anyMatch(call.path()::startsWith))
                .toList();

        assertThat(later).allMatch(Call::isLater, "is marked as later");
        assertThat(prefixes)
                .allSatisfy(prefix -> assertThat(later)
                        .as(prefix)
                        .anyMatch(call -> call.path().startsWith(prefix)));
    }

    @Test
    void it_is_valid_by_the_schema_of_openapi_3_1() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(getClass().getResourceAsStream("oas-3.1.schema.json"), "schema")) {
            assertThat(SCHEMAS.getSchema(stream).validate(DOCUMENT)).isEmpty();
        }
    }

    @Test
    void its_schemas_are_valid_json_schema() {
        JsonSchema metaSchema = SCHEMAS.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(DOCUMENT.at("/components/schemas").properties())
                .allSatisfy(schema -> assertThat(metaSchema.validate(schema.getValue()))
                        .as(schema.getKey())
                        .isEmpty());
    }

    @Test
    void its_examples_are_what_their_schemas_say() {
        assertThat(DOCUMENT.at("/components/schemas").properties()).allSatisfy(schema -> {
            JsonSchema checked = schema(schema.getKey());
            assertThat(schema.getValue().path("examples"))
                    .allSatisfy(example -> assertThat(checked.validate(example)).isEmpty());
        });
    }

    /** By name, with the other components within reach. */
    private static JsonSchema schema(String name) {
        ObjectNode root = ApiDescription.reference("schemas", name);
        root.set("components", DOCUMENT.path("components"));
        return SCHEMAS.getSchema(root);
    }

    @Test
    void each_declared_type_is_a_schema_with_its_fields() {
        assertThat(TYPES.all()).isNotEmpty().allSatisfy(type -> {
            JsonNode properties =
                    DOCUMENT.at("/components/schemas").path(type.id()).path("properties");
            assertThat(type.fields()).allMatch(field -> properties.has(field.name()));
        });
        assertThat(DOCUMENT.at("/components/schemas/TypeId/enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(
                        TYPES.all().stream().map(ContentType::id).toList());
    }

    @Test
    void all_references_lead_somewhere() {
        Set<String> references =
                DOCUMENT.findValuesAsText("$ref").stream().collect(Collectors.toCollection(TreeSet::new));

        assertThat(references)
                .hasSizeGreaterThan(50)
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void the_parameters_of_a_path_are_those_in_its_braces() {
        assertThat(calls()).allSatisfy(call -> {
            Set<String> inPath = parameters(call)
                    .filter(parameter -> parameter.path("in").asText().equals("path"))
                    .map(parameter -> parameter.path("name").asText())
                    .collect(Collectors.toSet());
            Set<String> inBraces = IN_BRACES
                    .matcher(call.path())
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertThat(inPath).as(call.name()).isEqualTo(inBraces);
        });
    }

    private static Stream<JsonNode> parameters(Call call) {
        return Stream.of(call.owner(), call.operation())
                .flatMap(node -> StreamSupport.stream(node.path("parameters").spliterator(), false))
                .map(parameter -> parameter.has("$ref")
                        ? DOCUMENT.at(parameter.path("$ref").asText().substring(1))
                        : parameter);
    }

    @Test
    void operations_have_names_of_their_own() {
        assertThat(calls())
                .extracting(call -> call.operation().path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_changes_something_says_who_may_not() {
        assertThat(calls())
                .filteredOn(call -> !call.isLater() && !call.method().equals("get"))
                .filteredOn(call -> !call.name().equals("post /session"))
                .filteredOn(call -> !call.path().startsWith("/password-resets"))
                .allSatisfy(
                        call -> assertThat(call.operation().path("responses").properties())
                                .as(call.name())
                                .extracting(response -> response.getKey())
                                .contains("401", "403"));
    }

    @Test
    void every_call_says_in_short_what_it_does_and_what_can_come_of_it() {
        assertThat(calls()).allSatisfy(call -> {
            assertThat(call.operation().path("summary").asText())
                    .as(call.name())
                    .isNotBlank();
            assertThat(call.operation().path("tags")).as(call.name()).isNotEmpty();
            assertThat(call.operation().path("responses").propertyStream().map(Map.Entry::getKey))
                    .as(call.name())
                    .contains("400", "401", "429", "default")
                    .anyMatch(status -> call.isLater() || status.startsWith("2") || status.equals("303"));
            assertThat(parameters(call))
                    .as(call.name())
                    .allMatch(parameter -> parameter.has("schema") && parameter.has("description"));
        });
    }

    /** Tests and people begin with it. */
    @Test
    void every_body_of_json_has_an_example() {
        assertThat(calls())
                .allSatisfy(call -> call.operation()
                        .at("/requestBody/content")
                        .propertyStream()
                        .filter(content -> content.getKey().endsWith("json"))
                        .forEach(content -> assertThat(hasExample(content.getValue()))
                                .as(call.name() + ", " + content.getKey())
                                .isTrue()));
    }

    @Test
    void every_answer_of_json_has_an_example_that_is_what_its_schema_says() {
        List<String> wrong = new ArrayList<>();
        for (Call call : calls()) {
            call.operation()
                    .path("responses")
                    .properties()
                    .forEach(response -> response.getValue().path("content").properties().stream()
                            .filter(content -> content.getKey().endsWith("json"))
                            .flatMap(content -> complaints(content.getValue()).stream())
                            .map(complaint -> call.name() + " " + response.getKey() + ": " + complaint)
                            .forEach(wrong::add));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> complaints(JsonNode content) {
        JsonNode example = content.has("example")
                ? content.path("example")
                : content.at("/examples").path(0);
        if (example.isMissingNode()) {
            return List.of("there is no example");
        }
        ObjectNode root = content.path("schema").deepCopy();
        root.set("components", DOCUMENT.path("components"));
        return SCHEMAS.getSchema(root).validate(example).stream()
                .map(message -> message.toString())
                .toList();
    }

    private static boolean hasExample(JsonNode content) {
        String reference = content.at("/schema/$ref").asText();
        return content.has("example")
                || content.has("examples")
                || content.at("/schema/examples").isArray()
                || reference.endsWith("/Entry")
                || !DOCUMENT.at(reference.replaceFirst("^#", ""))
                        .path("examples")
                        .isEmpty();
    }

    @Test
    void what_filters_a_type_is_a_schema_too() {
        assertThat(TYPES.all()).allSatisfy(type -> {
            JsonNode filters = DOCUMENT.at("/components/schemas")
                    .path(type.id() + ".filters")
                    .path("properties");
            assertThat(type.fields()).allMatch(field -> filters.has(field.name()) != field.isPrivate());
        });
    }

    @Test
    void the_roles_are_those_that_there_are() {
        assertThat(DOCUMENT.at("/components/schemas/Role/enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyElementsOf(Stream.of(Role.values())
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void a_pattern_within_a_path_is_left_out() {
        assertThat(DeclaredCalls.withoutPatterns("/a/{from: \\d{1,9}}..{to: \\d{1,9}}/{b}"))
                .isEqualTo("/a/{from}..{to}/{b}");
    }
}
