package org.casus.cms.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that a schema allows, put together of what the schema says: for answers of which nobody wrote an example. What
 * has a pattern needs an example in its schema.
 *
 * @param document with the components that schemas refer to
 */
record SchemaExample(JsonNode document) {

    /** A list of things that hold lists of such things ends somewhere. */
    private static final int DEEPEST = 8;

    private static final Map<String, String> BY_FORMAT = Map.of(
            "date-time", "2026-11-21T09:00:00Z",
            "date", "2026-11-21",
            "uri", "https://cases.example.org/an-example",
            "iri", "https://cases.example.org/id/church/an-example",
            "uri-reference", "/api/v1/entries/church/an-example",
            "email", "somebody@example.org");

    /** What members of these names hold, where their schema says no more than that it is a text. */
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("id", "an-example"),
            Map.entry("type", "church"),
            Map.entry("slug", "an-example"),
            Map.entry("scheme", "setting"),
            Map.entry("concept", "city-centre"),
            Map.entry("field", "name"),
            Map.entry("actor", "els.peeters"),
            Map.entry("author", "els.peeters"),
            Map.entry("editor", "els.peeters"),
            Map.entry("account", "els.peeters"),
            Map.entry("by", "els.peeters"));

    Optional<JsonNode> of(JsonNode schema) {
        return of(schema, 0);
    }

    private Optional<JsonNode> of(JsonNode schema, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (schema.has("$ref")) {
            return of(document.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        return given(schema)
                .or(() -> all(schema, depth))
                .or(() -> Stream.of("oneOf", "anyOf")
                        .flatMap(choice -> schema.path(choice).valueStream())
                        .flatMap(choice -> of(choice, depth + 1).stream())
                        .findFirst())
                .or(() -> ofType(schema, depth));
    }

    private static Optional<JsonNode> given(JsonNode schema) {
        return Stream.of("/example", "/examples/0", "/const", "/default", "/enum/0")
                .map(schema::at)
                .filter(value -> !value.isMissingNode())
                .findFirst();
    }

    /** What several schemas ask of one object. */
    private Optional<JsonNode> all(JsonNode schema, int depth) {
        ObjectNode together = JsonNodeFactory.instance.objectNode();
        schema.path("allOf")
                .forEach(part -> of(part, depth + 1)
                        .filter(JsonNode::isObject)
                        .ifPresent(object -> together.setAll((ObjectNode) object)));
        return together.isEmpty() ? Optional.empty() : Optional.of(together);
    }

    private Optional<JsonNode> ofType(JsonNode schema, int depth) {
        JsonNode type = schema.path("type").isArray() ? schema.path("type").path(0) : schema.path("type");
        return switch (type.asText()) {
            case "object" -> object(schema, depth);
            case "array" -> Optional.of(array(schema, depth));
            case "string" -> Optional.of(text(schema));
            case "integer", "number" -> Optional.of(schema.has("minimum") ? schema.path("minimum") : one());
            case "boolean" -> Optional.of(BooleanNode.TRUE);
            case "null" -> Optional.of(NullNode.getInstance());
            default -> Optional.empty();
        };
    }

    /** Nothing where a member that must be there cannot be made. */
    private Optional<JsonNode> object(JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties")
                .properties()
                .forEach(member -> named(member.getKey(), member.getValue(), depth)
                        .ifPresent(value -> object.set(member.getKey(), value.deepCopy())));
        boolean isWhole =
                schema.path("required").valueStream().map(JsonNode::asText).allMatch(object::has);
        return isWhole ? Optional.of(object) : Optional.empty();
    }

    private Optional<JsonNode> named(String name, JsonNode schema, int depth) {
        boolean isAnyText = schema.path("type").asText().equals("string")
                && !schema.has("format")
                && given(schema).isEmpty();
        return isAnyText && BY_NAME.containsKey(name)
                ? Optional.of(TextNode.valueOf(BY_NAME.get(name)))
                : of(schema, depth + 1);
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        of(schema.path("items"), depth + 1).ifPresent(array::add);
        return array;
    }

    private static JsonNode text(JsonNode schema) {
        return TextNode.valueOf(BY_FORMAT.getOrDefault(schema.path("format").asText(), "an example"));
    }

    private static JsonNode one() {
        return JsonNodeFactory.instance.numberNode(1);
    }
}
