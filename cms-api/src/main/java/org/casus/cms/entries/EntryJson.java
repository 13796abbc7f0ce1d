package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.casus.cms.listing.Scope;
import org.casus.cms.listing.Shape;
import org.casus.content.LocalizedText;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.InLanguage;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/**
 * An entry as JSON: its fields at the top, then {@code @id}, {@code @type} and {@code meta}.
 *
 * @param languages what a text falls back on that is not there in the language asked for, first choice first
 */
record EntryJson(ContentType type, String base, List<String> languages) {

    EntryJson {
        languages = List.copyOf(languages);
    }

    EntryJson(ContentType type, String base) {
        this(type, base, LocalizedText.FALLBACK);
    }

    ObjectNode of(EntryRow row, Scope scope, Shape shape) {
        Fields fields = switch (scope) {
            case PUBLIC -> row.fields().publicFields(type);
            case WORKING -> row.fields();
        };
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Optional<InLanguage> language = shape.language().map(wanted -> new InLanguage(wanted, languages));
        for (Field field : type.fields()) {
            boolean isWanted = shape.fields().isEmpty() || shape.fields().contains(field.name());
            Optional<JsonNode> value = isWanted ? fields.get(field.name()) : Optional.empty();
            value.ifPresent(node -> json.set(
                    field.name(), language.map(one -> one.value(field, node)).orElse(node)));
        }
        json.put("@id", iri(row.address()));
        json.put("@type", type.id());
        ObjectNode meta = json.putObject("meta")
                .put("type", type.id())
                .put("slug", row.address().slug());
        ArrayNode locales = meta.putArray("locales");
        locales(fields).forEach(locales::add);
        language.map(InLanguage::others).filter(others -> !others.isEmpty()).ifPresent(others -> {
            ObjectNode given = meta.putObject("otherLanguages");
            others.forEach(given::put);
        });
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
        NavigableSet<String> found = new TreeSet<>();
        found.add(LocalizedText.DEFAULT_LANGUAGE);
        type.fields().forEach(field -> fields.get(field.name()).ifPresent(value -> addLanguages(field, value, found)));
        return found;
    }

    private static void addLanguages(Field field, JsonNode value, NavigableSet<String> found) {
        if (value.isArray()) {
            value.forEach(item -> addLanguages(field, item, found));
        } else if (field.isLocalized() && value.isObject()) {
            value.fieldNames().forEachRemaining(found::add);
        } else if (field.kind() instanceof FieldKind.Group group) {
            group.fields()
                    .forEach(part -> Optional.ofNullable(value.get(part.name()))
                            .ifPresent(member -> addLanguages(part, member, found)));
        }
    }
}
