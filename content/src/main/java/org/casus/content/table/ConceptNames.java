package org.casus.content.table;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.content.LocalizedText;
import org.casus.content.entry.Slugs;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Vocabularies;

/** Which concept a person means: by its id, its label in any language or its code; capitals and accents do not count. */
final class ConceptNames {

    private final Vocabularies vocabularies;
    private final Map<String, Map<String, Set<String>>> byScheme = new HashMap<>();

    ConceptNames(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** @return the id; the text itself where no concept has the name, so that the checks can say so */
    String id(String scheme, String written) {
        if (vocabularies.concept(scheme, written).isPresent()) {
            return written;
        }
        Set<String> meant = byScheme.computeIfAbsent(scheme, this::names).getOrDefault(Slugs.fold(written), Set.of());
        if (meant.size() > 1) {
            String ids = String.join(", ", meant);
            throw new NotUnderstood(
                    "‘" + written + "’ kan van alles zijn. Kies een van: " + ids + ".",
                    "‘" + written + "’ can be several things. Choose one of: " + ids + ".");
        }
        return meant.isEmpty() ? written : meant.iterator().next();
    }

    private Map<String, Set<String>> names(String scheme) {
        List<Concept> concepts =
                vocabularies.scheme(scheme).map(found -> found.concepts()).orElse(List.of());
        Map<String, Set<String>> names = new HashMap<>();
        concepts.forEach(concept -> labels(Stream.of(concept.label()))
                .forEach(name -> names.computeIfAbsent(name, key -> new LinkedHashSet<>())
                        .add(concept.id())));
        // another name only counts where it is nobody's own
        Map<String, Set<String>> others = new HashMap<>();
        concepts.forEach(concept -> Stream.concat(
                        Stream.concat(labels(concept.alternatives().stream()), Stream.of(Slugs.fold(concept.id()))),
                        concept.notation().map(Slugs::fold).stream())
                .forEach(name -> others.computeIfAbsent(name, key -> new LinkedHashSet<>())
                        .add(concept.id())));
        others.forEach(names::putIfAbsent);
        names.remove("");
        return names;
    }

    private static Stream<String> labels(Stream<LocalizedText> texts) {
        return texts.flatMap(text -> text.byLanguage().values().stream()).map(Slugs::fold);
    }
}
