package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.cms.types.Model;
import org.casus.content.checking.Known;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;
import org.casus.content.type.ContentType;

/** Makes an entry's working revision the one that visitors see. */
@ApplicationScoped
class PublishEntry {

    @Inject
    EntryStore store;

    @Inject
    KnownEntries known;

    @Inject
    TakeIn copies;

    @Inject
    Company company;

    @Inject
    PublicationGate gate;

    @Inject
    Journal journal;

    @Inject
    Model model;

    @Transactional
    public void publish(Caller caller, EntryId id, Precondition precondition, StepBody body) {
        Gate.signedIn(caller);
        ContentType type = model.type(id.type());
        StoredEntry entry = store.locked(id);
        Gate.mayPublish(caller, entry);
        precondition.check(entry.contentVersion());
        List<Happening> happenings = new ArrayList<>(copies.forStep(caller, entry, precondition));
        Set<EntryId> along =
                body.withReferences() ? company.of(id, store.working(entry).fields()) : Set.of();
        Known there = company.togetherWith(along);
        for (EntryId other : along) {
            happenings.add(named(other, () -> publishAlong(caller, other, there, body)));
        }
        ObjectNode detail = gate.pass(caller, entry.standing(), Move.PUBLISH, body);
        Revision revision = store.working(entry);
        refuseIncomplete(type, revision, there);
        store.makePublic(entry, type, revision, EntryStore.now());
        gate.published(caller, entry.standing(), body);
        happenings.add(Happening.of(Kind.PUBLISHED, caller.name(), id, revision.number(), detail));
        journal.append(happenings);
    }

    /** As it was when it was saved last; what somebody is typing in it is not published along. */
    private Happening publishAlong(Caller caller, EntryId id, Known there, StepBody body) {
        ContentType type = model.type(id.type());
        StoredEntry entry = store.locked(id);
        Gate.mayPublish(caller, entry);
        StepBody own = new StepBody(
                body.comment(), body.override(), Optional.empty(), Optional.empty(), Optional.empty(), true);
        ObjectNode detail = gate.pass(caller, entry.standing(), Move.PUBLISH, own);
        Revision revision = store.working(entry);
        refuseIncomplete(type, revision, there);
        store.makePublic(entry, type, revision, EntryStore.now());
        gate.published(caller, entry.standing(), own);
        return Happening.of(Kind.PUBLISHED, caller.name(), id, revision.number(), detail);
    }

    /** What is wrong with another entry says which. */
    private static Happening named(EntryId id, Supplier<Happening> publication) {
        try {
            return publication.get();
        } catch (Problem problem) {
            throw problem.about(id.toString());
        }
    }

    /** A revision that was let pass earlier; what it points to may have gone since. */
    Happening atItsTime(StoredEntry entry, String actor, int number, ObjectNode detail) {
        if (!entry.state().isEditable()) {
            throw Gate.notFrom(entry.standing(), entry.state().moves(false, false));
        }
        ContentType type = model.type(entry.address().type());
        Revision revision = store.revision(entry, number);
        refuseIncomplete(type, revision, known);
        store.makePublic(entry, type, revision, EntryStore.now());
        return Happening.of(Kind.PUBLISHED, actor, entry.address(), number, detail);
    }

    Happening takeAwayAtItsTime(StoredEntry entry, String actor, ObjectNode detail) {
        int published = entry.publishedRevision()
                .orElseThrow(() -> Gate.notFrom(entry.standing(), entry.state().moves(false, false)));
        store.makePrivate(entry, model.type(entry.address().type()), EntryStore.now());
        return Happening.of(Kind.UNPUBLISHED, actor, entry.address(), published, detail);
    }

    void refuseIncomplete(StoredEntry entry) {
        refuseIncomplete(model.type(entry.address().type()), store.working(entry), known);
    }

    private void refuseIncomplete(ContentType type, Revision revision, Known there) {
        List<Violation> violations = model.checks().publication(type, revision.fields(), there);
        if (!violations.isEmpty()) {
            throw Problem.invalidEntry(violations);
        }
    }
}
