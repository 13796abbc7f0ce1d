package org.casus.cms.workflow;

import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Problem;

/** Who speaks for a board. */
final class Members {

    private Members() {}

    /** @throws Problem 403 for somebody who is no member: a publisher does not stand in */
    static void mustBeOneOf(Caller caller, Optional<Board> board) {
        if (board.filter(found -> found.hasMember(caller.name())).isEmpty()) {
            throw Problem.forbidden(
                    "Alleen leden van de redactieraad van dit type beslissen hierover.",
                    "Only members of this type's board decide on this.");
        }
    }
}
