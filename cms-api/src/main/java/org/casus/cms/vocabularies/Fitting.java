package org.casus.cms.vocabularies;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Vocabularies;

/** Whether a concept fits among the others of its scheme. */
final class Fitting {

    private Fitting() {}

    /**
     * @param others as they are, an earlier version of the concept among them
     * @throws Problem 400 where it points at what is not there, 409 where it would make a circle or be mistaken for another
     */
    static void check(Concept concept, Vocabularies others) {
        concept.broader().ifPresent(broader -> checkThere("broader", concept, broader, others));
        concept.replacedBy().ifPresent(successor -> checkThere("replacedBy", concept, successor, others));
        if (returns(concept, others, Concept::broader)) {
            throw Problem.of(
                    ProblemKind.CONFLICT,
                    "‘" + concept.id() + "’ zou zo onder zichzelf vallen. Kies een ander ruimer begrip.",
                    "‘" + concept.id() + "’ would fall under itself. Choose another broader concept.");
        }
        if (returns(concept, others, Concept::replacedBy)) {
            throw Problem.of(
                    ProblemKind.CONFLICT,
                    "‘" + concept.id() + "’ zou zo zichzelf opvolgen. Kies een ander begrip.",
                    "‘" + concept.id() + "’ would succeed itself. Choose another concept.");
        }
        checkLabel(concept, others);
    }

    private static void checkThere(String member, Concept concept, String id, Vocabularies others) {
        if (others.concept(concept.scheme(), id).isEmpty()) {
            throw ConceptForm.wrong(
                    member,
                    "‘" + id + "’ is geen begrip van dit vocabularium.",
                    "‘" + id + "’ is no concept of this vocabulary.");
        }
    }

    private static boolean returns(Concept concept, Vocabularies others, Function<Concept, Optional<String>> step) {
        Set<String> seen = new HashSet<>();
        Optional<String> next = step.apply(concept);
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(concept.id())) {
                return true;
            }
            next = others.concept(concept.scheme(), next.get()).flatMap(step);
        }
        return false;
    }

    /** Two choices with one name cannot be told apart in a form; one that nobody chooses any more is in no form. */
    private static void checkLabel(Concept concept, Vocabularies others) {
        if (concept.isDeprecated()) {
            return;
        }
        others.scheme(concept.scheme()).stream()
                .flatMap(scheme -> scheme.concepts().stream())
                .filter(other -> !other.id().equals(concept.id()) && !other.isDeprecated())
                .filter(other -> other.broader().equals(concept.broader()))
                .filter(other ->
                        other.label().in("nl").equalsIgnoreCase(concept.label().in("nl")))
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.of(
                            ProblemKind.CONFLICT,
                            "‘" + other.id() + "’ heeft dit label al.",
                            "‘" + other.id() + "’ has this label already.");
                });
    }
}
