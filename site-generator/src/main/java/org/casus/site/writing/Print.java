package org.casus.site.writing;

import java.util.HexFormat;

/**
 * A fingerprint in little room: words of which a site has few, then up to 128 bits that are another in each file. Any text
 * is one; those that end in a hash take the room of two numbers.
 *
 * @param words what comes before the bits
 * @param isWithBits whether there are any
 */
record Print(String words, boolean isWithBits, long high, long low) {

    private static final int DIGITS = 32;
    private static final int HALF = 16;

    static Print of(String text) {
        int from = text.length() - DIGITS;
        return from >= 0 && isHex(text, from)
                ? new Print(
                        text.substring(0, from).intern(),
                        true,
                        HexFormat.fromHexDigitsToLong(text, from, from + HALF),
                        HexFormat.fromHexDigitsToLong(text, from + HALF, text.length()))
                : new Print(text, false, 0, 0);
    }

    private static boolean isHex(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
    }

    String text() {
        if (!isWithBits) {
            return words;
        }
        HexFormat hex = HexFormat.of();
        return words + hex.toHexDigits(high) + hex.toHexDigits(low);
    }
}
