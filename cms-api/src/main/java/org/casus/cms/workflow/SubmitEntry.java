package org.casus.cms.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.Gate;
import org.casus.cms.entries.HeldEntry;
import org.casus.cms.entries.HoldEntry;
import org.casus.cms.entries.Move;
import org.casus.cms.entries.StepBody;
import org.casus.cms.http.Precondition;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.content.entry.EntryId;

/** Offers a draft to the board of its type. It may be incomplete: that is for the board to see. */
@ApplicationScoped
class SubmitEntry {

    @Inject
    HoldEntry entries;

    @Inject
    Boards boards;

    @Inject
    Steps steps;

    @Inject
    Journal journal;

    @Transactional
    public void submit(Caller caller, EntryId id, Precondition precondition, StepBody body) {
        Gate.signedIn(caller);
        HeldEntry entry = entries.hold(id);
        Gate.mayEdit(caller, entry.standing());
        entry.check(precondition);
        Gate.allows(entry.standing(), Move.SUBMIT, steps.fromHere(entry.standing(), boards.ofType(id.type())));
        List<Happening> happenings = new ArrayList<>(entry.takeInWorkingCopy(caller, precondition));
        entry.submit(Moments.now());
        happenings.add(
                Happening.of(Kind.SUBMITTED, caller.name(), id, entry.standing().revision(), body.detail()));
        journal.append(happenings);
    }
}
