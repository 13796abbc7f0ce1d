package org.casus.cms.media;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a file is called, from what a form says it is called. */
final class FileName {

    private static final int LONGEST = 255;

    private FileName() {}

    /** Without folders and without letters that a header or a terminal would take for something else. */
    static String plain(String sent) {
        String name = inUtf8(sent);
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return printable.isEmpty() ? "file" : printable;
    }

    /**
     * Browsers write the name in UTF-8 (HTML, 4.10.21.8; RFC 7578, 4.2); the server reads each byte as a letter of
     * Latin-1. A name that came otherwise is no UTF-8 in those bytes, or has a letter that is no byte.
     */
    private static String inUtf8(String sent) {
        if (sent.chars().anyMatch(letter -> letter > 0xff)) {
            return sent;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return sent;
        }
    }
}
