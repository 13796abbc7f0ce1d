package org.casus.site.hashing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as files are named by. What is only compared with last time has {@link QuickHash}. */
public final class Hashes {

    private static final int SHORT = 16;

    private Hashes() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** 64 hex digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first 16 hex digits, for names of files. */
    public static String shortName(byte[] bytes) {
        return hex(bytes).substring(0, SHORT);
    }

    /** The part of a full hash that goes into names of files. */
    public static String shortName(String hex) {
        return hex.substring(0, Math.min(SHORT, hex.length()));
    }
}
