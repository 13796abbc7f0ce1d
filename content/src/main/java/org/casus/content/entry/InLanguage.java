package org.casus.content.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.content.LocalizedText;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/**
 * One language out of texts in several: the wanted one, or along the chain the next there is.
 *
 * <p>Remembers where it gave another language than was asked, so that a reader can be told.
 */
public final class InLanguage {

    private final String wanted;
    private final List<String> chain;
    private final SortedMap<String, String> others = new TreeMap<>();

    /** @param chain what to fall back on, first choice first */
    public InLanguage(String wanted, List<String> chain) {
        this.wanted = wanted;
        this.chain = List.copyOf(chain);
    }

    /** The language given by the path of the value ({@code indicators[0].label}), where it is not the wanted one. */
    public SortedMap<String, String> others() {
        return new TreeMap<>(others);
    }

    /** The value of a field with its texts in one language; what is not localized stays as it is. */
    public JsonNode value(Field field, JsonNode value) {
        return value(field.name(), field, value);
    }

    private JsonNode value(String path, Field field, JsonNode value) {
        if (value instanceof ArrayNode array) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode(array.size());
            for (int at = 0; at < array.size(); at++) {
                items.add(value(path + "[" + at + "]", field, array.get(at)));
            }
            return items;
        }
        if (field.isLocalized()) {
            return text(path, value);
        }
        return field.kind() instanceof FieldKind.Group group && value instanceof ObjectNode object
                ? group(path, group, object)
                : value;
    }

    private ObjectNode group(String path, FieldKind.Group group, ObjectNode object) {
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(member -> {
            Optional<Field> part = group.fields().stream()
                    .filter(field -> field.name().equals(member.getKey()))
                    .findFirst();
            parts.set(
                    member.getKey(),
                    part.map(field -> value(path + "." + member.getKey(), field, member.getValue()))
                            .orElseGet(member::getValue));
        });
        return parts;
    }

    private JsonNode text(String path, JsonNode value) {
        if (!value.isObject() || value.isEmpty()) {
            note(path, LocalizedText.DEFAULT_LANGUAGE);
            return value;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        value.properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        String given = new LocalizedText(texts).languageFor(wanted, chain);
        note(path, given);
        return TextNode.valueOf(texts.get(given));
    }

    private void note(String path, String given) {
        if (!given.equals(wanted)) {
            others.put(path, given);
        }
    }
}
