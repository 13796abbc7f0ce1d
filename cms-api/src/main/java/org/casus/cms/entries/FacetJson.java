package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.cms.listing.FacetCounts;
import org.casus.cms.listing.Scope;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;

/**
 * Counts of a facet as JSON: concepts in the order of their vocabulary, all others in their own. What the entries have
 * none of comes last.
 */
record FacetJson(Model model, ReadEntries entries, Scope scope, String language) {

    /** More choices than anybody looks through; of more, those that most entries have. */
    private static final int MOST = 500;

    ArrayNode of(FieldKind kind, FacetCounts counts) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        switch (kind) {
            case FieldKind.Concept concept -> addConcepts(values, concept.scheme(), counts);
            case FieldKind.Reference reference -> addReferences(values, counts);
            case FieldKind.WholeNumber number ->
                add(values, counts, Comparator.comparing(count -> new BigDecimal(count.value())));
            default -> add(values, counts, Comparator.comparing(FacetCounts.Count::value));
        }
        if (counts.missing() > 0) {
            values.addObject().put("missing", true).put("count", counts.missing());
        }
        return values;
    }

    private void addConcepts(ArrayNode values, String scheme, FacetCounts counts) {
        Map<String, Long> byId = counts.values().stream()
                .collect(Collectors.toMap(FacetCounts.Count::value, FacetCounts.Count::entries));
        for (Concept concept : model.scheme(scheme).concepts()) {
            Long count = byId.get(concept.id());
            if (count != null) {
                ObjectNode value = values.addObject()
                        .put("concept", concept.id())
                        .put("label", concept.label().in(language));
                concept.broader().ifPresent(broader -> value.put("broader", broader));
                value.put("count", count);
            }
        }
    }

    private static List<FacetCounts.Count> most(FacetCounts counts) {
        return counts.values().stream()
                .sorted(Comparator.comparingLong(FacetCounts.Count::entries)
                        .reversed()
                        .thenComparing(FacetCounts.Count::value))
                .limit(MOST)
                .toList();
    }

    private static void add(ArrayNode values, FacetCounts counts, Comparator<FacetCounts.Count> order) {
        most(counts).stream()
                .sorted(order)
                .forEach(count -> values.addObject().put("value", count.value()).put("count", count.entries()));
    }

    /** With the title as the label. Of an entry that is not public the public is told nothing. */
    private void addReferences(ArrayNode values, FacetCounts counts) {
        List<FacetCounts.Count> most = most(counts);
        Map<String, String> titles = titles(most);
        most.stream()
                .filter(count -> scope == Scope.WORKING || titles.containsKey(count.value()))
                .sorted(Comparator.comparing(FacetCounts.Count::value))
                .forEach(count -> values.addObject()
                        .put("value", count.value())
                        .put("label", titles.getOrDefault(count.value(), count.value()))
                        .put("count", count.entries()));
    }

    private Map<String, String> titles(List<FacetCounts.Count> counts) {
        Map<String, Set<String>> slugs = new TreeMap<>();
        counts.forEach(count -> {
            String[] address = count.value().split("/", 2);
            slugs.computeIfAbsent(address[0], type -> new TreeSet<>()).add(address[1]);
        });
        Map<String, String> titles = new HashMap<>();
        slugs.forEach((id, some) -> model.types()
                .find(id)
                .ifPresent(type -> entries.published(id, some)
                        .forEach(row -> titles.put(
                                row.address().toString(),
                                row.fields()
                                        .publicFields(type)
                                        .text(type.titleField(), language)
                                        .orElse(new EntryId(id, row.address().slug()).toString())))));
        return titles;
    }
}
