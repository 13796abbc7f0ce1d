package org.casus.content.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/** As much of JSON Schema 2020-12 as our schemas use; another keyword is an error, not passed over. */
final class SmallSchemaValidator {

    private static final Set<String> ANNOTATIONS = Set.of(
            "$schema",
            "title",
            "description",
            "default",
            "deprecated",
            "format",
            "contentMediaType",
            "x-scheme",
            "x-unit",
            "x-requiredToPublish");

    private SmallSchemaValidator() {}

    static boolean accepts(JsonNode schema, JsonNode value) {
        return schema.properties().stream()
                .filter(keyword -> !ANNOTATIONS.contains(keyword.getKey()))
                .allMatch(keyword -> accepts(schema, keyword.getKey(), keyword.getValue(), value));
    }

    private static boolean accepts(JsonNode schema, String keyword, JsonNode rule, JsonNode value) {
        return switch (keyword) {
            case "type" -> isOfType(rule.asText(), value);
            case "properties" ->
                rule.properties().stream()
                        .allMatch(part ->
                                !value.has(part.getKey()) || accepts(part.getValue(), value.get(part.getKey())));
            case "additionalProperties" ->
                value.properties().stream()
                        .filter(member -> !schema.path("properties").has(member.getKey()))
                        .allMatch(member -> rule.isObject() ? accepts(rule, member.getValue()) : rule.booleanValue());
            case "propertyNames" ->
                value.properties().stream()
                        .allMatch(member -> Pattern.compile(rule.path("pattern").asText())
                                .matcher(member.getKey())
                                .find());
            case "required" -> contains(value, rule);
            case "items" -> !value.isArray() || value.valueStream().allMatch(item -> accepts(rule, item));
            case "enum" -> rule.valueStream().anyMatch(value::equals);
            case "anyOf" -> rule.valueStream().anyMatch(either -> accepts(either, value));
            case "pattern" ->
                !value.isTextual()
                        || Pattern.compile(rule.asText())
                                .matcher(value.textValue())
                                .find();
            case "maxLength" ->
                !value.isTextual()
                        || value.textValue().codePointCount(0, value.textValue().length()) <= rule.intValue();
            case "minimum" -> !value.isNumber() || value.decimalValue().compareTo(rule.decimalValue()) >= 0;
            case "maximum" -> !value.isNumber() || value.decimalValue().compareTo(rule.decimalValue()) <= 0;
            default -> throw new IllegalArgumentException("this validator does not know " + keyword);
        };
    }

    private static boolean contains(JsonNode value, JsonNode names) {
        return names.valueStream().allMatch(name -> value.has(name.asText()));
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            default -> throw new IllegalArgumentException(type);
        };
    }
}
