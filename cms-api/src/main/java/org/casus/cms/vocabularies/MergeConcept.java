package org.casus.cms.vocabularies;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.RewordEntries;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.cms.types.ConceptChanges;
import org.casus.cms.types.Model;
import org.casus.content.entry.ConceptChoice;
import org.casus.content.type.ContentType;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Vocabularies;

/**
 * Makes two concepts one: every entry that chooses the first gets new revisions that choose the second. The first stays,
 * deprecated, and says by what it was replaced; what fell under it falls under the second.
 */
@ApplicationScoped
class MergeConcept {

    @Inject
    ChangeConcept change;

    @Inject
    ConceptUse uses;

    @Inject
    ConceptChanges changes;

    @Inject
    RewordEntries entries;

    @Inject
    Journal journal;

    @Inject
    Model model;

    /** @return how many entries moved */
    @Transactional
    public int merge(Caller caller, String scheme, String from, String into, Precondition precondition) {
        Vocabularies before = change.held();
        Concept old = before.concept(scheme, from).orElseThrow(Problem::notFound);
        precondition.require(changes.versionOf(scheme, from));
        Concept successor = successor(before, old, into);
        List<Concept> changed = new ArrayList<>(moved(before, old, successor));
        changed.add(ended(old, into));
        changed.forEach(concept -> Fitting.check(concept, before.with(changed)));
        changed.forEach(concept -> changes.keep(concept, caller.name(), ChangeConcept.now()));
        ObjectNode detail = ChangeConcept.detail(old).put("into", into);
        List<Happening> happenings = reword(caller, old, successor, detail);
        int count = (int) happenings.stream()
                .map(Happening::entry)
                .flatMap(Optional::stream)
                .distinct()
                .count();
        happenings.add(Happening.of(
                Kind.CONCEPT_MERGED, caller.name(), detail.deepCopy().put("entries", count)));
        journal.append(happenings);
        return count;
    }

    private static Concept successor(Vocabularies vocabularies, Concept old, String into) {
        Concept successor = vocabularies
                .concept(old.scheme(), into)
                .orElseThrow(() -> ConceptForm.wrong(
                        "into",
                        "‘" + into + "’ is geen begrip van dit vocabularium.",
                        "‘" + into + "’ is no concept of this vocabulary."));
        if (successor.id().equals(old.id()) || successor.isDeprecated()) {
            throw Problem.of(
                    ProblemKind.CONFLICT,
                    "Voeg samen met een ander begrip, dat nog gekozen wordt.",
                    "Merge into another concept, which is still chosen.");
        }
        return successor;
    }

    /** What falls under the old concept falls under the other; the other, where it is among these, under what the old did. */
    private static List<Concept> moved(Vocabularies vocabularies, Concept old, Concept successor) {
        return vocabularies.narrower(old).stream()
                .map(narrower -> new Concept(
                        narrower.scheme(),
                        narrower.id(),
                        narrower.label(),
                        narrower.alternatives(),
                        narrower.definition(),
                        narrower.order(),
                        narrower.id().equals(successor.id()) ? old.broader() : Optional.of(successor.id()),
                        narrower.notation(),
                        narrower.exactMatch(),
                        narrower.closeMatch(),
                        narrower.isDeprecated(),
                        narrower.replacedBy()))
                .toList();
    }

    private static Concept ended(Concept old, String into) {
        return new Concept(
                old.scheme(),
                old.id(),
                old.label(),
                old.alternatives(),
                old.definition(),
                old.order(),
                old.broader(),
                old.notation(),
                old.exactMatch(),
                old.closeMatch(),
                true,
                Optional.of(into));
    }

    private List<Happening> reword(Caller caller, Concept old, Concept successor, ObjectNode detail) {
        RewordEntries.Reason reason = new RewordEntries.Reason(
                caller.name(), old.scheme() + ": " + old.id() + " → " + successor.id(), detail);
        List<Happening> happenings = new ArrayList<>();
        uses.entries(old.scheme(), old.id()).forEach((typeId, slugs) -> {
            ContentType type = model.type(typeId);
            happenings.addAll(entries.reword(
                    type,
                    slugs,
                    fields -> ConceptChoice.replaced(type, fields, old.scheme(), old.id(), successor.id()),
                    reason));
        });
        return happenings;
    }
}
