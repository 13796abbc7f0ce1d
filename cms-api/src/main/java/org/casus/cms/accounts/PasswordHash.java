package org.casus.cms.accounts;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of a password: PBKDF2 with HMAC-SHA-512, a salt of its own, and the rounds it was made with, so that later
 * ones may take more.
 *
 * @param text {@code pbkdf2-sha512$rounds$salt$hash}, the last two in Base64
 */
public record PasswordHash(String text) {

    /** OWASP Password Storage Cheat Sheet, 2023: 210,000 for SHA-512. */
    private static final int ROUNDS = 210_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final Pattern FORM =
            Pattern.compile("pbkdf2-sha512\\$(\\d{1,9})\\$([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+)");

    /** Of no password: checking against it takes as long as against a real one, and never succeeds. */
    public static final PasswordHash OF_NOBODY = of(noPassword());

    public static PasswordHash of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return new PasswordHash("pbkdf2-sha512$" + ROUNDS + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, ROUNDS)));
    }

    /** Takes the same time whether and wherever the two differ. */
    public boolean isOf(String password) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash has an unknown form");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] expected = base64.decode(parts.group(3));
        byte[] actual = derive(password, base64.decode(parts.group(2)), Integer.parseInt(parts.group(1)));
        return MessageDigest.isEqual(expected, actual);
    }

    /** Whether it was made as one would not make it any more: to be made again when its password is next at hand. */
    public boolean isOutdated() {
        Matcher parts = FORM.matcher(text);
        return !parts.matches() || Integer.parseInt(parts.group(1)) < ROUNDS;
    }

    /** Random, and forgotten at once. */
    private static String noPassword() {
        byte[] random = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        // the same letters typed on another keyboard may come decomposed
        char[] letters = Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
        PBEKeySpec key = new PBEKeySpec(letters, salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot hash passwords", e);
        } finally {
            key.clearPassword();
        }
    }

    /** Not the hash: it would end up in a log. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
