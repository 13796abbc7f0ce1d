package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casus.cms.listing.Shape;
import org.casus.cms.types.Model;
import org.casus.content.LocalizedText;
import org.casus.content.bundle.MediaFile;
import org.casus.content.entry.EntryId;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What shown entries point at, one level deep and each once: {@code references} by type/slug, {@code concepts} by scheme
 * and id, {@code media} by id. Of references only what is published is told.
 */
@ApplicationScoped
class Included {

    @Inject
    Model model;

    @Inject
    ReadEntries entries;

    @Inject
    Instance<MediaLibrary> media;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    /** @param shown entries as they are answered: what was left out of them is not looked at */
    ObjectNode of(ContentType type, Collection<ObjectNode> shown, Shape shape) {
        ObjectNode included = JsonNodeFactory.instance.objectNode();
        if (shape.includes().contains(Shape.Include.REFERENCES)) {
            included.set("references", references(type, shown, shape));
        }
        if (shape.includes().contains(Shape.Include.CONCEPTS)) {
            included.set("concepts", concepts(type, shown, shape));
        }
        if (shape.includes().contains(Shape.Include.MEDIA)) {
            included.set("media", files(type, shown));
        }
        return included;
    }

    private static List<JsonNode> items(Field field, Collection<ObjectNode> shown) {
        return shown.stream()
                .map(entry -> entry.path(field.name()))
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(value -> !value.isMissingNode())
                .toList();
    }

    private ObjectNode references(ContentType type, Collection<ObjectNode> shown, Shape shape) {
        NavigableMap<String, NavigableSet<String>> slugs = new TreeMap<>();
        for (Field field : type.fields()) {
            if (field.kind() instanceof FieldKind.Reference) {
                items(field, shown)
                        .forEach(item -> slugs.computeIfAbsent(item.path("type").asText(), key -> new TreeSet<>())
                                .add(item.path("slug").asText()));
            }
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        slugs.forEach((target, wanted) -> model.types()
                .find(target)
                .ifPresent(found -> entries.published(target, wanted).forEach(row -> add(json, found, row, shape))));
        return json;
    }

    private void add(ObjectNode json, ContentType type, EntryRow row, Shape shape) {
        EntryId id = row.address();
        ObjectNode reference = json.putObject(id.toString())
                .put("@id", new EntryJson(type, base).iri(id))
                .put("type", id.type())
                .put("slug", id.slug());
        String language = shape.language().orElse(LocalizedText.DEFAULT_LANGUAGE);
        row.fields()
                .publicFields(type)
                .text(type.titleField(), language)
                .ifPresent(title -> reference.put("title", title));
    }

    private ObjectNode concepts(ContentType type, Collection<ObjectNode> shown, Shape shape) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Field field : type.fields()) {
            if (field.kind() instanceof FieldKind.Concept kind) {
                ObjectNode scheme = json.withObject("/" + kind.scheme());
                items(field, shown).stream()
                        .map(item -> model.vocabularies().concept(kind.scheme(), item.asText()))
                        .flatMap(Optional::stream)
                        .forEach(concept -> scheme.set(concept.id(), json(concept, shape)));
            }
        }
        return json;
    }

    private static ObjectNode json(Concept concept, Shape shape) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("label", label(concept.label(), shape.language()));
        concept.broader().ifPresent(broader -> json.put("broader", broader));
        return json;
    }

    static JsonNode label(LocalizedText label, Optional<String> language) {
        if (language.isPresent()) {
            return TextNode.valueOf(label.in(language.get()));
        }
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> text : label.byLanguage().entrySet()) {
            texts.put(text.getKey(), text.getValue());
        }
        return texts;
    }

    private ObjectNode files(ContentType type, Collection<ObjectNode> shown) {
        NavigableSet<String> ids = new TreeSet<>();
        for (Field field : type.fields()) {
            if (field.kind() instanceof FieldKind.Media) {
                items(field, shown).forEach(item -> ids.add(item.path("id").asText()));
            }
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!ids.isEmpty()) {
            media.stream()
                    .flatMap(library -> library.find(ids).stream())
                    .forEach(file -> json.set(file.id(), json(file)));
        }
        return json;
    }

    private ObjectNode json(MediaFile file) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", file.name())
                .put("type", file.type())
                .put("bytes", file.bytes())
                .put("url", base + "/api/v1/media/" + file.id() + "/file");
        file.width().ifPresent(width -> json.put("width", width));
        file.height().ifPresent(height -> json.put("height", height));
        file.alt().ifPresent(alt -> json.put("alt", alt));
        file.caption().ifPresent(caption -> json.put("caption", caption));
        file.credit().ifPresent(credit -> json.put("credit", credit));
        file.licence().ifPresent(licence -> json.put("licence", licence));
        return json;
    }
}
