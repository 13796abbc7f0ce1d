package org.casus.content.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;

/**
 * A type's fields as JSON Schema 2020-12. Of a draft: nothing is required, since a draft may be incomplete; what
 * publication requires stands under {@code x-requiredToPublish}.
 */
public final class JsonSchema {

    /** Larger vocabularies are not listed choice by choice: a schema of thousands of lines helps nobody. */
    private static final int MOST_CHOICES = 500;

    private static final String LANGUAGE = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
    private static final String PARTIAL_DATE = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
    private static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";

    private final Vocabularies vocabularies;

    private JsonSchema(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    public static ObjectNode of(ContentType type, Vocabularies vocabularies) {
        return new JsonSchema(vocabularies).schema(type);
    }

    private ObjectNode schema(ContentType type) {
        ObjectNode schema = object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", type.one().in("en"));
        addMembers(schema, type.fields());
        return schema;
    }

    private void addMembers(ObjectNode schema, List<Field> fields) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        fields.forEach(field -> properties.set(field.name(), value(field)));
        schema.put("additionalProperties", false);
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        fields.stream().filter(Field::isRequired).map(Field::name).forEach(required::add);
        if (!required.isEmpty()) {
            schema.set("x-requiredToPublish", required);
        }
    }

    private ObjectNode value(Field field) {
        ObjectNode one = field.isLocalized() ? byLanguage(kind(field.kind())) : kind(field.kind());
        ObjectNode value = field.isMany() ? object().put("type", "array").set("items", one) : one;
        value.put("title", field.label().in("en"));
        field.help().ifPresent(help -> value.put("description", help.in("en")));
        field.defaultValue().ifPresent(given -> value.set("default", given));
        if (field.isDeprecated()) {
            value.put("deprecated", true);
        }
        return value;
    }

    /** A text, or texts by language. */
    private static ObjectNode byLanguage(ObjectNode text) {
        ObjectNode texts = object().put("type", "object");
        texts.putObject("propertyNames").put("pattern", LANGUAGE);
        texts.set("additionalProperties", text);
        ObjectNode either = object();
        either.putArray("anyOf").add(text).add(texts);
        return either;
    }

