package org.casus.content.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.casus.content.LocalizedText;

/**
 * One field of a type, as declared.
 *
 * @param options which of the yes-or-no options hold
 * @param searchWeight weight in full-text search; 0 leaves the field out
 * @param rdf the property as a compact IRI ({@code schema:name}); absent where the field has no RDF form
 * @param defaultValue what a new entry gets where the caller gives nothing, in the field's JSON form
 */
public record Field(
        String name,
        FieldKind kind,
        Set<Option> options,
        int searchWeight,
        LocalizedText label,
        Optional<LocalizedText> help,
        Optional<String> rdf,
        Optional<JsonNode> defaultValue) {

    /** The yes-or-no options of a field; the constant's lower-case name is the word in the type file. */
    public enum Option {
        /** Checked at publish; a draft may be incomplete. */
        REQUIRED,
        MANY,
        UNIQUE,
        LOCALIZED,
        FACET,
        SORTABLE,
        /** For editors alone: in no bundle, page, feed, index, twin or public answer. */
        PRIVATE,
        /** What is there stays; nobody fills it in anew. */
        DEPRECATED
    }

    public Field {
        options = Set.copyOf(options);
    }

    public boolean isRequired() {
        return options.contains(Option.REQUIRED);
    }

    public boolean isMany() {
        return options.contains(Option.MANY);
    }

    public boolean isUnique() {
        return options.contains(Option.UNIQUE);
    }

    public boolean isLocalized() {
        return options.contains(Option.LOCALIZED);
    }

    public boolean isFacet() {
        return options.contains(Option.FACET);
    }

    public boolean isSortable() {
        return options.contains(Option.SORTABLE);
    }

    public boolean isPrivate() {
        return options.contains(Option.PRIVATE);
    }

    public boolean isDeprecated() {
        return options.contains(Option.DEPRECATED);
    }
}
