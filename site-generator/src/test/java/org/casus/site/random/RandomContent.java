package org.casus.site.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.content.LocalizedText;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.Published;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.Site;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;

/**
 * A handful of entries of the types that a site shows, and the edits that people make of them. Values come from the
 * demonstration: whatever a field holds there it may hold here, in any combination.
 */
final class RandomContent {

    private static final int ENTRIES_AT_FIRST = 5;
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T09:00:00Z");

    private final Content all;
    private final Site site;
    private final Random random;
    private final SortedMap<EntryId, PublishedEntry> entries = new TreeMap<>();
    private final SortedMap<String, MediaFile> media = new TreeMap<>();
    private Vocabularies vocabularies;
    private int number;

    RandomContent(Content all, Site site, Random random) {
        this.all = all;
        this.site = site;
        this.random = random;
        this.vocabularies = all.vocabularies();
        this.media.putAll(all.media());
        all.ofType(site.pages().type()).stream()
                .filter(page -> site.pages().where().entrySet().stream()
                        .allMatch(wanted -> page.fields()
                                .get(wanted.getKey())
                                .filter(value -> value.asText().equals(wanted.getValue()))
                                .isPresent()))
                .forEach(page -> entries.put(page.id(), withoutLinks(page)));
        for (int i = 0; i < ENTRIES_AT_FIRST; i++) {
            add();
        }
    }

    Content content() {
        return new Content(all.base(), 0, all.types(), vocabularies, entries, media);
    }

    /** What was there before an edit that the bake refuses, and is there again. */
    void become(Content earlier) {
        entries.clear();
        entries.putAll(earlier.entries());
        media.clear();
        media.putAll(earlier.media());
        vocabularies = earlier.vocabularies();
    }

    String add() {
        PublishedEntry model = any(all.ofType(anyShownType()));
        EntryId id = new EntryId(model.id().type(), "fiche-" + number++ + "-" + random.nextInt(100));
        put(id, mutated(model, 3));
        return "add " + id;
    }

    String change(int fields) {
        PublishedEntry entry = any(List.copyOf(entries.values()));
        put(entry.id(), mutated(entry, fields));
        return "change " + entry.id();
    }

    /** A few words more in a text of one, and nothing else. */
    String reword() {
        Optional<PublishedEntry> entry = anyShown();
        entry.ifPresent(found -> {
            ObjectNode values = copyOf(found);
            List<Field> texts = typeOf(found.id()).fields().stream()
                    .filter(field ->
                            field.kind() instanceof FieldKind.Text || field.kind() instanceof FieldKind.Markdown)
                    .filter(field -> values.path(field.name()).isTextual())
                    .toList();
            if (!texts.isEmpty()) {
                String name = any(texts).name();
                values.put(name, values.get(name).asText() + " " + random.nextInt(100));
            }
            entries.put(
                    found.id(),
                    Published.entry(
                            typeOf(found.id()),
                            found.id(),
                            Fields.of(values),
                            found.revision(),
                            found.created(),
                            found.modified(),
                            found.published()));
        });
        return "reword " + entry.map(PublishedEntry::id);
    }

    /** Another value in one of the fields that lists are filtered by. */
    String moveFacets() {
        Optional<PublishedEntry> entry = anyShown();
        entry.ifPresent(found -> {
            ObjectNode values = copyOf(found);
            List<Field> facets =
                    typeOf(found.id()).fields().stream().filter(Field::isFacet).toList();
            if (!facets.isEmpty()) {
                mutate(found.id().type(), values, any(facets));
            }
            put(found.id(), values);
        });
        return "move " + entry.map(PublishedEntry::id);
    }

    String rename() {
        Optional<PublishedEntry> entry = anyShown();
        entry.ifPresent(found -> {
            entries.remove(found.id());
            put(new EntryId(found.id().type(), found.id().slug() + "-b"), copyOf(found));
        });
        return "rename " + entry.map(PublishedEntry::id);
    }

    String unpublish() {
        Optional<PublishedEntry> entry = anyShown();
        entry.ifPresent(found -> entries.remove(found.id()));
        return "unpublish " + entry.map(PublishedEntry::id);
    }

    /** A link in somebody's text to a page that may be there, or may not. */
    String link() {
        PublishedEntry page = any(all.ofType(site.pages().type()).stream()
                .filter(entry -> entries.containsKey(entry.id()))
                .toList());
        ObjectNode values = copyOf(page);
        EntryId target = any(List.copyOf(entries.keySet()));
        String slug = random.nextInt(4) == 0 ? "nergens" : target.slug();
        values.put("body", "Zie [daar](entry:" + target.type() + "/" + slug + ") of [hier](page:over).\n");
        put(page.id(), values);
        return "link from " + page.id() + " to " + target.type() + "/" + slug;
    }

