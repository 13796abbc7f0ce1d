package org.casus.content.vocabulary;

import java.util.List;
import java.util.Optional;
import org.casus.content.LocalizedText;

/**
 * A term of a scheme (SKOS Reference, section 3).
 *
 * @param id the last segment of its IRI; unique within the scheme
 * @param order its place among the others of the scheme, from 0; {@link #LAST} where none is given
 * @param broader the id of the concept it falls under, in the same scheme
 * @param notation a code such as a NIS code
 * @param exactMatch IRIs of the same concept elsewhere
 * @param closeMatch IRIs of nearly the same concept elsewhere
 * @param isDeprecated kept for what chose it before; nobody chooses it anew
 * @param replacedBy the id of the concept to choose instead, in the same scheme; only where deprecated
 */
public record Concept(
        String scheme,
        String id,
        LocalizedText label,
        List<LocalizedText> alternatives,
        Optional<LocalizedText> definition,
        int order,
        Optional<String> broader,
        Optional<String> notation,
        List<String> exactMatch,
        List<String> closeMatch,
        boolean isDeprecated,
        Optional<String> replacedBy) {

    /** The order of a concept that names none. */
    public static final int LAST = Integer.MAX_VALUE;

    /** A concept in use, without anything said of its end. */
    public Concept(
            String scheme,
            String id,
            LocalizedText label,
            List<LocalizedText> alternatives,
            Optional<LocalizedText> definition,
            int order,
            Optional<String> broader,
            Optional<String> notation,
            List<String> exactMatch,
            List<String> closeMatch) {
        this(
                scheme,
                id,
                label,
                alternatives,
                definition,
                order,
                broader,
                notation,
                exactMatch,
                closeMatch,
                false,
                Optional.empty());
    }

    public Concept {
        alternatives = List.copyOf(alternatives);
        exactMatch = List.copyOf(exactMatch);
        closeMatch = List.copyOf(closeMatch);
    }
}
