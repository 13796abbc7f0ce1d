package org.casus.cms.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What a caller shows to be believed: 256 random bits. Only its hash is kept, so a copy of the database opens nothing.
 *
 * @param text begins with {@code casus_}, by which scanners for leaked secrets know it
 */
record SecretToken(String text) {

    private static final String PREFIX = "casus_";
    private static final int BYTES = 32;

    SecretToken() {
        this(PREFIX + random(BYTES));
    }

    /** SHA-256, hex. No salt: there is nothing to guess in 256 random bits, and the hash is what it is looked up by. */
    String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Random bytes in letters that go anywhere in an address. */
    static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Not the token: it would end up in a log. */
    @Override
    public String toString() {
        return "SecretToken";
    }
}
