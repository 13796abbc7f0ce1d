package org.casus.site.facets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;

/** Makes the facets of a list of entries. */
public final class FacetIndex {

    /** The id of a yes-or-no facet's value. */
    public static final String YES = "yes";

    /** The id of a yes-or-no facet's other value. */
    public static final String NO = "no";

    private final Vocabularies vocabularies;
    private final String language;
    private final String yes;
    private final String no;
    private final String notGiven;

    /** @param yes the word for true, {@code no} for false, {@code notGiven} for having no value */
    public FacetIndex(Vocabularies vocabularies, String language, String yes, String no, String notGiven) {
        this.vocabularies = vocabularies;
        this.language = language;
        this.yes = yes;
        this.no = no;
        this.notGiven = notGiven;
    }

    /** @param entries in the order of the list */
    public Facet facet(Field field, List<PublishedEntry> entries) {
        return switch (field.kind()) {
            case FieldKind.Concept concept -> ofConcepts(field, concept.scheme(), entries);
            case FieldKind.TrueFalse truth -> ofTruth(field, entries);
            default -> throw new IllegalArgumentException(field.name() + " is no facet: site files refuse it");
        };
    }

    private Facet ofTruth(Field field, List<PublishedEntry> entries) {
        BitSet isTrue = new BitSet();
        BitSet isFalse = new BitSet();
        for (int i = 0; i < entries.size(); i++) {
            Optional<JsonNode> value = entries.get(i).fields().get(field.name());
            if (value.isPresent()) {
                (value.get().asBoolean() ? isTrue : isFalse).set(i);
            }
        }
        List<Facet.Value> values = new ArrayList<>();
        List<BitSet> holders = new ArrayList<>();
        if (!isTrue.isEmpty()) {
            values.add(new Facet.Value(YES, yes, "", -1, 0));
            holders.add(isTrue);
        }
        if (!isFalse.isEmpty()) {
            values.add(new Facet.Value(NO, no, "", -1, 0));
            holders.add(isFalse);
        }
        return facet(field, values, holders, entries.size());
    }

    private Facet facet(Field field, List<Facet.Value> values, List<BitSet> holders, int entries) {
        BitSet without = new BitSet(entries);
        without.set(0, entries);
        holders.forEach(without::andNot);
        if (!without.isEmpty()) {
            values.add(new Facet.Value(Facet.NOT_GIVEN, notGiven, "", -1, 0));
            holders.add(without);
        }
        return new Facet(field.name(), field.label().in(language), values, holders, entries);
    }

    private Facet ofConcepts(Field field, String scheme, List<PublishedEntry> entries) {
        ConceptTree tree = new ConceptTree(holders(field, scheme, entries));
        List<Concept> all = vocabularies.scheme(scheme).map(Scheme::concepts).orElse(List.of());
        for (Concept concept : all) {
            boolean isTop = concept.broader()
                    .flatMap(broader -> vocabularies.concept(scheme, broader))
                    .isEmpty();
            if (isTop) {
                tree.addWithNarrower(concept, -1, 0);
            }
        }
        return facet(field, tree.values, tree.holders, entries.size());
    }

    private Map<String, BitSet> holders(Field field, String scheme, List<PublishedEntry> entries) {
        Map<String, BitSet> holders = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            for (JsonNode item : entries.get(i).fields().items(field.name())) {
                Optional<Concept> concept = vocabularies.concept(scheme, item.asText());
                List<Concept> path = concept.map(vocabularies::selfAndBroader).orElse(List.of());
                for (Concept broader : path) {
                    holders.computeIfAbsent(broader.id(), id -> new BitSet()).set(i);
                }
            }
        }
        return holders;
    }

    private final class ConceptTree {

        private final Map<String, BitSet> unplaced;
        private final List<Facet.Value> values = new ArrayList<>();
        private final List<BitSet> holders = new ArrayList<>();

        ConceptTree(Map<String, BitSet> unplaced) {
            this.unplaced = unplaced;
        }

        void addWithNarrower(Concept concept, int parent, int depth) {
            BitSet entries = unplaced.remove(concept.id());
            if (entries == null) {
                return;
            }
            int index = values.size();
            String definition =
                    concept.definition().map(text -> text.in(language)).orElse("");
            values.add(new Facet.Value(concept.id(), concept.label().in(language), definition, parent, depth));
            holders.add(entries);
            for (Concept narrower : vocabularies.narrower(concept)) {
                addWithNarrower(narrower, index, depth + 1);
            }
        }
    }
}
