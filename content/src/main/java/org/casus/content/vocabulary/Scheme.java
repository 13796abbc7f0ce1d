package org.casus.content.vocabulary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.casus.content.LocalizedText;

/**
 * A concept scheme: the list that a facet draws on.
 *
 * @param concepts in their declared order, then by id
 */
public record Scheme(String id, LocalizedText label, Optional<LocalizedText> description, List<Concept> concepts) {

    public Scheme {
        concepts = concepts.stream()
                .sorted(Comparator.comparingInt(Concept::order).thenComparing(Concept::id))
                .toList();
    }
}
