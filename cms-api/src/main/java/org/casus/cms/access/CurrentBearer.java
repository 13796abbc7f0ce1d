package org.casus.cms.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Remembers, for the length of a request, what its caller showed. Only for what is about that itself. */
@RequestScoped
class CurrentBearer {

    private Optional<Bearer> bearer = Optional.empty();

    Optional<Bearer> get() {
        return bearer;
    }

    void is(Bearer shown) {
        bearer = Optional.of(shown);
    }
}
