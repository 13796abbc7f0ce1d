package org.casus.cms.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.casus.cms.http.Problem;
import org.casus.cms.listing.Scope;
import org.casus.content.entry.EntryId;

/** Gives the workflow hold of an entry. */
@ApplicationScoped
public class HoldEntry {

    @Inject
    EntryStore store;

    @Inject
    ReadEntries entries;

    @Inject
    TakeIn copies;

    @Inject
    PublishEntry publish;

    /** @throws org.casus.cms.http.Problem 404 */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldEntry hold(EntryId id) {
        return new HeldEntry(store.locked(id), copies, publish);
    }

    /**
     * Where an entry stands, for somebody who only looks.
     *
     * @throws org.casus.cms.http.Problem 404
     */
    public Standing look(EntryId id) {
        return entries.find(id, Scope.WORKING).orElseThrow(Problem::notFound).standing();
    }

    /** @return nothing where it was purged */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<HeldEntry> hold(long entry) {
        return store.locked(entry).map(found -> new HeldEntry(found, copies, publish));
    }
}
