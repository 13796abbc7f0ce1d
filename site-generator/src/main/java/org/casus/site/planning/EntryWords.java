package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/** What an entry is called and what it says of itself, by what its type declares. */
final class EntryWords {

    private final PlanContext context;

    EntryWords(PlanContext context) {
        this.context = context;
    }

    String title(ContentType type, PublishedEntry entry) {
        return entry.fields()
                .text(type.titleField(), context.language())
                .orElse(entry.id().slug());
    }

    /** Of an entry of any type; empty where it is not published. */
    Optional<String> title(PublishedEntry entry) {
        return context.types().find(entry.id().type()).map(type -> title(type, entry));
    }

    /** The first public text of several lines: a summary or an introduction. */
    static Optional<Field> summaryField(ContentType type) {
        for (Field field : type.fields()) {
            if (field.kind() instanceof FieldKind.Text text && text.multiline() && !field.isPrivate()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    String summary(ContentType type, PublishedEntry entry) {
        return summaryField(type)
                .flatMap(field -> entry.fields().text(field.name(), context.language()))
                .orElse("");
    }

    /** The type's own date, such as that of a news item. */
    static Optional<Field> dateField(ContentType type) {
        for (Field field : type.fields()) {
            if (field.kind() instanceof FieldKind.CalendarDate && !field.isPrivate()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    String dateIso(ContentType type, PublishedEntry entry) {
        return dateField(type)
                .flatMap(field -> entry.fields().get(field.name()))
                .map(JsonNode::asText)
                .orElse("");
    }

    /** For types with a date: the word for what kind of item it is. */
    String kind(ContentType type, PublishedEntry entry) {
        if (dateField(type).isEmpty()) {
            return "";
        }
        return type.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Concept && !field.isPrivate())
                .findFirst()
                .flatMap(field -> entry.fields().items(field.name()).stream()
                        .map(JsonNode::asText)
                        .map(id -> concept(field, id))
                        .findFirst())
                .orElse("");
    }

    /** The label of a concept; its id where the vocabulary does not know it. */
    String concept(Field field, String id) {
        if (!(field.kind() instanceof FieldKind.Concept concept)) {
            return id;
        }
        return context.vocabularies()
                .concept(concept.scheme(), id)
                .map(found -> found.label().in(context.language()))
                .orElse(id);
    }
}
