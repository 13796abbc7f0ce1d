package org.casus.content.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the values of {@link Fields} are. What is handed out must not be changed. */
sealed interface FieldValues permits FieldValues.InMemory, FieldValues.Unread, StoredFields {

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

    /** @param read gives the same ones each time */
    record Unread(Supplier<Fields> read) implements FieldValues {

        @Override
        public @Nullable JsonNode get(String field) {
            return read.get().get(field).orElse(null);
        }

        @Override
        public ObjectNode outline() {
            return read.get().whole();
        }

        @Override
        public ObjectNode whole() {
            return read.get().whole();
        }
    }
}
