package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Violation;
import org.casus.content.entry.Slugs;

/**
 * An entry as a caller sends it. What only the server decides ({@code @id}, {@code meta} but for its slug) may be there,
 * so that an answer can be sent back as it came, and is not looked at.
 *
 * @param fields the fields, and whatever else stood at the top
 */
record EntryBody(ObjectNode fields, Optional<String> slug) {

    /** @throws Problem where it is no object, or the slug could not be one */
    static EntryBody of(JsonNode body) {
        if (!(body instanceof ObjectNode object)) {
            throw Problem.of(
                    ProblemKind.MALFORMED_REQUEST,
                    "Een fiche is een JSON-object met haar velden.",
                    "An entry is a JSON object with its fields.");
        }
        JsonNode slug = object.path("meta").path("slug");
        ObjectNode fields = object.deepCopy();
        fields.properties()
                .removeIf(member ->
                        member.getKey().startsWith("@") || member.getKey().equals("meta"));
        return new EntryBody(
                fields, slug.isMissingNode() || slug.isNull() ? Optional.empty() : Optional.of(slug(slug)));
    }

    private static String slug(JsonNode slug) {
        if (!slug.isTextual() || !Slugs.isSlug(slug.textValue())) {
            throw Problem.invalidEntry(List.of(noSlug()));
        }
        return slug.textValue();
    }

    static Violation noSlug() {
        return new Violation(
                "meta.slug",
                LocalizedText.of(
                        "Een slug bestaat uit kleine letters, cijfers en koppeltekens: sint-lambertus-muizen.",
                        "A slug is made of lower-case letters, digits and hyphens: sint-lambertus-muizen."));
    }
}
