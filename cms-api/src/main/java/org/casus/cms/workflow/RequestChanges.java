package org.casus.cms.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;

/** Sends what was submitted back to who wrote it, saying why: that becomes an open comment. */
@ApplicationScoped
class RequestChanges {

    @Inject
    HoldEntry entries;

    @Inject
    Boards boards;

    @Inject
    Comments comments;

    @Inject
    Steps steps;

    @Inject
    Journal journal;

    @Transactional
    public void request(Caller caller, EntryId id, Precondition precondition, StepBody body) {
        Gate.signedIn(caller);
        HeldEntry entry = entries.hold(id);
        Optional<Board> board = boards.ofType(id.type());
        Gate.mayReview(caller, entry.standing());
        entry.check(precondition);
        Gate.allows(entry.standing(), Move.REQUEST_CHANGES, steps.fromHere(entry.standing(), board));
        if (!caller.mayAdminister()) {
            Members.mustBeOneOf(caller, board);
        }
        String text = body.comment().orElseThrow(RequestChanges::commentNeeded);
        comments.add(entry.standing().entry(), comment(caller, entry.standing(), text));
        entry.moveTo(State.CHANGES_REQUESTED);
        journal.append(
                Kind.CHANGES_REQUESTED, caller.name(), id, entry.standing().revision(), body.detail());
    }

    private static Comment comment(Caller caller, Standing entry, String text) {
        return new Comment(
                UUID.randomUUID().toString(),
                entry.revision(),
                caller.name(),
                Moments.now(),
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Problem commentNeeded() {
        return Problem.invalidEntry(List.of(new Violation(
                "comment", LocalizedText.of("Zeg wat er anders moet.", "Say what should be different."))));
    }
}
