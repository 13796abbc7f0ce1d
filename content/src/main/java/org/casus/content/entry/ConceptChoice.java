package org.casus.content.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/** Another concept in the place of one, wherever an entry chooses it. */
public final class ConceptChoice {

    private final String scheme;
    private final String from;
    private final String into;

    private ConceptChoice(String scheme, String from, String into) {
        this.scheme = scheme;
        this.from = from;
        this.into = into;
    }

    /** The fields with the one chosen where the other was; what a list then has twice it keeps once. */
    public static Fields replaced(ContentType type, Fields fields, String scheme, String from, String into) {
        ConceptChoice choice = new ConceptChoice(scheme, from, into);
        ObjectNode values = fields.toJson();
        for (Field field : type.fields()) {
            fields.get(field.name()).ifPresent(value -> values.set(field.name(), choice.replaced(field, value)));
        }
        return Fields.of(values);
    }

    private JsonNode replaced(Field field, JsonNode value) {
        if (value instanceof ArrayNode array) {
            return replacedItems(field, array);
        }
        return switch (field.kind()) {
            case FieldKind.Concept concept
            when concept.scheme().equals(scheme) && value.asText().equals(from) -> TextNode.valueOf(into);
            case FieldKind.Group group when value instanceof ObjectNode object -> replacedParts(group, object);
            default -> value;
        };
    }

    private ArrayNode replacedItems(Field field, ArrayNode array) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode(array.size());
        for (JsonNode item : array) {
            JsonNode replaced = replaced(field, item);
            boolean isThere = field.kind() instanceof FieldKind.Concept
                    && items.valueStream().anyMatch(replaced::equals);
            if (!isThere) {
                items.add(replaced);
            }
        }
        return items;
    }

    private ObjectNode replacedParts(FieldKind.Group group, ObjectNode object) {
        ObjectNode parts = object.deepCopy();
        for (Field part : group.fields()) {
            JsonNode value = object.get(part.name());
            if (value != null) {
                parts.set(part.name(), replaced(part, value));
            }
        }
        return parts;
    }
}
