package org.casus.content.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.content.shortcode.Shortcode;
import org.casus.content.shortcode.Shortcodes;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/** Finds all that an entry's fields point to: concepts, other entries, media. Links in Markdown are not looked into. */
public final class Mentions {

    private final List<Mention> found = new ArrayList<>();

    private Mentions() {}

    /** In the order of the type's fields. Values that are not of their kind are passed over. */
    public static List<Mention> in(ContentType type, Fields fields) {
        Mentions mentions = new Mentions();
        for (Field field : type.fields()) {
            if (mayMention(field.kind())) {
                fields.get(field.name()).ifPresent(value -> mentions.collect(field.name(), field, value));
            }
        }
        return List.copyOf(mentions.found);
    }

    /** What the shortcodes of an entry's long texts point to, in every language; see {@link Shortcodes}. */
    public static List<Mention> inTexts(ContentType type, Fields fields) {
        Mentions mentions = new Mentions();
        type.fields()
                .forEach(field ->
                        fields.get(field.name()).ifPresent(value -> mentions.collectTexts(field.name(), field, value)));
        return List.copyOf(mentions.found);
    }

    private void collectTexts(String path, Field field, JsonNode value) {
        if (field.kind() instanceof FieldKind.Markdown) {
            if (value.isTextual()) {
                ofShortcodes(path, value.textValue());
            }
            value.properties()
                    .forEach(text -> ofShortcodes(
                            path + "." + text.getKey(), text.getValue().asText()));
        } else if (field.kind() instanceof FieldKind.Group group) {
            List<JsonNode> items = value.isArray() ? value.valueStream().toList() : List.of(value);
            items.forEach(item -> group.fields()
                    .forEach(part -> Optional.ofNullable(item.get(part.name()))
                            .ifPresent(member -> collectTexts(path + "." + part.name(), part, member))));
        }
    }

    private void ofShortcodes(String path, String markdown) {
        for (Shortcode code : Shortcodes.in(markdown)) {
            code.media().forEach(id -> found.add(new Mention.OfMedia(path, id)));
            code.value("ref")
                    .map(reference -> reference.split("/", 2))
                    .ifPresent(parts -> found.add(new Mention.OfEntry(path, new EntryId(parts[0], parts[1]))));
        }
    }

    private static boolean mayMention(FieldKind kind) {
        return kind instanceof FieldKind.Concept
                || kind instanceof FieldKind.Reference
                || kind instanceof FieldKind.Media
                || kind instanceof FieldKind.Group;
    }

    private void collect(String path, Field field, JsonNode value) {
        if (!value.isArray()) {
            collectOne(path, field, value);
            return;
        }
        for (int at = 0; at < value.size(); at++) {
            collectOne(path + "[" + at + "]", field, value.get(at));
        }
    }

    private void collectOne(String path, Field field, JsonNode value) {
        switch (field.kind()) {
            case FieldKind.Concept concept
            when value.isTextual() -> found.add(new Mention.OfConcept(path, concept.scheme(), value.textValue()));
            case FieldKind.Reference reference ->
                entry(value).ifPresent(id -> found.add(new Mention.OfEntry(path, id)));
            case FieldKind.Media media
            when value.path("id").isTextual() ->
                found.add(new Mention.OfMedia(path + ".id", value.get("id").textValue()));
            case FieldKind.Group group -> {
                for (Field part : group.fields()) {
                    Optional.ofNullable(value.get(part.name()))
                            .ifPresent(member -> collect(path + "." + part.name(), part, member));
                }
            }
            default -> {
                // points to nothing
            }
        }
    }

    private static Optional<EntryId> entry(JsonNode value) {
        JsonNode type = value.path("type");
        JsonNode slug = value.path("slug");
        return type.isTextual() && slug.isTextual()
                ? Optional.of(new EntryId(type.textValue(), slug.textValue()))
                : Optional.empty();
    }
}
