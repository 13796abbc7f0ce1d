package org.casus.content.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.content.LocalizedText;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/**
 * The values of an entry by field name, in their JSON form ({@link org.casus.content.type.FieldKind} says which).
 *
 * <p>Immutable by agreement: what is handed in is copied, what is handed out must not be changed. A null or an empty
 * value is the same as none and is left out. A localized value is a string, which is in the default language, or an
 * object of strings by language.
 */
public final class Fields {

    private static final Fields NONE = new Fields(JsonNodeFactory.instance.objectNode());

    private final ObjectNode values;

    private Fields(ObjectNode values) {
        this.values = values;
    }

    public static Fields none() {
        return NONE;
    }

    /** Copies the object, without its empty members. */
    public static Fields of(ObjectNode values) {
        ObjectNode copy = values.deepCopy();
        copy.properties().removeIf(member -> isEmpty(member.getValue()));
        return new Fields(copy);
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.textValue().isBlank());
    }

    public Optional<JsonNode> get(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /** The value's items: those of an array, else the value itself, else nothing. */
    public List<JsonNode> items(String field) {
        JsonNode value = values.get(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(value);
        }
        List<JsonNode> items = new ArrayList<>(value.size());
        value.forEach(items::add);
        return List.copyOf(items);
    }

    /** The text of a string value, or of a localized value in this language or the one it falls back to. */
    public Optional<String> text(String field, String language) {
        return get(field).flatMap(value -> textOf(value, language));
    }

    private static Optional<String> textOf(JsonNode value, String language) {
        if (value.isTextual() || value.isNumber() || value.isBoolean()) {
            return Optional.of(value.asText());
        }
        if (!value.isObject() || value.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        value.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
        return Optional.of(new LocalizedText(texts).in(language));
    }

    public Iterator<String> names() {
        return values.fieldNames();
    }

    /** The values in the order of the type's fields, without those that it keeps private. */
    public Fields publicFields(ContentType type) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        type.fields().stream().filter(field -> !field.isPrivate()).forEach(field -> {
            JsonNode value = values.get(field.name());
            if (value != null) {
                kept.set(field.name(), withoutPrivateParts(field, value));
            }
        });
        return of(kept);
    }

    private static JsonNode withoutPrivateParts(Field field, JsonNode value) {
        if (!(field.kind() instanceof FieldKind.Group group)) {
            return value;
        }
        JsonNode copy = value.deepCopy();
        (copy.isArray() ? copy : List.of(copy)).forEach(member -> {
            if (member instanceof ObjectNode object) {
                group.fields().stream().filter(Field::isPrivate).forEach(part -> object.remove(part.name()));
            }
        });
        return copy;
    }

    /** A copy that the caller may change. */
    public ObjectNode toJson() {
        return values.deepCopy();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields fields && fields.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
