package org.casus.cms.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.Gate;
import org.casus.cms.entries.HeldEntry;
import org.casus.cms.entries.HoldEntry;
import org.casus.cms.entries.Move;
import org.casus.cms.entries.PublicationGate;
import org.casus.cms.entries.State;
import org.casus.cms.entries.StepBody;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;

/** Plans the publication of the working revision, that one and no later one. */
@ApplicationScoped
class ScheduleEntry {

    @Inject
    HoldEntry entries;

    @Inject
    PublicationGate gate;

    @Inject
    Plans plans;

    @Inject
    Journal journal;

    @Transactional
    public void schedule(Caller caller, EntryId id, Precondition precondition, StepBody body) {
        Gate.signedIn(caller);
        HeldEntry entry = entries.hold(id);
        Gate.mayPublish(caller, entry.standing());
        entry.check(precondition);
        Instant at = moment(body);
        List<Happening> happenings = new ArrayList<>(entry.takeInWorkingCopy(caller, precondition));
        ObjectNode detail = gate.pass(caller, entry.standing(), Move.SCHEDULE, body);
        entry.mustBePublishable();
        plans.withdraw(entry.standing().entry(), Plan.Step.PUBLISH);
        plans.add(Plan.of(Plan.Step.PUBLISH, entry.standing(), at, caller.name(), detail));
        entry.moveTo(State.SCHEDULED);
        happenings.add(
                Happening.of(Kind.SCHEDULED, caller.name(), id, entry.standing().revision(), detail));
        journal.append(happenings);
    }

    private static Instant moment(StepBody body) {
        Instant at = body.at().orElseThrow(() -> wrong("at", "Zeg wanneer, met zone.", "Say when, with a zone."));
        if (!at.isAfter(Moments.now())) {
            throw wrong("at", "Dit tijdstip is voorbij.", "This moment has passed.");
        }
        if (body.expires().filter(end -> !end.isAfter(at)).isPresent()) {
            throw wrong("expires", "Dit komt niet na de publicatie.", "This is not after the publication.");
        }
        return at;
    }

    private static Problem wrong(String member, String nl, String en) {
        return Problem.invalidEntry(List.of(new Violation(member, LocalizedText.of(nl, en))));
    }
}
