package org.casus.content.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.content.JsonNumbers;

/** A value of a YAML file that knows on which line it stands. */
public sealed interface Yaml {

    /** Counted from 1. */
    int line();

    /** The same without its lines; plain scalars by the core schema of YAML 1.2 ({@code yes} is a text). */
    JsonNode json();

    /** JSON as if it had been a file of one line. */
    static Yaml ofJson(JsonNode json) {
        if (json instanceof ObjectNode object) {
            Map<String, Member> members = new LinkedHashMap<>();
            object.properties()
                    .forEach(member -> members.put(member.getKey(), new Member(0, ofJson(member.getValue()))));
            return new Mapping(0, members);
        }
        if (json.isArray()) {
            List<Yaml> items = new ArrayList<>(json.size());
            json.forEach(item -> items.add(ofJson(item)));
            return new Sequence(0, items);
        }
        return new Scalar(0, json.asText(), !json.isTextual());
    }

    /** What stands behind a key, and the line of the key. */
    record Member(int line, Yaml value) {}

    /** @param members in the order of the file */
    record Mapping(int line, Map<String, Member> members) implements Yaml {

        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        public Set<String> keys() {
            return members.keySet();
        }

        /** Nothing also where the key is there with an empty value. */
        public Optional<Yaml> get(String key) {
            return Optional.ofNullable(members.get(key))
                    .map(Member::value)
                    .filter(value -> !(value instanceof Scalar scalar && scalar.isNull()));
        }

        /** The line of the key, or of the mapping where it has no such key. */
        public int lineOf(String key) {
            Member member = members.get(key);
            return member == null ? line : member.line();
        }

        @Override
        public ObjectNode json() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach((key, member) -> object.set(key, member.value().json()));
            return object;
        }
    }

    record Sequence(int line, List<Yaml> items) implements Yaml {

        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public ArrayNode json() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
            items.forEach(item -> array.add(item.json()));
            return array;
        }
    }

    /**
     * @param text as written, without quotes
     * @param isPlain without quotes and not a block: may mean a number, a boolean or nothing
     */
    record Scalar(int line, String text, boolean isPlain) implements Yaml {

        public boolean isNull() {
            return isPlain
                    && switch (text) {
                        case "", "~", "null", "Null", "NULL" -> true;
                        default -> false;
                    };
        }

        @Override
        public JsonNode json() {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            if (!isPlain) {
                return nodes.textNode(text);
            }
            return switch (text) {
                case "", "~", "null", "Null", "NULL" -> nodes.nullNode();
                case "true", "True", "TRUE" -> nodes.booleanNode(true);
                case "false", "False", "FALSE" -> nodes.booleanNode(false);
                default -> JsonNumbers.ofText(text).orElseGet(() -> nodes.textNode(text));
            };
        }
    }
}
