package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Set;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;

/** The refusals that the verbs share: who may not, and what cannot be done from here. */
public final class Gate {

    private Gate() {}

    /** @throws Problem 401 */
    public static void signedIn(Caller caller) {
        if (!caller.isSignedIn()) {
            throw Problem.signInNeeded();
        }
    }

    static void mayCreate(Caller caller, String type) {
        signedIn(caller);
        if (!caller.mayCreate(type)) {
            throw Problem.forbidden(
                    "Je rol laat niet toe om dit type te maken.", "Your role does not allow you to create this type.");
        }
    }

    static void mayEdit(Caller caller, StoredEntry entry) {
        mayEdit(caller, entry.standing());
    }

    public static void mayEdit(Caller caller, Standing entry) {
        if (!caller.mayEdit(entry.id().type(), entry.author())) {
            hide(caller, entry);
            throw Problem.forbidden(
                    "Je rol laat niet toe om deze fiche te wijzigen.",
                    "Your role does not allow you to change this entry.");
        }
    }

    static void mayPublish(Caller caller, StoredEntry entry) {
        mayPublish(caller, entry.standing());
    }

    public static void mayPublish(Caller caller, Standing entry) {
        if (!caller.mayPublish(entry.id().type())) {
            hide(caller, entry);
            throw Problem.forbidden(
                    "Je rol laat niet toe om dit type te publiceren.",
                    "Your role does not allow you to publish this type.");
        }
    }

    public static void mayReview(Caller caller, Standing entry) {
        if (!caller.mayReview(entry.id().type())) {
            hide(caller, entry);
            throw Problem.forbidden(
                    "Je rol laat niet toe om dit type te beoordelen.",
                    "Your role does not allow you to review this type.");
        }
    }

    /** @throws Problem for somebody who may not see drafts: 404 where there is nothing else to see */
    public static void mayReadDraft(Caller caller, Standing entry) {
        signedIn(caller);
        if (!caller.mayReadDraft(entry.id().type(), entry.author())) {
            hide(caller, entry);
            throw Problem.forbidden(
                    "Je rol laat niet toe om werkversies van dit type te zien.",
                    "Your role does not allow you to see working revisions of this type.");
        }
    }

    /** Who may not see it is not told that it is there. */
    private static void hide(Caller caller, Standing entry) {
        if (!entry.isPublic() && !caller.mayReadDraft(entry.id().type(), entry.author())) {
            throw Problem.notFound();
        }
    }

    /** @throws Problem 409 with the moves that are allowed */
    public static void allows(Standing entry, Move move, Set<Move> allowed) {
        if (!allowed.contains(move)) {
            throw notFrom(entry, allowed);
        }
    }

    /** @throws Problem 409 for an entry in the bin or in the archive */
    static void isEditable(StoredEntry entry) {
        if (!entry.state().isEditable()) {
            throw notFrom(entry.standing(), entry.state().moves(false, false));
        }
    }

    /** @throws Problem 409 for an entry in the bin */
    static void notBinned(StoredEntry entry) {
        if (entry.state() == State.BINNED) {
            throw notFrom(entry.standing(), entry.state().moves(false, false));
        }
    }

    public static Problem notFrom(Standing entry, Set<Move> allowed) {
        List<String> words = allowed.stream().sorted().map(Move::word).toList();
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        words.forEach(steps::add);
        String state = entry.state().word();
        return Problem.of(
                        ProblemKind.CONFLICT,
                        "Dit kan niet in de toestand ‘" + state + "’; wel: " + String.join(", ", words) + ".",
                        "This cannot be done in the state “" + state + "”; possible: " + String.join(", ", words) + ".")
                .with("allowed", steps);
    }
}
