package org.casus.cms.vocabularies;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.casus.cms.access.Caller;
import org.casus.cms.http.MergePatch;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.cms.types.ConceptChanges;
import org.casus.cms.types.ConceptJson;
import org.casus.cms.types.Model;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Vocabularies;

/** Adds a concept to a vocabulary, and changes one: its labels, its place, whether it is still chosen. */
@ApplicationScoped
class ChangeConcept {

    @Inject
    Model model;

    @Inject
    ConceptChanges changes;

    @Inject
    Journal journal;

    static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Transactional
    public void add(Caller caller, String scheme, String id, ObjectNode body) {
        Vocabularies now = held();
        Concept concept = ConceptForm.read(scheme, id, body);
        ConceptForm.id(id);
        if (now.concept(scheme, id).isPresent()) {
            throw Problem.of(
                    ProblemKind.CONFLICT,
                    "Er is al een begrip ‘" + id + "’ in dit vocabularium.",
                    "There is a concept ‘" + id + "’ in this vocabulary already.");
        }
        keep(caller, concept, now, Kind.CONCEPT_ADDED);
    }

    /** @return whether anything changed */
    @Transactional
    public boolean change(Caller caller, String scheme, String id, Precondition precondition, ObjectNode patch) {
        Vocabularies now = held();
        Concept before = now.concept(scheme, id).orElseThrow(Problem::notFound);
        precondition.require(changes.versionOf(scheme, id));
        Concept after = ConceptForm.read(scheme, id, (ObjectNode) MergePatch.apply(ConceptJson.of(before), patch));
        if (after.equals(before)) {
            return false;
        }
        keep(caller, after, now, Kind.CONCEPT_EDITED);
        return true;
    }

    /** The vocabularies as everybody left them; nobody else changes them before this transaction ends. */
    Vocabularies held() {
        changes.hold();
        model.refresh();
        return model.vocabularies();
    }

    private void keep(Caller caller, Concept concept, Vocabularies now, Kind kind) {
        Fitting.check(concept, now);
        changes.keep(concept, caller.name(), now());
        journal.append(List.of(Happening.of(kind, caller.name(), detail(concept))));
    }

    static ObjectNode detail(Concept concept) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("scheme", concept.scheme())
                .put("concept", concept.id());
    }
}
