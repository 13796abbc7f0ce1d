package org.casus.cms.sessions;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.casus.cms.http.Hashes;

/**
 * What a caller shows to be believed: 256 random bits. Only its hash is kept, so a copy of the database opens nothing.
 *
 * @param text begins with {@code casus_}, by which scanners for leaked secrets know it, and ends with a checksum, by
 *     which they know it from what only looks like one
 */
public record SecretToken(String text) {

    private static final String PREFIX = "casus_";
    private static final int BYTES = 32;

    /** So much tells one's tokens apart and leaves 220 bits to guess. */
    private static final int SHOWN = PREFIX.length() + 6;

    private static final int CHECKSUM = 6;

    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}[A-Za-z0-9_-]{6}");

    public SecretToken() {
        this(withChecksum(PREFIX + random(BYTES)));
    }

    private static String withChecksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        byte[] sum = {
            (byte) (crc.getValue() >> 24),
            (byte) (crc.getValue() >> 16),
            (byte) (crc.getValue() >> 8),
            (byte) crc.getValue()
        };
        return text + Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
    }

    /** Whether it was made here or well invented; what was not is not worth looking for. */
    boolean isWellFormed() {
        return FORM.matcher(text).matches()
                && withChecksum(text.substring(0, text.length() - CHECKSUM)).equals(text);
    }

    /** What may be shown of it. */
    String prefix() {
        return text.substring(0, SHOWN);
    }

    /** SHA-256, hex. No salt: there is nothing to guess in 256 random bits, and the hash is what it is looked up by. */
    public String hash() {
        return Hashes.sha256(text);
    }

    /** For the pages of a session in a browser to send along: whoever knows it has read an answer of ours. */
    String csrfToken() {
        return Hashes.sha256("csrf " + text);
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
