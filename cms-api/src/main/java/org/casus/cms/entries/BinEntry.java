package org.casus.cms.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;

/** Puts an entry in the bin or in the archive, takes it out again, or destroys it. */
@ApplicationScoped
class BinEntry {

    @Inject
    EntryStore store;

    @Inject
    TakeIn copies;

    @Inject
    PublicationGate gate;

    @Inject
    Journal journal;

    @Inject
    Model model;

    @Transactional
    public void bin(Caller caller, EntryId id, Precondition precondition) {
        Gate.signedIn(caller);
        StoredEntry entry = store.locked(id);
        Gate.mayEdit(caller, entry);
        if (entry.isPublic()) {
            Gate.mayPublish(caller, entry);
        }
        precondition.require(entry.contentVersion());
        Gate.notBinned(entry);
        Instant now = EntryStore.now();
        List<Happening> happenings = takeAway(caller, entry, now);
        gate.putAway(entry.standing());
        entry.bin(now);
        store.rebin(entry, model.type(id.type()));
        happenings.add(Happening.of(Kind.BINNED, caller.name(), id, entry.workingRevision()));
        journal.append(happenings);
    }

    /** Keeps it for good, where nobody sees or changes it. */
    @Transactional
    public void archive(Caller caller, EntryId id, Precondition precondition, StepBody body) {
        Gate.signedIn(caller);
        StoredEntry entry = store.locked(id);
        Gate.mayPublish(caller, entry);
        precondition.check(entry.contentVersion());
        Gate.allows(entry.standing(), Move.ARCHIVE, entry.state().moves(entry.isPublic(), gate.isReviewed(id.type())));
        List<Happening> happenings = new ArrayList<>(copies.forStep(caller, entry, precondition));
        Instant now = EntryStore.now();
        happenings.addAll(takeAway(caller, entry, now));
        gate.putAway(entry.standing());
        entry.archive(now);
        happenings.add(Happening.of(Kind.ARCHIVED, caller.name(), id, entry.workingRevision(), body.detail()));
        journal.append(happenings);
    }

    private List<Happening> takeAway(Caller caller, StoredEntry entry, Instant now) {
        List<Happening> happenings = new ArrayList<>();
        if (entry.isPublic()) {
            int published = entry.publishedRevision().orElseThrow();
            store.makePrivate(entry, model.type(entry.address().type()), now);
            happenings.add(Happening.of(Kind.UNPUBLISHED, caller.name(), entry.address(), published));
        }
        return happenings;
    }

    /** Back with its slug and all its revisions, as a draft: whether it is public again is a decision of its own. */
    @Transactional
    public void restore(Caller caller, EntryId id, Precondition precondition, StepBody body) {
        Gate.signedIn(caller);
        StoredEntry entry = store.locked(id);
        Gate.mayEdit(caller, entry);
        precondition.check(entry.contentVersion());
        Gate.allows(entry.standing(), Move.RESTORE, entry.state().moves(false, false));
        entry.takeBack();
        store.rebin(entry, model.type(id.type()));
        journal.append(Kind.RESTORED, caller.name(), id, entry.workingRevision(), body.detail());
    }

    /** Destroys the entry with all its revisions; what the journal says of it stays. */
    @Transactional
    public void purge(Caller caller, EntryId id, Precondition precondition) {
        Gate.signedIn(caller);
        if (!caller.mayAdminister()) {
            throw Problem.forbidden("Alleen een beheerder vernietigt.", "Only an administrator destroys.");
        }
        StoredEntry entry = store.locked(id);
        precondition.require(entry.contentVersion());
        List<Happening> happenings = takeAway(caller, entry, EntryStore.now());
        happenings.add(Happening.of(Kind.PURGED, caller.name(), id, entry.workingRevision()));
        store.purge(entry);
        journal.append(happenings);
    }
}
