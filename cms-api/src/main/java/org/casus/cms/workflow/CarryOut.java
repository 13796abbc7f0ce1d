package org.casus.cms.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.casus.cms.entries.HeldEntry;
import org.casus.cms.entries.HoldEntry;
import org.casus.cms.entries.Standing;
import org.casus.cms.entries.State;
import org.casus.cms.entries.StepBody;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;

/**
 * Does what was planned, once: that it is done is written in the transaction that does it. Whoever comes second, or comes
 * back after a power cut, finds it done or finds it to do.
 */
@ApplicationScoped
class CarryOut {

    @Inject
    HoldEntry entries;

    @Inject
    Plans plans;

    @Inject
    Comments comments;

    @Inject
    Boards boards;

    @Inject
    WithdrawEntry withdraw;

    @Inject
    Journal journal;

    /** @throws Problem where it cannot be done; nothing is written then */
    @Transactional
    public void carryOut(Plan plan) {
        Optional<HeldEntry> held = entries.hold(plan.entry());
        if (held.isEmpty() || !plans.claim(plan, Plan.State.DONE, Optional.empty())) {
            return;
        }
        HeldEntry entry = held.get();
        Happening happening = switch (plan.step()) {
            case PUBLISH -> {
                refuseOpenComments(entry.standing(), plan);
                Happening published = entry.publishAtItsTime(plan.actor(), plan.revision(), plan.detail());
                planEnd(plan, entry.standing());
                yield published;
            }
            case UNPUBLISH -> entry.unpublishAtItsTime(plan.actor(), plan.detail());
        };
        journal.append(List.of(happening));
    }

    private void refuseOpenComments(Standing entry, Plan plan) {
        int open = comments.open(entry.entry());
        if (open > 0 && !plan.detail().has("override")) {
            throw Problem.of(
                    ProblemKind.CONFLICT,
                    "Er staan nog opmerkingen open: " + open + ".",
                    "There are open comments: " + open + ".");
        }
    }

    private void planEnd(Plan plan, Standing entry) {
        Optional.ofNullable(plan.detail().get("expires")).ifPresent(end -> {
            plans.withdraw(entry.entry(), Plan.Step.UNPUBLISH);
            plans.add(Plan.of(
                    Plan.Step.UNPUBLISH, entry, Instant.parse(end.asText()), plan.actor(), StepBody.NONE.detail()));
        });
    }

    /** Leaves it undone for good, and says why. */
    @Transactional
    public void fail(Plan plan, String reason) {
        Optional<HeldEntry> held = entries.hold(plan.entry());
        if (held.isEmpty() || !plans.claim(plan, Plan.State.FAILED, Optional.of(reason))) {
            return;
        }
        Standing entry = held.get().standing();
        if (entry.state() == State.SCHEDULED) {
            held.get().moveTo(withdraw.beforeIt(entry, boards.ofType(entry.id().type())));
        }
        ObjectNode detail =
                plan.detail().deepCopy().put("step", plan.step().word()).put("reason", reason);
        journal.append(List.of(Happening.of(Kind.SCHEDULE_FAILED, plan.actor(), entry.id(), plan.revision(), detail)));
    }

    /** @return how often it was tried in vain, this time included */
    @Transactional
    public int countAttempt(Plan plan) {
        return plans.countAttempt(plan);
    }
}
