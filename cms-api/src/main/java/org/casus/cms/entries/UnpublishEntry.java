package org.casus.cms.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.cms.types.Model;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;

/** Takes an entry away from visitors; who had its address is told that it was there, and where to go. */
@ApplicationScoped
class UnpublishEntry {

    @Inject
    EntryStore store;

    @Inject
    KnownEntries known;

    @Inject
    PublicationGate gate;

    @Inject
    Journal journal;

    @Inject
    Model model;

    @Transactional
    public void unpublish(Caller caller, EntryId id, Precondition precondition, StepBody body) {
        Gate.signedIn(caller);
        StoredEntry entry = store.locked(id);
        Gate.mayPublish(caller, entry);
        precondition.check(entry.contentVersion());
        Gate.allows(
                entry.standing(), Move.UNPUBLISH, entry.state().moves(entry.isPublic(), gate.isReviewed(id.type())));
        if (body.successor().filter(successor -> !known.isPublished(successor)).isPresent()) {
            throw Problem.invalidEntry(List.of(new Violation(
                    "successor",
                    LocalizedText.of("Deze opvolger is niet gepubliceerd.", "This successor is not published."))));
        }
        int published = entry.publishedRevision().orElseThrow();
        store.makePrivate(entry, model.type(id.type()), EntryStore.now());
        gate.unpublished(entry.standing());
        journal.append(Kind.UNPUBLISHED, caller.name(), id, published, body.detail());
    }
}
