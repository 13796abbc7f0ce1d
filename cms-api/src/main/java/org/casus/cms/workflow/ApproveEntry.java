package org.casus.cms.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
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
import org.casus.cms.http.Problem;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.content.entry.EntryId;

/**
 * One member's approval of the working revision; as many different members as the board asks for make it approved. An
 * administrator who gives a reason does that alone.
 */
@ApplicationScoped
class ApproveEntry {

    @Inject
    HoldEntry entries;

    @Inject
    Boards boards;

    @Inject
    Approvals approvals;

    @Inject
    FourEyes fourEyes;

    @Inject
    Steps steps;

    @Inject
    Journal journal;

    @Transactional
    public void approve(Caller caller, EntryId id, Precondition precondition, StepBody body) {
        Gate.signedIn(caller);
        HeldEntry entry = entries.hold(id);
        Optional<Board> board = boards.ofType(id.type());
        boolean isOverride = caller.mayAdminister() && body.override().isPresent();
        Gate.mayReview(caller, entry.standing());
        entry.check(precondition);
        Gate.allows(entry.standing(), Move.APPROVE, steps.fromHere(entry.standing(), board));
        if (!isOverride) {
            Members.mustBeOneOf(caller, board);
        }
        List<Happening> happenings = new ArrayList<>(entry.takeInWorkingCopy(caller, precondition));
        entry.moveTo(State.IN_REVIEW);
        if (!isOverride) {
            refuseOwnWork(caller, entry.standing());
        }
        add(caller, entry.standing());
        boolean isApproved = isOverride || approvals.suffice(entry.standing(), board.orElseThrow());
        if (isApproved) {
            entry.moveTo(State.APPROVED);
        }
        happenings.add(happening(caller, entry.standing(), board, body, isOverride));
        journal.append(happenings);
    }

    private void refuseOwnWork(Caller caller, Standing entry) {
        if (fourEyes.edited(entry).contains(caller.name())) {
            throw Problem.forbidden(
                    "Je werkte zelf aan deze tekst; iemand anders keurt ze goed.",
                    "You worked on this text yourself; somebody else approves it.");
        }
    }

    private void add(Caller caller, Standing entry) {
        if (!approvals.of(entry).contains(caller.name())) {
            approvals.add(entry, caller.name(), Moments.now());
        }
    }

    private Happening happening(
            Caller caller, Standing entry, Optional<Board> board, StepBody body, boolean isOverride) {
        ObjectNode detail = body.detail().put("approvals", approvals.of(entry).size());
        board.ifPresent(found -> detail.put("quorum", found.needed()));
        if (isOverride) {
            detail.putArray("passedOver").add("board");
        }
        return Happening.of(Kind.APPROVED, caller.name(), entry.id(), entry.revision(), detail);
    }
}
