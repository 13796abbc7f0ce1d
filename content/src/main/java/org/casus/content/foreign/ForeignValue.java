package org.casus.content.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.content.entry.Slugs;
import org.casus.content.source.Yaml;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Vocabularies;

/** One foreign value as a value of a field, where that is plain to see. */
record ForeignValue(Field field, Vocabularies vocabularies) {

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?(?=$|[T ])");

    Optional<JsonNode> of(Yaml value) {
        if (!(value instanceof Yaml.Scalar scalar)) {
            return isScalar() ? Optional.empty() : Optional.of(value.json());
        }
        String text = scalar.text().strip();
        return switch (field.kind()) {
            case FieldKind.CalendarDate date -> date(text);
            case FieldKind.Concept concept -> concept(concept, text);
            case FieldKind.Text known -> Optional.of(words(known.multiline() ? text : text.replaceAll("\\s+", " ")));
            case FieldKind.WholeNumber number -> Optional.of(scalar.json()).filter(JsonNode::isIntegralNumber);
            case FieldKind.DecimalNumber number -> Optional.of(scalar.json()).filter(JsonNode::isNumber);
            case FieldKind.TrueFalse truth -> Optional.of(scalar.json()).filter(JsonNode::isBoolean);
            case FieldKind.Markdown markdown -> Optional.of(words(text));
            case FieldKind.Email email -> Optional.of(words(text));
            case FieldKind.Url url -> Optional.of(words(text));
            case FieldKind.DateTime moment -> Optional.of(words(text));
            case FieldKind.Period period -> Optional.empty();
            case FieldKind.Point point -> Optional.empty();
            case FieldKind.Address address -> Optional.empty();
            case FieldKind.Reference reference -> Optional.empty();
            case FieldKind.Media media -> Optional.empty();
            case FieldKind.Link link -> Optional.empty();
            case FieldKind.Group group -> Optional.empty();
        };
    }

    private boolean isScalar() {
        return !(field.kind() instanceof FieldKind.Period
                || field.kind() instanceof FieldKind.Point
                || field.kind() instanceof FieldKind.Address
                || field.kind() instanceof FieldKind.Link
                || field.kind() instanceof FieldKind.Group);
    }

    private static JsonNode words(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private static Optional<JsonNode> date(String text) {
        Matcher date = DATE.matcher(text);
        return date.lookingAt() ? Optional.of(words(date.group())) : Optional.empty();
    }

    /** By its id or a label of any language. */
    private Optional<JsonNode> concept(FieldKind.Concept kind, String text) {
        String folded = Slugs.fold(text);
        return vocabularies.scheme(kind.scheme()).stream()
                .flatMap(scheme -> scheme.concepts().stream())
                .filter(concept -> concept.id().equals(text)
                        || concept.label().byLanguage().values().stream()
                                .anyMatch(label -> Slugs.fold(label).equals(folded)))
                .findFirst()
                .map(concept -> words(concept.id()));
    }
}
