package org.casus.cms.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.casus.cms.http.Hashes;

/**
 * What a browser remembers while somebody signs in elsewhere: a secret, from which follows what is sent along, and where
 * to go afterwards.
 *
 * <p>Nothing of it is kept here, so any node can take the answer. Only that browser has the secret: an answer that
 * somebody else asked for is of no use to it, and its own of none to somebody else.
 */
record Departure(String secret, DeskPath to) {

    private static final int BYTES = 32;

    static Departure towards(DeskPath to) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return new Departure(Base64.getUrlEncoder().withoutPadding().encodeToString(random), to);
    }

    /** As the cookie has it. */
    String text() {
        byte[] path = to.path().getBytes(StandardCharsets.UTF_8);
        return secret + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(path);
    }

    static Optional<Departure> of(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9_-]{43}") || !parts[1].matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        try {
            String path = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return DeskPath.of(path).map(to -> new Departure(parts[0], to));
        } catch (IllegalArgumentException e) {
            // no Base64 after all: no cookie of ours
            return Optional.empty();
        }
    }

    State state() {
        return new State(derived("state"));
    }

    Nonce nonce() {
        return new Nonce(derived("nonce"));
    }

    CodeVerifier verifier() {
        return new CodeVerifier(derived("verifier"));
    }

    private String derived(String use) {
        return Hashes.sha256(use + " " + secret);
    }

    /** Not the secret: it would end up in a log. */
    @Override
    public String toString() {
        return "Departure to " + to.path();
    }
}
