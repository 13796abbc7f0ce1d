package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;

/** The refusals that the verbs share: who may not, and what cannot be done from here. */
final class Gate {

    private Gate() {}

    /** @throws Problem 401 */
    static void signedIn(Caller caller) {
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
        if (!caller.mayEdit(entry.address().type(), entry.author())) {
            hide(caller, entry);
            throw Problem.forbidden(
                    "Je rol laat niet toe om deze fiche te wijzigen.",
                    "Your role does not allow you to change this entry.");
        }
    }

    static void mayPublish(Caller caller, StoredEntry entry) {
        if (!caller.mayPublish(entry.address().type())) {
            hide(caller, entry);
            throw Problem.forbidden(
                    "Je rol laat niet toe om dit type te publiceren.",
                    "Your role does not allow you to publish this type.");
        }
    }

    /** Who may not see it is not told that it is there. */
    private static void hide(Caller caller, StoredEntry entry) {
        if (!entry.isPublic() && !caller.mayReadDraft(entry.address().type(), entry.author())) {
            throw Problem.notFound();
        }
    }

    /** @throws Problem 409 with the steps that are allowed */
    static void allows(StoredEntry entry, String step) {
        List<String> allowed = entry.state().steps(entry.isPublic());
        if (!allowed.contains(step)) {
            throw notFrom(entry, allowed);
        }
    }

    /** @throws Problem 409 for an entry in the bin */
    static void notBinned(StoredEntry entry) {
        if (entry.state() == State.BINNED) {
            throw notFrom(entry, entry.state().steps(false));
        }
    }

    private static Problem notFrom(StoredEntry entry, List<String> allowed) {
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        allowed.forEach(steps::add);
        String state = entry.state().word();
        return Problem.of(
                        ProblemKind.CONFLICT,
                        "Dit kan niet in de toestand ‘" + state + "’; wel: " + String.join(", ", allowed) + ".",
                        "This cannot be done in the state “" + state + "”; possible: " + String.join(", ", allowed)
                                + ".")
                .with("allowed", steps);
    }
}
