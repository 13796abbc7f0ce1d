package org.casus.cms.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.casus.cms.http.Hashes;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;

/** The least that a type asks before it can be published, with made-up values. */
final class ExampleEntry {

    private final Vocabularies vocabularies;

    private ExampleEntry(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    static ObjectNode of(ContentType type, Vocabularies vocabularies) {
        List<Field> shown = type.fields().stream()
                .filter(field -> !field.isPrivate())
                .filter(field -> field.isRequired() || field.name().equals(type.titleField()))
                .toList();
        return new ExampleEntry(vocabularies).values(shown);
    }

    private ObjectNode values(List<Field> fields) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        for (Field field : fields) {
            value(field).ifPresent(one -> {
                if (field.isMany()) {
                    values.putArray(field.name()).add(one);
                } else {
                    values.set(field.name(), one);
                }
            });
        }
        return values;
    }

    /** Nothing where only the people of the installation could think of a value: a text of a pattern of theirs. */
    private Optional<JsonNode> value(Field field) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (field.kind()) {
            case FieldKind.Text text ->
                text.pattern().isPresent()
                        ? Optional.empty()
                        : Optional.of(text(label(field), text.max().orElse(Integer.MAX_VALUE)));
            case FieldKind.Markdown markdown ->
                Optional.of(text("**" + label(field) + "**", markdown.max().orElse(Integer.MAX_VALUE)));
            case FieldKind.Email email -> Optional.of(TextNode.valueOf("somebody@example.org"));
            case FieldKind.Url url -> Optional.of(TextNode.valueOf("https://example.org/"));
            case FieldKind.WholeNumber number ->
                Optional.of(LongNode.valueOf(number.min().or(number::max).orElse(1L)));
            case FieldKind.DecimalNumber number ->
                Optional.of(DecimalNode.valueOf(number.min().or(number::max).orElse(BigDecimal.ONE)));
            case FieldKind.TrueFalse trueFalse -> Optional.of(BooleanNode.TRUE);
            case FieldKind.CalendarDate date -> Optional.of(TextNode.valueOf("2026-11"));
            case FieldKind.DateTime moment -> Optional.of(TextNode.valueOf("2026-11-21T09:00:00+01:00"));
            case FieldKind.Period period ->
                Optional.of(json.objectNode().put("start", "2025").put("end", "2026-11"));
            case FieldKind.Point point ->
                Optional.of(json.objectNode().put("lat", 51.05).put("lon", 3.72).put("precision", "site"));
            case FieldKind.Address address ->
                Optional.of(json.objectNode().put("postcode", "9000").put("municipality", "Gent"));
            case FieldKind.Concept concept -> concept(concept);
            case FieldKind.Reference reference ->
                reference.to().stream()
                        .findFirst()
                        .map(type -> json.objectNode().put("type", type).put("slug", "an-example"));
            case FieldKind.Media media ->
                Optional.of(
                        json.objectNode().put("id", Hashes.sha256("an example")).put("alt", "What it shows"));
            case FieldKind.Link link ->
                Optional.of(json.objectNode().put("url", "https://example.org/").put("title", "An example"));
            case FieldKind.Group group -> Optional.of(values(group.fields()));
        };
    }

    private Optional<JsonNode> concept(FieldKind.Concept kind) {
        return vocabularies.scheme(kind.scheme()).map(Scheme::concepts).stream()
                .flatMap(List::stream)
                .findFirst()
                .map(concept -> TextNode.valueOf(concept.id()));
    }

    private static String label(Field field) {
        return field.label().in("en");
    }

    private static TextNode text(String text, int max) {
        return TextNode.valueOf(text.substring(0, Math.min(max, text.length())));
    }
}
