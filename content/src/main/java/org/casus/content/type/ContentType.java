package org.casus.content.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.casus.content.LocalizedText;

/**
 * A declared content type.
 *
 * @param id the type file's name: lower case with hyphens
 * @param one what one entry is called
 * @param many what several are called
 * @param rdfClasses compact IRIs of the classes an entry belongs to
 * @param titleField the text field that names an entry
 * @param slugPattern how a slug is proposed, with field names in braces: {@code {name}-{municipality}}
 * @param board the board that reviews the type; absent: editors publish themselves
 * @param fields in the order of the file, which is the order people see
 * @param declaration the type file as JSON, for the bundle and for {@code GET /types/{type}}
 */
public record ContentType(
        String id,
        LocalizedText one,
        LocalizedText many,
        List<String> rdfClasses,
        String titleField,
        String slugPattern,
        Optional<String> board,
        List<Field> fields,
        JsonNode declaration) {

    public ContentType {
        rdfClasses = List.copyOf(rdfClasses);
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String name) {
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The first Markdown field: the body of the entry's file on disk. */
    public Optional<Field> bodyField() {
        return fields.stream()
                .filter(field -> field.kind() instanceof FieldKind.Markdown && !field.isPrivate())
                .findFirst();
    }
}
