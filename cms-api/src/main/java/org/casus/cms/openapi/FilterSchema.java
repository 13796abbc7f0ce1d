package org.casus.cms.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/** What a list of a type can be filtered by, each as a parameter of the query; as a schema, for who generates a client. */
final class FilterSchema {

    private FilterSchema() {}

    static ObjectNode of(ContentType type) {
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put("title", "What filters a list of " + type.many().in("en").toLowerCase(Locale.ROOT))
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        type.fields().stream().filter(field -> !field.isPrivate()).forEach(field -> {
            properties
                    .putObject(field.name())
                    .put("type", "string")
                    .put("title", field.label().in("en"))
                    .put("description", values(field));
            properties.putObject(field.name() + "!").put("type", "string").put("description", "Not these");
        });
        return schema.put("additionalProperties", false);
    }

    private static String values(Field field) {
        String some = "* for any, none for none";
        return switch (field.kind()) {
            case FieldKind.Concept concept -> "Concepts of " + concept.scheme() + ", with commas between; " + some;
            case FieldKind.WholeNumber number -> "A number, or a range 1..9 with an open end where wanted; " + some;
            case FieldKind.DecimalNumber number -> "A number, or a range 1..9 with an open end where wanted; " + some;
            case FieldKind.CalendarDate date -> "A date, or a range 2020..2026-11; " + some;
            case FieldKind.DateTime moment -> "A moment, or a range; " + some;
            case FieldKind.Period period -> "A date within, or a range that overlaps; " + some;
            case FieldKind.TrueFalse trueFalse -> "true or false; " + some;
            case FieldKind.Reference reference -> "Slugs, with commas between; " + some;
            case FieldKind.Text text -> "The text itself; " + some;
            case FieldKind.Email email -> "The address itself; " + some;
            case FieldKind.Url url -> "The address itself; " + some;
            case FieldKind.Markdown markdown -> some;
            case FieldKind.Point point -> some;
            case FieldKind.Address address -> some;
            case FieldKind.Media media -> some;
            case FieldKind.Link link -> some;
            case FieldKind.Group group -> some;
        };
    }
}
