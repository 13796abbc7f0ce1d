package org.casus.site.rendering;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page in the making, in UTF-8. What is said is escaped while it is encoded. */
final class PageBytes {

    private static final int MOST_BYTES_A_CHAR = 6;
    private static final byte[][] ESCAPES = new byte[128][];

    static {
        ESCAPES['&'] = bytesOf("&amp;");
        ESCAPES['<'] = bytesOf("&lt;");
        ESCAPES['>'] = bytesOf("&gt;");
        ESCAPES['"'] = bytesOf("&quot;");
        ESCAPES['\''] = bytesOf("&#39;");
    }

    private byte[] bytes = new byte[16_384];
    private int length;

    static byte[] bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    void putEscaped(String text) {
        room(text.length() * MOST_BYTES_A_CHAR);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                if (Character.isSurrogate(c)) {
                    putEscapedSlowly(text, i);
                    return;
                }
                putBeyondAscii(c);
                continue;
            }
            byte[] escape = ESCAPES[c];
            if (escape == null) {
                bytes[length++] = (byte) c;
            } else {
                System.arraycopy(escape, 0, bytes, length, escape.length);
                length += escape.length;
            }
        }
    }

    private void putBeyondAscii(char c) {
        if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | (c >> 6));
        } else {
            bytes[length++] = (byte) (0xE0 | (c >> 12));
            bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        bytes[length++] = (byte) (0x80 | (c & 0x3F));
    }

    /** The rest of a text, from a character that is two: nothing after it is such a pair cut in halves. */
    private void putEscapedSlowly(String text, int from) {
        for (int i = from; i < text.length(); ) {
            int c = text.codePointAt(i);
            byte[] escape = c < ESCAPES.length ? ESCAPES[c] : null;
            put(escape == null ? bytesOf(Character.toString(c)) : escape);
            i += Character.charCount(c);
        }
    }

    byte[] all() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
