package org.casus.content.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.casus.content.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A value and where it goes; without a value, what is there goes. A text onto one by language is its Dutch one.
 *
 * @param steps names of members and places in lists
 */
record Placed(List<Object> steps, Optional<JsonNode> value) {

    void in(ObjectNode fields) {
        if (value.isEmpty()) {
            remove(fields);
            return;
        }
        JsonNode at = fields;
        for (int step = 0; step < steps.size() - 1; step++) {
            at = container(at, steps.get(step), steps.get(step + 1));
        }
        if (value.get().isTextual() && get(at, steps.getLast()) instanceof ObjectNode byLanguage) {
            byLanguage.set(LocalizedText.DEFAULT_LANGUAGE, value.get());
        } else {
            set(at, steps.getLast(), value.get());
        }
    }

    private void remove(ObjectNode fields) {
        JsonNode at = fields;
        for (Object step : steps.subList(0, steps.size() - 1)) {
            JsonNode next = get(at, step);
            if (next == null) {
                return;
            }
            at = next;
        }
        if (at instanceof ObjectNode object && steps.getLast() instanceof String name) {
            object.remove(name);
        } else if (at instanceof ArrayNode array && steps.getLast() instanceof Integer place && place < array.size()) {
            // those behind it keep their places; the empty one is left out when the fields are mended
            array.set(place, JsonNodeFactory.instance.objectNode());
        } else if (at.isTextual() && LocalizedText.DEFAULT_LANGUAGE.equals(steps.getLast())) {
            new Placed(steps.subList(0, steps.size() - 1), Optional.empty()).remove(fields);
        }
    }

    /** What is at the step, made if need be to hold the next one. A text becomes one by language. */
    private static JsonNode container(JsonNode owner, Object step, Object next) {
        JsonNode there = get(owner, step);
        boolean fits = next instanceof Integer ? there instanceof ArrayNode : there instanceof ObjectNode;
        if (there != null && fits) {
            return there;
        }
        JsonNode made =
                next instanceof Integer ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
        if (there != null && there.isTextual() && made instanceof ObjectNode object) {
            object.set(LocalizedText.DEFAULT_LANGUAGE, there);
        }
        set(owner, step, made);
        return made;
    }

    private static @Nullable JsonNode get(JsonNode owner, Object step) {
        return step instanceof Integer place ? owner.get(place) : owner.get((String) step);
    }

    private static void set(JsonNode owner, Object step, JsonNode value) {
        if (owner instanceof ArrayNode array && step instanceof Integer place) {
            while (array.size() <= place) {
                array.addObject();
            }
            array.set(place, value);
        } else if (owner instanceof ObjectNode object && step instanceof String name) {
            object.set(name, value);
        } else {
            throw new IllegalStateException(step + " cannot be in " + owner.getNodeType());
        }
    }
}
