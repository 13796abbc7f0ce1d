package org.casus.content.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.casus.content.JsonNumbers;
import org.casus.content.LocalizedText;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/**
 * The values of an entry by field name, in their JSON form ({@link org.casus.content.type.FieldKind} says which).
 *
 * <p>Immutable by agreement: what is handed in is copied, what is handed out must not be changed. A null or an empty
 * value is the same as none and is left out. A localized value is a string, which is in the default language, or an
 * object of strings by language. Where the values are is nobody's business: see {@link FieldStore}.
 */
public final class Fields {

    private static final Fields NONE = new Fields(JsonNodeFactory.instance.objectNode());

    private final FieldValues values;

    private Fields(ObjectNode values) {
        this(new FieldValues.InMemory(values));
    }

    Fields(FieldValues values) {
        this.values = values;
    }

    /** Not to be changed. */
    ObjectNode whole() {
        return values.whole();
    }

    /** @param read gives them where somebody asks for one, the same each time */
    public static Fields unread(Supplier<Fields> read) {
        return new Fields(new FieldValues.Unread(read));
    }

    public static Fields none() {
        return NONE;
    }

    /** Copies the object, without its empty members; numbers get their one form, see {@link JsonNumbers}. */
    public static Fields of(ObjectNode values) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : values.properties()) {
            if (!isEmpty(member.getValue())) {
                copy.set(member.getKey(), copy(member.getValue()));
            }
        }
        return new Fields(copy);
    }

    private static JsonNode copy(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(member -> copy.set(member.getKey(), copy(member.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(item -> copy.add(copy(item)));
                yield copy;
            }
            case NumericNode number -> JsonNumbers.normalised(number);
            default -> value;
        };
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

    public int size() {
        return values.outline().size();
    }

    public Iterator<String> names() {
        return values.outline().fieldNames();
    }

    /** The values in the order of the type's fields, without those that it keeps private or does not know. */
    public Fields publicFields(ContentType type) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Field field : type.fields()) {
            JsonNode value = values.get(field.name());
            if (value != null && !field.isPrivate()) {
                JsonNode open = MemberOrder.of(field, withoutPrivateParts(field, value));
                if (!isEmpty(open)) {
                    kept.set(field.name(), open);
                }
            }
        }
        return new Fields(kept);
    }

    /** All values, in the order of the type's fields; what the type does not know comes last. */
    public Fields inOrderOf(ContentType type) {
        ObjectNode ordered = JsonNodeFactory.instance.objectNode();
        for (Field field : type.fields()) {
            JsonNode value = values.get(field.name());
            if (value != null) {
                ordered.set(field.name(), MemberOrder.of(field, value));
            }
        }
        values.whole().properties().forEach(member -> ordered.putIfAbsent(member.getKey(), member.getValue()));
        return new Fields(ordered);
    }

    private static JsonNode withoutPrivateParts(Field field, JsonNode value) {
        if (!(field.kind() instanceof FieldKind.Group group)) {
            return value;
        }
        if (!(value instanceof ArrayNode array)) {
            return withoutPrivateParts(group, value);
        }
        ArrayNode open = JsonNodeFactory.instance.arrayNode(array.size());
        for (JsonNode item : array) {
            JsonNode kept = withoutPrivateParts(group, item);
            if (!isEmpty(kept)) {
                open.add(kept);
            }
        }
        return open;
    }

    /** Only what the group declares: a part that a type no longer has may have been private. */
    private static JsonNode withoutPrivateParts(FieldKind.Group group, JsonNode item) {
        if (!(item instanceof ObjectNode object)) {
            return item;
        }
        ObjectNode open = JsonNodeFactory.instance.objectNode();
        for (Field part : group.fields()) {
            JsonNode value = object.get(part.name());
            if (value != null && !part.isPrivate()) {
                open.set(part.name(), value);
            }
        }
        return open;
    }

    /** A copy that the caller may change. */
    public ObjectNode toJson() {
        return values.whole().deepCopy();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields fields && fields.whole().equals(whole());
    }

    @Override
    public int hashCode() {
        return whole().hashCode();
    }

    @Override
    public String toString() {
        return whole().toString();
    }
}