    private ObjectNode kind(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text text -> text(text);
            case FieldKind.Markdown markdown -> {
                ObjectNode schema = string().put("contentMediaType", "text/markdown");
                markdown.max().ifPresent(max -> schema.put("maxLength", max));
                yield schema;
            }
            case FieldKind.Email email ->
                string().put("format", "email").put("pattern", "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$");
            case FieldKind.Url url ->
                string().put("format", "iri").put("pattern", "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/@]+([/?#]\\S*)?$");
            case FieldKind.WholeNumber number -> {
                ObjectNode schema = object().put("type", "integer");
                number.min().ifPresent(min -> schema.put("minimum", min));
                number.max().ifPresent(max -> schema.put("maximum", max));
                number.unit().ifPresent(unit -> schema.put("x-unit", unit));
                yield schema;
            }
            case FieldKind.DecimalNumber number -> {
                ObjectNode schema = object().put("type", "number");
                number.min().ifPresent(min -> schema.put("minimum", min));
                number.max().ifPresent(max -> schema.put("maximum", max));
                number.unit().ifPresent(unit -> schema.put("x-unit", unit));
                yield schema;
            }
            case FieldKind.TrueFalse trueFalse -> object().put("type", "boolean");
            case FieldKind.CalendarDate date -> string().put("pattern", PARTIAL_DATE);
            case FieldKind.DateTime dateTime ->
                string().put("format", "date-time")
                        .put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[^\\s]+(Z|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?)$");
            case FieldKind.Period period ->
                members(
                        List.of("start"),
                        object().<ObjectNode>set("start", string().put("pattern", PARTIAL_DATE))
                                .set("end", string().put("pattern", PARTIAL_DATE)));
            case FieldKind.Point point ->
                members(
                        List.of("lat", "lon"),
                        object().<ObjectNode>set("lat", number(-90, 90))
                                .<ObjectNode>set("lon", number(-180, 180))
                                .set("precision", choice(List.of("site", "municipality"))));
            case FieldKind.Address address ->
                strings(List.of(), List.of("street", "postcode", "municipality", "country"));
            case FieldKind.Concept concept -> concept(concept);
            case FieldKind.Reference reference ->
                members(
                        List.of("type", "slug"),
                        object().<ObjectNode>set("type", choice(reference.to()))
                                .set("slug", string().put("pattern", SLUG)));
            case FieldKind.Media media -> media();
            case FieldKind.Link link -> link();
            case FieldKind.Group group -> {
                ObjectNode schema = object();
                addMembers(schema, group.fields());
                yield schema;
            }
        };
    }

    private static ObjectNode text(FieldKind.Text text) {
        ObjectNode schema = string();
        text.max().ifPresent(max -> schema.put("maxLength", max));
        // A declared pattern is of the whole text; one of a schema is of any part of it.
        text.pattern().ifPresent(pattern -> schema.put("pattern", "^(?:" + pattern.pattern() + ")$"));
        if (!text.multiline() && text.pattern().isEmpty()) {
            schema.put("pattern", "^[^\\n\\r]*$");
        }
        return schema;
    }

    private ObjectNode concept(FieldKind.Concept kind) {
        List<String> ids = vocabularies.scheme(kind.scheme()).map(Scheme::concepts).orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(Concept::order).thenComparing(Concept::id))
                .map(Concept::id)
                .toList();
        ObjectNode schema = ids.isEmpty() || ids.size() > MOST_CHOICES ? string().put("pattern", SLUG) : choice(ids);
        addDeprecated(schema, kind.scheme());
        return schema.put("x-scheme", kind.scheme());
    }

    /** What was chosen before stays right; a form offers these to nobody else. */
    private void addDeprecated(ObjectNode schema, String scheme) {
        ArrayNode deprecated = JsonNodeFactory.instance.arrayNode();
        vocabularies.scheme(scheme).map(Scheme::concepts).orElse(List.of()).stream()
                .filter(Concept::isDeprecated)
                .map(Concept::id)
                .sorted()
                .forEach(deprecated::add);
        if (!deprecated.isEmpty()) {
            schema.set("x-deprecated", deprecated);
        }
    }

    private static ObjectNode media() {
        ObjectNode focus = members(
                List.of("x", "y"), object().<ObjectNode>set("x", number(0, 1)).set("y", number(0, 1)));
        return members(
                List.of("id"),
                object().<ObjectNode>set("id", string().put("pattern", "^[0-9a-f]{64}$"))
                        .<ObjectNode>set("alt", string())
                        .<ObjectNode>set("caption", string())
                        .<ObjectNode>set("credit", string())
                        .set("focus", focus));
    }

    private static ObjectNode link() {
        return members(
                List.of("url"),
                object().<ObjectNode>set(
                                "url",
                                string().put("format", "iri")
                                        .put("pattern", "^([Hh][Tt][Tt][Pp][Ss]?://|[Mm][Aa][Ii][Ll][Tt][Oo]:)\\S+$"))
                        .<ObjectNode>set("title", string())
                        .set("language", string().put("pattern", LANGUAGE)));
    }

    private static ObjectNode strings(List<String> required, List<String> names) {
        ObjectNode properties = object();
        names.forEach(name -> properties.set(name, string()));
        return members(required, properties);
    }

    private static ObjectNode members(List<String> required, JsonNode properties) {
        ObjectNode schema = object().put("type", "object");
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            ArrayNode names = schema.putArray("required");
            required.forEach(names::add);
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode choice(List<String> words) {
        ObjectNode schema = string();
        ArrayNode choices = schema.putArray("enum");
        words.forEach(choices::add);
        return schema;
    }

    private static ObjectNode number(int min, int max) {
        return object().put("type", "number").put("minimum", min).put("maximum", max);
    }

    private static ObjectNode string() {
        return object().put("type", "string");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
