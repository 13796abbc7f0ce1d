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
    Journal journal;

    @Inject
    Model model;

    @Transactional
    public void publish(Caller caller, ContentType type, EntryId id, Precondition precondition, Step step) {
        Gate.signedIn(caller);
        StoredEntry entry = store.locked(id);
        Gate.mayPublish(caller, entry);
        precondition.check(entry.version());
        Gate.allows(entry, "publish");
        Revision revision = store.working(entry);
        List<Violation> violations = model.checks().publication(type, revision.fields(), known);
        if (!violations.isEmpty()) {
            throw Problem.invalidEntry(violations);
        }
        store.makePublic(entry, type, revision, EntryStore.now());
        journal.append(Kind.PUBLISHED, caller.name(), id, revision.number(), step.detail());
    }
}
