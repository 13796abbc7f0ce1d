package org.casus.cms.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.Gate;
import org.casus.cms.entries.HeldEntry;
import org.casus.cms.entries.HoldEntry;
import org.casus.cms.entries.Move;
import org.casus.cms.entries.Standing;
import org.casus.cms.entries.State;
import org.casus.cms.entries.StepBody;
import org.casus.cms.http.Precondition;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.content.entry.EntryId;

/** Takes back what was submitted, or calls off a publication that was planned: what was approved then stays approved. */
@ApplicationScoped
class WithdrawEntry {

    @Inject
    HoldEntry entries;

    @Inject
    Boards boards;

    @Inject
    Approvals approvals;

    @Inject
    Plans plans;

    @Inject
    Steps steps;

    @Inject
    Journal journal;

    @Transactional
    public void withdraw(Caller caller, EntryId id, Precondition precondition, StepBody body) {
        Gate.signedIn(caller);
        HeldEntry entry = entries.hold(id);
        Standing before = entry.standing();
        boolean isPlanned = plans.isPlanned(before.entry(), Plan.Step.PUBLISH);
        if (isPlanned) {
            Gate.mayPublish(caller, before);
        } else {
            Gate.mayEdit(caller, before);
        }
        entry.check(precondition);
        Optional<Board> board = boards.ofType(id.type());
        Gate.allows(before, Move.WITHDRAW, steps.fromHere(before, board));
        plans.withdraw(before.entry(), Plan.Step.PUBLISH);
        entry.moveTo(before.state() == State.SCHEDULED ? beforeIt(before, board) : State.DRAFT);
        journal.append(Kind.WITHDRAWN, caller.name(), id, before.revision(), body.detail());
    }

    /** Where an entry is that was to be published and is not. */
    State beforeIt(Standing entry, Optional<Board> board) {
        return board.filter(found -> approvals.suffice(entry, found)).isPresent() ? State.APPROVED : State.DRAFT;
    }
}