    String relabel() {
        Scheme scheme = any(List.copyOf(vocabularies.schemes()));
        Concept old = any(scheme.concepts());
        int kind = random.nextInt(3);
        vocabularies = vocabularies.with(List.of(new Concept(
                old.scheme(),
                old.id(),
                kind == 0 ? new LocalizedText(Map.of("nl", "woord " + random.nextInt(100))) : old.label(),
                old.alternatives(),
                kind == 1
                        ? Optional.of(new LocalizedText(Map.of("nl", "Wat dat is, " + random.nextInt(100))))
                        : old.definition(),
                kind == 2 ? random.nextInt(20) : old.order(),
                old.broader(),
                old.notation(),
                old.exactMatch(),
                old.closeMatch())));
        return "change concept " + scheme.id() + "/" + old.id();
    }

    String describePicture() {
        MediaFile old = any(List.copyOf(media.values()));
        media.put(
                old.id(),
                new MediaFile(
                        old.id(),
                        old.name(),
                        old.type(),
                        old.bytes(),
                        old.width(),
                        old.height(),
                        Optional.of("Beeld " + random.nextInt(100)),
                        old.caption(),
                        old.credit(),
                        old.licence()));
        return "describe " + old.name();
    }

    String illustrate() {
        Optional<PublishedEntry> entry = anyShown();
        entry.ifPresent(found -> typeOf(found.id()).fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Media && !field.isPrivate())
                .findFirst()
                .ifPresent(field -> {
                    ObjectNode values = copyOf(found);
                    ObjectNode picture =
                            JsonNodeFactory.instance.objectNode().put("id", any(List.copyOf(media.keySet())));
                    ArrayNode pictures = JsonNodeFactory.instance.arrayNode().add(picture);
                    values.set(field.name(), field.isMany() ? pictures : picture);
                    put(found.id(), values);
                }));
        return "illustrate " + entry.map(PublishedEntry::id);
    }

    private String anyShownType() {
        List<String> types = new ArrayList<>();
        site.collections().values().forEach(collection -> types.add(collection.type()));
        types.removeIf(type -> all.ofType(type).isEmpty());
        if (random.nextInt(4) == 0 || types.isEmpty()) {
            types.add("organisation");
            types.add("city");
        }
        return any(types);
    }

    private Optional<PublishedEntry> anyShown() {
        List<PublishedEntry> shown = entries.values().stream()
                .filter(entry -> !entry.id().type().equals(site.pages().type()))
                .toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(any(shown));
    }

    private ObjectNode mutated(PublishedEntry entry, int fields) {
        ObjectNode values = copyOf(entry);
        for (int i = 0; i < fields; i++) {
            mutate(entry.id().type(), values, any(typeOf(entry.id()).fields()));
        }
        return values;
    }

    private void mutate(String type, ObjectNode values, Field field) {
        if (isPlaceOfPage(field)) {
            return;
        }
        Optional<JsonNode> other = any(all.ofType(type)).fields().get(field.name());
        if (field.kind() instanceof FieldKind.Text && values.path(field.name()).isTextual()) {
            values.put(field.name(), values.path(field.name()).asText() + " " + random.nextInt(10));
        } else if (other.isPresent() && !(field.kind() instanceof FieldKind.Media)) {
            values.set(field.name(), withoutLinks(other.get()));
        } else if (!field.isRequired()) {
            values.remove(field.name());
        }
    }

    /** Which site a page is on, and where: it is not the same page in another place. */
    private boolean isPlaceOfPage(Field field) {
        return site.pages().where().containsKey(field.name()) || field.name().equals("path");
    }

    private void put(EntryId id, ObjectNode values) {
        int revision = 1
                + Optional.ofNullable(entries.get(id))
                        .map(PublishedEntry::revision)
                        .orElse(0);
        Instant published = LONG_AGO.plusSeconds(86_400L * random.nextInt(500));
        entries.put(
                id,
                Published.entry(
                        typeOf(id),
                        id,
                        Fields.of((ObjectNode) withoutLinks(values)),
                        revision,
                        LONG_AGO,
                        published,
                        published));
    }

    private PublishedEntry withoutLinks(PublishedEntry entry) {
        return Published.entry(
                typeOf(entry.id()),
                entry.id(),
                Fields.of((ObjectNode) withoutLinks(copyOf(entry))),
                entry.revision(),
                entry.created(),
                entry.modified(),
                entry.published());
    }

    /** Most of what entries of the demonstration link to is not here. */
    private JsonNode withoutLinks(JsonNode value) {
        if (value.isTextual()) {
            return TextNode.valueOf(
                    value.asText().replaceAll("\\]\\((entry|page):(?!over\\))[^)]*\\)", "](page:over)"));
        }
        if (value instanceof ObjectNode object) {
            ObjectNode clean = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> clean.set(member.getKey(), withoutLinks(member.getValue())));
            return clean;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode clean = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> clean.add(withoutLinks(item)));
            return clean;
        }
        return value;
    }

    private ObjectNode copyOf(PublishedEntry entry) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        typeOf(entry.id())
                .fields()
                .forEach(field -> entry.fields().get(field.name()).ifPresent(value -> values.set(field.name(), value)));
        return values;
    }

    private ContentType typeOf(EntryId id) {
        return all.types().find(id.type()).orElseThrow();
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
