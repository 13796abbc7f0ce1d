package org.casus.content.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/**
 * The order of an object's members, by kind of field. Databases hand objects back in an order of their own; equal content
 * must nevertheless have equal bytes.
 */
final class MemberOrder {

    private static final List<String> LANGUAGES = List.of("nl", "en");

    private MemberOrder() {}

    static JsonNode of(Field field, JsonNode value) {
        if (value instanceof ArrayNode array) {
            ArrayNode ordered = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(item -> ordered.add(ofOne(field, item)));
            return ordered;
        }
        return ofOne(field, value);
    }

    private static JsonNode ofOne(Field field, JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        return switch (field.kind()) {
            case FieldKind.Text text -> ordered(object, LANGUAGES);
            case FieldKind.Markdown markdown -> ordered(object, LANGUAGES);
            case FieldKind.Period period -> ordered(object, List.of("start", "end"));
            case FieldKind.Point point -> ordered(object, List.of("lat", "lon", "precision"));
            case FieldKind.Address address -> ordered(object, List.of("street", "postcode", "municipality", "country"));
            case FieldKind.Reference reference -> ordered(object, List.of("type", "slug"));
            case FieldKind.Media media -> media(object);
            case FieldKind.Link link -> ordered(object, List.of("url", "title", "language"));
            case FieldKind.Group group -> group(group, object);
            case FieldKind.Email email -> value;
            case FieldKind.Url url -> value;
            case FieldKind.WholeNumber number -> value;
            case FieldKind.DecimalNumber number -> value;
            case FieldKind.TrueFalse trueFalse -> value;
            case FieldKind.CalendarDate date -> value;
            case FieldKind.DateTime dateTime -> value;
            case FieldKind.Concept concept -> value;
        };
    }

    private static ObjectNode media(ObjectNode media) {
        ObjectNode ordered = ordered(media, List.of("id", "alt", "caption", "credit", "focus"));
        if (ordered.get("focus") instanceof ObjectNode focus) {
            ordered.set("focus", ordered(focus, List.of("x", "y")));
        }
        return ordered;
    }

    private static ObjectNode group(FieldKind.Group group, ObjectNode object) {
        ObjectNode ordered =
                ordered(object, group.fields().stream().map(Field::name).toList());
        for (Field part : group.fields()) {
            JsonNode value = ordered.get(part.name());
            if (value != null) {
                ordered.set(part.name(), of(part, value));
            }
        }
        return ordered;
    }

    /** The named members first, then the others by name. */
    private static ObjectNode ordered(ObjectNode object, List<String> first) {
        ObjectNode ordered = JsonNodeFactory.instance.objectNode();
        for (String name : first) {
            JsonNode value = object.get(name);
            if (value != null) {
                ordered.set(name, value);
            }
        }
        if (ordered.size() < object.size()) {
            object.properties().stream()
                    .filter(member -> !ordered.has(member.getKey()))
                    .sorted(Comparator.comparing(Map.Entry::getKey))
                    .forEach(member -> ordered.set(member.getKey(), member.getValue()));
        }
        return ordered;
    }
}
