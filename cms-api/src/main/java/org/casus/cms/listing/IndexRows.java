package org.casus.cms.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.content.LocalizedText;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Vocabularies;

/**
 * What a revision can be found by. Each field that has a value has at least one row, if only to say that it has one.
 *
 * @param values no two with the same field and text, so that counting rows is counting entries
 */
record IndexRows(Collection<Value> values, List<SortValue> sorts, List<Reference> references) {

    /** Says that there is a value, of a kind that is not compared. */
    static final String PRESENT = "";

    /**
     * @param isImplied whether it is there because a narrower concept is
     */
    record Value(String field, String text, Optional<BigDecimal> number, boolean isImplied) {}

    record SortValue(String field, Optional<String> text, Optional<BigDecimal> number) {}

    record Reference(String field, EntryId target) {}

    static IndexRows of(ContentType type, Fields fields, Vocabularies vocabularies) {
        List<Value> values = new ArrayList<>();
        List<SortValue> sorts = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        for (Field field : type.fields()) {
            List<JsonNode> items = fields.items(field.name());
            if (items.isEmpty()) {
                continue;
            }
            List<Value> found = items.stream()
                    .flatMap(item -> values(field, item, vocabularies))
                    .toList();
            values.addAll(found.isEmpty() ? List.of(text(field, PRESENT)) : found);
            if (field.isSortable() || field.name().equals(type.titleField())) {
                sorts.add(sort(field, fields, found));
            }
            items.forEach(item -> collectReferences(field.name(), field, item, references));
        }
        return new IndexRows(distinct(values), List.copyOf(sorts), List.copyOf(references));
    }

    private static Collection<Value> distinct(List<Value> values) {
        Map<String, Value> byKey = new LinkedHashMap<>();
        for (Value value : values) {
            byKey.merge(
                    value.field() + '\0' + value.text(), value, (first, second) -> first.isImplied() ? second : first);
        }
        return List.copyOf(byKey.values());
    }

    private static Stream<Value> values(Field field, JsonNode item, Vocabularies vocabularies) {
        return switch (field.kind()) {
            case FieldKind.Text text -> texts(field, item);
            case FieldKind.Email email -> texts(field, item);
            case FieldKind.Url url -> texts(field, item);
            case FieldKind.WholeNumber number -> numbers(field, item);
            case FieldKind.DecimalNumber number -> numbers(field, item);
            case FieldKind.TrueFalse trueFalse -> Stream.of(text(field, item.asText()));
            case FieldKind.CalendarDate date -> Stream.of(text(field, item.asText()));
            case FieldKind.DateTime moment -> Stream.of(text(field, utc(item.asText())));
            case FieldKind.Period period ->
                Stream.of(text(field, item.path("start").asText()));
            case FieldKind.Concept concept -> concepts(field, concept.scheme(), item.asText(), vocabularies);
            case FieldKind.Reference reference ->
                Stream.of(text(field, target(item).toString()));
            case FieldKind.Media media -> Stream.of(text(field, item.path("id").asText()));
            case FieldKind.Markdown markdown -> Stream.of();
            case FieldKind.Point point -> Stream.of();
            case FieldKind.Address address -> Stream.of();
            case FieldKind.Link link -> Stream.of();
            case FieldKind.Group group -> Stream.of();
        };
    }

    private static Value text(Field field, String text) {
        return new Value(field.name(), Folding.cut(text), Optional.empty(), false);
    }

    private static Stream<Value> texts(Field field, JsonNode item) {
        Stream<JsonNode> texts = item.isObject() ? item.valueStream() : Stream.of(item);
        return texts.map(text -> text(field, Folding.of(text.asText())));
    }

    private static Stream<Value> numbers(Field field, JsonNode item) {
        if (!item.isNumber()) {
            return Stream.of();
        }
        BigDecimal number = item.decimalValue();
        return Stream.of(
                new Value(field.name(), number.stripTrailingZeros().toPlainString(), Optional.of(number), false));
    }

    private static Stream<Value> concepts(Field field, String scheme, String id, Vocabularies vocabularies) {
        Stream<Value> broader = vocabularies.concept(scheme, id).stream()
                .flatMap(concept -> vocabularies.selfAndBroader(concept).stream())
                .map(Concept::id)
                .filter(found -> !found.equals(id))
                .map(found -> new Value(field.name(), found, Optional.empty(), true));
        return Stream.concat(Stream.of(text(field, id)), broader);
    }

    /** Moments in one zone, so that their texts sort as they do. */
    static String utc(String moment) {
        return OffsetDateTime.parse(moment).toInstant().toString();
    }

    private static EntryId target(JsonNode reference) {
        return new EntryId(
                reference.path("type").asText(), reference.path("slug").asText());
    }

    private static SortValue sort(Field field, Fields fields, List<Value> found) {
        Optional<Value> first = found.stream().findFirst();
        if (field.kind() instanceof FieldKind.Text) {
            Optional<String> text =
                    fields.text(field.name(), LocalizedText.DEFAULT_LANGUAGE).map(Folding::of);
            return new SortValue(field.name(), text, Optional.empty());
        }
        return new SortValue(field.name(), first.map(Value::text), first.flatMap(Value::number));
    }

    private static void collectReferences(String path, Field field, JsonNode item, List<Reference> references) {
        if (field.kind() instanceof FieldKind.Reference) {
            references.add(new Reference(path, target(item)));
        }
        if (field.kind() instanceof FieldKind.Group group) {
            for (Field part : group.fields()) {
                JsonNode value = item.path(part.name());
                Stream<JsonNode> parts = value.isArray() ? value.valueStream() : Stream.of(value);
                parts.filter(node -> !node.isMissingNode())
                        .forEach(node -> collectReferences(path + "." + part.name(), part, node, references));
            }
        }
    }
}
