package org.casus.content.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.casus.content.LocalizedText;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/**
 * Fields to front matter and body, as a person would have written them: one line a value where it fits, words without
 * quotes where YAML allows it, what belongs together in braces.
 */
final class EntryFileWriter {

    private final ContentType type;
    private final StringBuilder out = new StringBuilder();

    EntryFileWriter(ContentType type) {
        this.type = type;
    }

    String write(EntryFile entry) {
        Fields fields = entry.fields().inOrderOf(type);
        Optional<Field> bodyField = type.bodyField();
        String body = bodyField.map(field -> body(fields, field)).orElse("");
        out.append("---\n");
        fields.names()
                .forEachRemaining(name -> fields.get(name).ifPresent(value -> {
                    boolean isBody = !body.isEmpty()
                            && bodyField
                                    .filter(field -> field.name().equals(name))
                                    .isPresent();
                    if (isBody) {
                        otherLanguages(name, value);
                    } else {
                        member(name, type.field(name), value);
                    }
                }));
        entry.meta().ifPresent(this::meta);
        out.append("---\n");
        if (!body.isEmpty()) {
            out.append(body).append('\n');
        }
        return out.toString();
    }

    /** The body as it stands below the front matter; empty where the value is none that reads back from there. */
    private static String body(Fields fields, Field field) {
        Optional<JsonNode> value = fields.get(field.name());
        String text = value.map(given -> given.isObject() ? given.path(LocalizedText.DEFAULT_LANGUAGE) : given)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .orElse("");
        boolean isNormal = text.equals(text.stripTrailing()) && !startsWithEmptyLine(text) && text.indexOf('\r') < 0;
        return isNormal ? text : "";
    }

    private static boolean startsWithEmptyLine(String text) {
        return text.lines().findFirst().filter(String::isBlank).isPresent();
    }

    private void otherLanguages(String name, JsonNode value) {
        if (value instanceof ObjectNode byLanguage) {
            ObjectNode others = byLanguage.deepCopy();
            others.remove(LocalizedText.DEFAULT_LANGUAGE);
            // An empty mapping keeps the form: a text by language that has only the default one.
            out.append(name).append(others.isEmpty() ? ": {}\n" : ":\n");
            others.properties().forEach(member -> text("  ", member.getKey(), member.getValue()));
        }
    }

    private void member(String name, Optional<Field> field, JsonNode value) {
        boolean isByLanguage =
                value.isObject() && field.filter(Field::isLocalized).isPresent();
        if (value.isTextual()) {
            text("", name, value);
        } else if (isByLanguage) {
            out.append(name).append(":\n");
            value.properties().forEach(member -> text("  ", member.getKey(), member.getValue()));
        } else if (value.isArray() && isOnePerLine(field, value)) {
            out.append(name).append(":\n");
            value.forEach(item -> out.append("  - ").append(item(item)).append('\n'));
        } else {
            out.append(name).append(": ").append(flow(value)).append('\n');
        }
    }

    /** Ids and numbers share a line; sentences and objects get one each. */
    private static boolean isOnePerLine(Optional<Field> field, JsonNode array) {
        boolean isConcept =
                field.filter(known -> known.kind() instanceof FieldKind.Concept).isPresent();
        return !isConcept
                && StreamSupport.stream(array.spliterator(), false)
                        .anyMatch(item -> item.isObject() || item.isTextual());
    }

    private static String item(JsonNode item) {
        return item.isTextual() && item.textValue().indexOf('\n') < 0 ? YamlText.scalar(item.textValue()) : flow(item);
    }

    private void text(String indent, String name, JsonNode value) {
        out.append(indent).append(name).append(": ");
        if (value.isTextual() && YamlText.canBeBlock(value.textValue())) {
            out.append("|-\n");
            value.textValue().lines().forEach(line -> {
                if (!line.isEmpty()) {
                    out.append(indent).append("  ").append(line);
                }
                out.append('\n');
            });
        } else {
            out.append(value.isTextual() ? YamlText.scalar(value.textValue()) : flow(value))
                    .append('\n');
        }
    }

    private static String flow(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map((Map.Entry<String, JsonNode> member) ->
                            YamlText.inFlow(member.getKey()) + ": " + flow(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(EntryFileWriter::flow)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value.isTextual() ? YamlText.inFlow(value.textValue()) : value.toString();
    }

    private void meta(EntryFile.Meta meta) {
        out.append("meta: {revision: ")
                .append(meta.revision())
                .append(", created: \"")
                .append(meta.created())
                .append("\", modified: \"")
                .append(meta.modified())
                .append("\", published: \"")
                .append(meta.published())
                .append("\"}\n");
    }
}
