package org.casus.content.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a Turtle file says: values by subject and property, each once. */
final class Statements {

    /** What a statement is about, or what it says. */
    sealed interface Term {}

    record Iri(String iri) implements Term {

        @Override
        public String toString() {
            return iri;
        }
    }

    /**
     * @param language lower case; empty where it has none
     * @param datatype tells {@code 1} from {@code "1"}
     */
    record Literal(String text, String language, String datatype) implements Term {}

    /** @param label only to tell one from another */
    record Blank(String label) implements Term {

        @Override
        public String toString() {
            return label;
        }
    }

    private final Map<Term, Map<String, Set<Term>>> bySubject = new HashMap<>();

    void add(Term subject, String property, Term value) {
        bySubject
                .computeIfAbsent(subject, fresh -> new HashMap<>())
                .computeIfAbsent(property, fresh -> new LinkedHashSet<>())
                .add(value);
    }

    List<Term> values(Term subject, String property) {
        return List.copyOf(bySubject.getOrDefault(subject, Map.of()).getOrDefault(property, Set.of()));
    }

    /** By what they are called. */
    List<Term> subjectsWith(String property, Term value) {
        List<Term> subjects = new ArrayList<>();
        bySubject.forEach((subject, properties) -> {
            if (properties.getOrDefault(property, Set.of()).contains(value)) {
                subjects.add(subject);
            }
        });
        subjects.sort(Comparator.comparing(Term::toString));
        return subjects;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Statements statements && statements.bySubject.equals(bySubject);
    }

    @Override
    public int hashCode() {
        return bySubject.hashCode();
    }

    @Override
    public String toString() {
        return bySubject.toString();
    }
}
