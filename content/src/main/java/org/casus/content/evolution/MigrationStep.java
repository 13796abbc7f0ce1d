package org.casus.content.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import org.casus.content.JsonNumbers;
import org.casus.content.LocalizedText;
import org.casus.content.entry.ConceptChoice;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;

/** One thing that a migration does with values. What it does not touch comes out as it went in. */
public sealed interface MigrationStep {

    /** The fields of an entry of this type, as it is declared now, after the step. */
    Fields apply(ContentType type, Fields fields);

    /** A field's values go on under another name. */
    record Rename(String type, String field, String to) implements MigrationStep {

        @Override
        public Fields apply(ContentType entryType, Fields fields) {
            Optional<JsonNode> value = fields.get(field);
            if (!entryType.id().equals(type)
                    || value.isEmpty()
                    || fields.get(to).isPresent()) {
                return fields;
            }
            ObjectNode values = fields.toJson();
            values.remove(field);
            values.set(to, value.get());
            return Fields.of(values).inOrderOf(entryType);
        }
    }

    /** A field's values stay in the old revisions and are in no new one; {@code confirm} entries at most. */
    record Drop(String type, String field, long confirm) implements MigrationStep {

        @Override
        public Fields apply(ContentType entryType, Fields fields) {
            if (!entryType.id().equals(type) || fields.get(field).isEmpty()) {
                return fields;
            }
            ObjectNode values = fields.toJson();
            values.remove(field);
            return Fields.of(values);
        }
    }

    /** Whoever chose a concept chooses another. */
    record Move(String scheme, String concept, String into) implements MigrationStep {

        @Override
        public Fields apply(ContentType entryType, Fields fields) {
            return ConceptChoice.replaced(entryType, fields, scheme, concept, into);
        }
    }

    /** What was private may be seen from now on; {@code confirm} entries at most. Changes no value. */
    record Open(String type, String field, long confirm) implements MigrationStep {

        @Override
        public Fields apply(ContentType entryType, Fields fields) {
            return fields;
        }
    }

    /** Into what a value is turned; one that cannot be turned stays, and is found by the checks afterwards. */
    enum Form {
        /** One value becomes a list of one. */
        LIST,
        /** A list of one becomes its value. */
        SINGLE,
        /** A number or a yes or no becomes its words; a text in several languages its Dutch one, if there is no other. */
        TEXT,
        /** A text that is a number becomes one. */
        NUMBER
    }

    /** A field's values take another form. */
    record Convert(String type, String field, Form to) implements MigrationStep {

        @Override
        public Fields apply(ContentType entryType, Fields fields) {
            Optional<JsonNode> value = fields.get(field);
            if (!entryType.id().equals(type) || value.isEmpty()) {
                return fields;
            }
            ObjectNode values = fields.toJson();
            values.set(field, converted(value.get()));
            return Fields.of(values);
        }

        private JsonNode converted(JsonNode value) {
            return switch (to) {
                case LIST ->
                    value.isArray()
                            ? value
                            : JsonNodeFactory.instance.arrayNode().add(value);
                case SINGLE -> value instanceof ArrayNode array && array.size() == 1 ? array.get(0) : value;
                case TEXT -> text(value);
                case NUMBER -> number(value);
            };
        }

        private static JsonNode text(JsonNode value) {
            boolean isOnlyDutch = value.isObject() && value.size() == 1 && value.has(LocalizedText.DEFAULT_LANGUAGE);
            if (isOnlyDutch) {
                return value.get(LocalizedText.DEFAULT_LANGUAGE);
            }
            return value.isNumber() || value.isBoolean() ? TextNode.valueOf(value.asText()) : value;
        }

        private static JsonNode number(JsonNode value) {
            return value.isTextual()
                    ? JsonNumbers.ofText(value.textValue().strip()).orElse(value)
                    : value;
        }
    }
}
