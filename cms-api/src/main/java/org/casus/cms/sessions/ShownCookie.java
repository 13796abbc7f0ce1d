package org.casus.cms.sessions;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Remembers, for the length of a request, the cookie that its session came in. */
@RequestScoped
class ShownCookie {

    private Optional<SecretToken> token = Optional.empty();

    void is(SecretToken shown) {
        token = Optional.of(shown);
    }

    Optional<SecretToken> token() {
        return token;
    }
}
