package org.casus.cms.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.casus.cms.http.Problem;

/** Remembers, for the length of a request, what its caller showed. Only for what is about that itself. */
@RequestScoped
public class CurrentBearer {

    private Optional<Bearer> bearer = Optional.empty();

    public Optional<Bearer> get() {
        return bearer;
    }

    public void is(Bearer shown) {
        bearer = Optional.of(shown);
    }

    /** @throws Problem 401 where nobody is signed in */
    public Bearer required() {
        return bearer.orElseThrow(Problem::signInNeeded);
    }

    /**
     * A person at work, not a program: what would let a leaked token take over its account asks for a session.
     *
     * @throws Problem 401 or 403
     */
    public Bearer session() {
        Bearer shown = required();
        if (!shown.isSession()) {
            throw Problem.forbidden(
                    "Dit kan niet met een API-token; meld aan (POST /session).",
                    "This cannot be done with an API token; sign in (POST /session).");
        }
        return shown;
    }
}
