package org.casus.cms.differences;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.casus.content.LocalizedText;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/** The difference between two revisions as JSON: the fields that have another value, each in the way of its kind. */
public final class FieldDifferences {

    private FieldDifferences() {}

    public static ArrayNode between(ContentType type, Fields before, Fields after) {
        ArrayNode differences = JsonNodeFactory.instance.arrayNode();
        for (String name : ChangedFields.between(type, before, after)) {
            Optional<Field> field = type.field(name);
            ObjectNode difference = difference(name, field, before.get(name), after.get(name));
            if (field.isEmpty()) {
                difference.put("isKnown", false);
            }
            differences.add(difference);
        }
        return differences;
    }

    private static ObjectNode difference(
            String name, Optional<Field> field, Optional<JsonNode> before, Optional<JsonNode> after) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("field", name);
        boolean isMany = before.or(() -> after).filter(JsonNode::isArray).isPresent();
        if (isMany || field.filter(Field::isMany).isPresent()) {
            many(json, field, before, after);
        } else if (field.filter(Field::isLocalized).isPresent()) {
            texts(json, name, before, after);
        } else if (group(field).isPresent() && before.isPresent() && after.isPresent()) {
            json.set("items", items(group(field).get(), List.of(before.get()), List.of(after.get())));
        } else {
            one(json, field, before, after);
        }
        return json;
    }

    private static Optional<FieldKind.Group> group(Optional<Field> field) {
        return field.map(Field::kind).filter(FieldKind.Group.class::isInstance).map(FieldKind.Group.class::cast);
    }

    private static void one(
            ObjectNode json, Optional<Field> field, Optional<JsonNode> before, Optional<JsonNode> after) {
        boolean isText = field.map(Field::kind)
                .filter(kind -> kind instanceof FieldKind.Text || kind instanceof FieldKind.Markdown)
                .isPresent();
        boolean areStrings = before.filter(JsonNode::isTextual).isPresent()
                && after.filter(JsonNode::isTextual).isPresent();
        if (isText && areStrings) {
            json.set("words", words(before.get().textValue(), after.get().textValue()));
            return;
        }
        before.ifPresent(value -> json.set("before", value));
        after.ifPresent(value -> json.set("after", value));
    }

    private static ArrayNode words(String before, String after) {
        ArrayNode words = JsonNodeFactory.instance.arrayNode();
        WordDifference.between(before, after)
                .forEach(change -> words.addObject().put(change.kind().name().toLowerCase(Locale.ROOT), change.text()));
        return words;
    }

    /** By language; a string is in the default one. */
    private static void texts(ObjectNode json, String name, Optional<JsonNode> before, Optional<JsonNode> after) {
        ArrayNode texts = json.putArray("texts");
        TreeSet<String> languages = new TreeSet<>(languages(before));
        languages.addAll(languages(after));
        for (String language : languages) {
            Optional<String> was = in(before, language);
            Optional<String> is = in(after, language);
            if (!was.equals(is)) {
                ObjectNode text = texts.addObject().put("field", name).put("language", language);
                if (was.isPresent() && is.isPresent()) {
                    text.set("words", words(was.get(), is.get()));
                } else {
                    was.ifPresent(words -> text.put("before", words));
                    is.ifPresent(words -> text.put("after", words));
                }
            }
        }
    }

    private static List<String> languages(Optional<JsonNode> value) {
        List<String> languages = new ArrayList<>();
        value.ifPresent(text -> {
            if (text.isObject()) {
                text.fieldNames().forEachRemaining(languages::add);
            } else {
                languages.add(LocalizedText.DEFAULT_LANGUAGE);
            }
        });
        return languages;
    }

    private static Optional<String> in(Optional<JsonNode> value, String language) {
        return value.map(text -> text.isObject()
                        ? text.path(language)
                        : language.equals(LocalizedText.DEFAULT_LANGUAGE) ? text : text.path(language))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    private static void many(
            ObjectNode json, Optional<Field> field, Optional<JsonNode> before, Optional<JsonNode> after) {
        List<JsonNode> was = items(before);
        List<JsonNode> is = items(after);
        if (group(field).isPresent()) {
            json.set("items", items(group(field).get(), was, is));
            return;
        }
        ArrayNode added = without(is, was);
        ArrayNode removed = without(was, is);
        if (added.isEmpty() && removed.isEmpty()) {
            // the same values in another order
            before.ifPresent(value -> json.set("before", value));
            after.ifPresent(value -> json.set("after", value));
        }
        json.set("added", added);
        json.set("removed", removed);
    }

    private static List<JsonNode> items(Optional<JsonNode> value) {
        List<JsonNode> items = new ArrayList<>();
        value.ifPresent(node -> {
            if (node.isArray()) {
                node.forEach(items::add);
            } else {
                items.add(node);
            }
        });
        return items;
    }

    private static ArrayNode without(List<JsonNode> values, List<JsonNode> others) {
        List<JsonNode> left = new ArrayList<>(values);
        others.forEach(left::remove);
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        left.forEach(array::add);
        return array;
    }

    private static ArrayNode items(FieldKind.Group group, List<JsonNode> before, List<JsonNode> after) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (ItemPairs.Pair pair : ItemPairs.of(before, after)) {
            ObjectNode item = items.addObject().put("item", pair.place()).put("kind", pair.kind());
            ArrayNode fields = item.putArray("fields");
            parts(group, pair).forEach(fields::add);
        }
        return items;
    }

    private static List<ObjectNode> parts(FieldKind.Group group, ItemPairs.Pair pair) {
        List<ObjectNode> parts = new ArrayList<>();
        for (Field part : group.fields()) {
            Optional<JsonNode> before = pair.before().flatMap(item -> Optional.ofNullable(item.get(part.name())));
            Optional<JsonNode> after = pair.after().flatMap(item -> Optional.ofNullable(item.get(part.name())));
            if (!before.equals(after)) {
                parts.add(difference(part.name(), Optional.of(part), before, after));
            }
        }
        return parts;
    }
}
