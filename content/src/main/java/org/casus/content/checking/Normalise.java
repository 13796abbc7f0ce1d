package org.casus.content.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/**
 * Mends what nobody should be bothered with: spaces at the ends, letters composed in another way (Unicode NFC), line ends
 * of another system, empty values, a concept chosen twice, members in another order. What remains is for
 * {@link EntryChecks}.
 */
public final class Normalise {

    private static final char FIRST_COMBINING = '\u0300';

    private Normalise() {}

    /** The same fields, mended, in the order of the type; values that are of the wrong kind stay as they are. */
    public static Fields fields(ContentType type, Fields fields) {
        ObjectNode mended = JsonNodeFactory.instance.objectNode();
        for (Field field : type.fields()) {
            fields.get(field.name()).ifPresent(value -> mended.set(field.name(), value(field, value)));
        }
        fields.names().forEachRemaining(name -> {
            if (type.field(name).isEmpty()) {
                fields.get(name).ifPresent(value -> mended.set(name, value));
            }
        });
        return Fields.of(mended).inOrderOf(type);
    }

    private static JsonNode value(Field field, JsonNode value) {
        if (value instanceof ArrayNode array) {
            return items(field, array);
        }
        if (field.kind() instanceof FieldKind.Group group && value instanceof ObjectNode object) {
            return members(group, object);
        }
        return mended(value, field.kind() instanceof FieldKind.Markdown);
    }

    private static ArrayNode items(Field field, ArrayNode array) {
        boolean isSet = field.kind() instanceof FieldKind.Concept || field.kind() instanceof FieldKind.Reference;
        ArrayNode items = JsonNodeFactory.instance.arrayNode(array.size());
        for (JsonNode item : array) {
            JsonNode mended = value(field, item);
            if (!isEmpty(mended) && !(isSet && contains(items, mended))) {
                items.add(mended);
            }
        }
        return items;
    }

    private static boolean contains(ArrayNode items, JsonNode wanted) {
        for (JsonNode item : items) {
            if (item.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode members(FieldKind.Group group, ObjectNode object) {
        ObjectNode mended = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Optional<Field> part = group.fields().stream()
                    .filter(field -> field.name().equals(member.getKey()))
                    .findFirst();
            JsonNode value = part.map(field -> value(field, member.getValue())).orElseGet(member::getValue);
            if (!isEmpty(value)) {
                mended.set(member.getKey(), value);
            }
        }
        return mended;
    }

    private static JsonNode mended(JsonNode value, boolean isMarkdown) {
        if (value.isTextual()) {
            String text = value.textValue();
            String mended = isMarkdown ? markdown(text) : text(text);
            return mended.equals(text) ? value : JsonNodeFactory.instance.textNode(mended);
        }
        if (value instanceof ObjectNode object) {
            ObjectNode members = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                JsonNode part = mended(member.getValue(), isMarkdown);
                if (!isEmpty(part)) {
                    members.set(member.getKey(), part);
                }
            }
            return members;
        }
        return value;
    }

    /** NFC, line feeds only, no spaces or empty lines at the ends. */
    public static String text(String text) {
        String composed = composed(text);
        int start = 0;
        int end = composed.length();
        while (start < end && isBlank(composed.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(composed.charAt(end - 1))) {
            end--;
        }
        return composed.substring(start, end);
    }

    /** As {@link #text}, but spaces at the beginning of the first line with words stay: four of them mean code. */
    public static String markdown(String text) {
        String composed = composed(text).stripTrailing();
        int firstLine = 0;
        for (int at = 0; at < composed.length() && Character.isWhitespace(composed.charAt(at)); at++) {
            if (composed.charAt(at) == '\n') {
                firstLine = at + 1;
            }
        }
        return composed.substring(firstLine);
    }

    private static String composed(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return isComposed(lines) ? lines : Normalizer.normalize(lines, Normalizer.Form.NFC);
    }

    /** What comes before the combining marks of Unicode is composed as it is. */
    private static boolean isComposed(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST_COMBINING) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.textValue().isBlank());
    }
}
