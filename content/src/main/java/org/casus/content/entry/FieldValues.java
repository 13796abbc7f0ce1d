package org.casus.content.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Where the values of {@link Fields} are. What is handed out must not be changed. */
sealed interface FieldValues permits FieldValues.InMemory, StoredFields {

    @Nullable
    JsonNode get(String field);

    /** With all names and all short values: what is long may be something else. */
    ObjectNode outline();

    ObjectNode whole();

    record InMemory(ObjectNode whole) implements FieldValues {

        @Override
        public @Nullable JsonNode get(String field) {
            return whole.get(field);
        }

        @Override
        public ObjectNode outline() {
            return whole;
        }
    }
}
