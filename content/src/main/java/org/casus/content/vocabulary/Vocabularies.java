package org.casus.content.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All schemes of an installation, with look-up by id and along the hierarchy. */
public final class Vocabularies {

    private final SortedMap<String, Scheme> schemes;
    private final Map<String, Map<String, Concept>> concepts = new HashMap<>();
    private final Map<String, Map<String, List<Concept>>> narrower = new HashMap<>();

    public Vocabularies(Collection<Scheme> all) {
        SortedMap<String, Scheme> sorted = new TreeMap<>();
        for (Scheme scheme : all) {
            sorted.put(scheme.id(), scheme);
            Map<String, Concept> byId = new HashMap<>();
            Map<String, List<Concept>> under = new HashMap<>();
            for (Concept concept : scheme.concepts()) {
                byId.put(concept.id(), concept);
                concept.broader()
                        .ifPresent(broader -> under.computeIfAbsent(broader, id -> new ArrayList<>())
                                .add(concept));
            }
            concepts.put(scheme.id(), byId);
            narrower.put(scheme.id(), under);
        }
        schemes = Collections.unmodifiableSortedMap(sorted);
    }

    /** The same with these concepts in the place of those of their ids, or added; those of unknown schemes are left out. */
    public Vocabularies with(Collection<Concept> changed) {
        List<Scheme> all = new ArrayList<>();
        for (Scheme scheme : schemes.values()) {
            Map<String, Concept> byId = new TreeMap<>();
            scheme.concepts().forEach(concept -> byId.put(concept.id(), concept));
            changed.stream()
                    .filter(concept -> concept.scheme().equals(scheme.id()))
                    .forEach(concept -> byId.put(concept.id(), concept));
            all.add(new Scheme(scheme.id(), scheme.label(), scheme.description(), List.copyOf(byId.values())));
        }
        return new Vocabularies(all);
    }

    /** Sorted by id. */
    public Collection<Scheme> schemes() {
        return schemes.values();
    }

    public Optional<Scheme> scheme(String id) {
        return Optional.ofNullable(schemes.get(id));
    }

    public Optional<Concept> concept(String scheme, String id) {
        return Optional.ofNullable(concepts.getOrDefault(scheme, Map.of()).get(id));
    }

    /** The concepts right under this one, in their order. */
    public List<Concept> narrower(Concept concept) {
        return List.copyOf(narrower.getOrDefault(concept.scheme(), Map.of()).getOrDefault(concept.id(), List.of()));
    }

    private static boolean hasId(List<Concept> path, String id) {
        for (Concept concept : path) {
            if (concept.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** The concept and all that it falls under, nearest first. Ends also where a hierarchy bites its own tail. */
    public List<Concept> selfAndBroader(Concept concept) {
        List<Concept> path = new ArrayList<>();
        Optional<Concept> next = Optional.of(concept);
        while (next.isPresent() && !hasId(path, next.get().id())) {
            Concept current = next.get();
            path.add(current);
            next = current.broader().flatMap(broader -> concept(current.scheme(), broader));
        }
        return List.copyOf(path);
    }
}
