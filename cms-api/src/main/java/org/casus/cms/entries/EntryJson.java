package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.casus.cms.listing.Scope;
import org.casus.cms.listing.Shape;
import org.casus.content.LocalizedText;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;

/** An entry as JSON: its fields at the top, then {@code @id}, {@code @type} and {@code meta}. */
record EntryJson(ContentType type, String base) {

    ObjectNode of(EntryRow row, Scope scope, Shape shape) {
        Fields fields = switch (scope) {
            case PUBLIC -> row.fields().publicFields(type);
            case WORKING -> row.fields();
        };
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Field field : type.fields()) {
            boolean isWanted = shape.fields().isEmpty() || shape.fields().contains(field.name());
            Optional<JsonNode> value = isWanted ? fields.get(field.name()) : Optional.empty();
            value.ifPresent(node -> json.set(field.name(), inLanguage(field, node, shape.language())));
        }
        json.put("@id", iri(row.address()));
        json.put("@type", type.id());
        ObjectNode meta = json.putObject("meta")
                .put("type", type.id())
                .put("slug", row.address().slug());
        ArrayNode locales = meta.putArray("locales");
        locales(fields).forEach(locales::add);
        switch (scope) {
            case PUBLIC -> addPublic(meta, row);
            case WORKING -> addWorking(meta, row);
        }
        return json;
    }

    String iri(EntryId id) {
        return base + "/id/" + id.type() + "/" + id.slug();
    }

    private static void addPublic(ObjectNode meta, EntryRow row) {
        meta.put("state", State.PUBLISHED.word())
                .put("revision", row.number())
                .put("publishedRevision", row.number())
                .put("created", row.created().toString())
                .put("modified", row.made().toString());
        row.published().ifPresent(published -> meta.put("published", published.toString()));
    }

    private static void addWorking(ObjectNode meta, EntryRow row) {
        meta.put("state", row.state().word()).put("revision", row.workingRevision());
        row.publishedRevision().ifPresent(number -> meta.put("publishedRevision", number));
        meta.put("created", row.created().toString())
                .put("modified", row.modified().toString());
        if (row.publishedRevision().isPresent()) {
            row.published().ifPresent(moment -> meta.put("published", moment.toString()));
        }
        row.unpublished().ifPresent(moment -> meta.put("unpublished", moment.toString()));
        row.binned().ifPresent(moment -> meta.put("binned", moment.toString()));
        meta.put("author", row.author()).put("editor", row.editor());
    }

    private NavigableSet<String> locales(Fields fields) {
        NavigableSet<String> languages = new TreeSet<>();
        languages.add(LocalizedText.DEFAULT_LANGUAGE);
        type.fields().stream()
                .filter(Field::isLocalized)
                .forEach(field -> fields.get(field.name())
                        .filter(JsonNode::isObject)
                        .ifPresent(texts -> texts.fieldNames().forEachRemaining(languages::add)));
        return languages;
    }

    private static JsonNode inLanguage(Field field, JsonNode value, Optional<String> language) {
        if (language.isEmpty() || !field.isLocalized()) {
            return value;
        }
        if (value.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> items.add(inLanguage(item, language.get())));
            return items;
        }
        return inLanguage(value, language.get());
    }

    private static JsonNode inLanguage(JsonNode value, String language) {
        if (!value.isObject() || value.isEmpty()) {
            return value;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        value.properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
        return TextNode.valueOf(new LocalizedText(texts).in(language));
    }
}
