package org.casus.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.Site;
import org.casus.content.sites.SiteCollection;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/**
 * By what an entry is placed among others: in lists, facets, feeds, archives, on maps. Of an entry that changed in nothing of
 * this, all orders and counts are as they were. What planning reads to place entries it reads as
 * {@link org.casus.site.memory.Noting#covered covered}, and that is: fields of these kinds, what a collection sorts or
 * archives by, the moments.
 */
final class Placing {

    private final ContentTypes types;
    private final Map<String, Set<String>> named = new HashMap<>();

    Placing(ContentTypes types, Site site) {
        this.types = types;
        for (SiteCollection collection : site.collections().values()) {
            Set<String> fields = named.computeIfAbsent(collection.type(), type -> new HashSet<>());
            collection.sort().forEach(key -> fields.add(key.key()));
            fields.addAll(collection.facets());
            collection.outputs().archive().ifPresent(fields::add);
        }
    }

    /** Another one where the entry may have another place. */
    Stamp of(PublishedEntry entry) {
        StringBuilder text = new StringBuilder(200)
                .append(entry.revision())
                .append(' ')
                .append(entry.created())
                .append(' ')
                .append(entry.modified())
                .append(' ')
                .append(entry.published());
        ContentType type = types.find(entry.id().type()).orElseThrow();
        Set<String> ofList = named.getOrDefault(type.id(), Set.of());
        for (Field field : type.fields()) {
            if (isPlacing(field.kind()) || ofList.contains(field.name())) {
                text.append('\n').append(field.name()).append('\t');
                entry.fields().get(field.name()).ifPresent(value -> append(text, value));
            }
        }
        return Stamp.of(text.toString());
    }

    private static boolean isPlacing(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Concept concept -> true;
            case FieldKind.TrueFalse truth -> true;
            case FieldKind.Point point -> true;
            case FieldKind.CalendarDate date -> true;
            case FieldKind.DateTime moment -> true;
            case FieldKind.Period period -> true;
            case FieldKind.WholeNumber number -> true;
            case FieldKind.DecimalNumber number -> true;
            case FieldKind.Text text -> false;
            case FieldKind.Markdown markdown -> false;
            case FieldKind.Email email -> false;
            case FieldKind.Url url -> false;
            case FieldKind.Address address -> false;
            case FieldKind.Reference reference -> false;
            case FieldKind.Media media -> false;
            case FieldKind.Link link -> false;
            case FieldKind.Group group -> false;
        };
    }

    private static void append(StringBuilder text, JsonNode value) {
        if (value.isTextual()) {
            text.append(value.textValue()).append('\0');
        } else if (value.isContainerNode()) {
            text.append(value);
        } else {
            text.append(value.asText()).append('\1');
        }
    }
}
