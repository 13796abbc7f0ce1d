package org.casus.content.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import org.jspecify.annotations.Nullable;

/**
 * Values in a store.
 *
 * @param number among all that the store keeps
 * @param start of their bytes
 * @param length of the bytes of names and short values
 */
record StoredFields(FieldStore store, int number, long start, int length) implements FieldValues {

    @Override
    public @Nullable JsonNode get(String field) {
        JsonNode value = outline().get(field);
        return value == null ? null : found(value);
    }

    private JsonNode found(JsonNode value) {
        return value instanceof POJONode away && away.getPojo() instanceof FieldCode.Away place
                ? store.apart(start + length + place.from(), place.length())
                : value;
    }

    @Override
    public ObjectNode outline() {
        return store.outline(this);
    }

    @Override
    public ObjectNode whole() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        outline().properties().forEach(member -> whole.set(member.getKey(), found(member.getValue())));
        return whole;
    }
}
