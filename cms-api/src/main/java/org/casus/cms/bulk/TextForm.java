package org.casus.cms.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.content.LocalizedText;

/**
 * In which encoding a file of text is. Its first bytes say so, or whoever sent it; else it is UTF-8 where it can be, and
 * Windows' western European one otherwise, which is told.
 *
 * @param skipped bytes before the text
 * @param lines line feeds and one
 */
record TextForm(Charset charset, int skipped, long lines, Optional<LocalizedText> remark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** @param declared by whoever sent the file; absent: found by content */
    static TextForm of(Path file, Optional<Charset> declared) throws IOException {
        byte[] first = new byte[3];
        int length;
        try (InputStream in = Files.newInputStream(file)) {
            length = in.readNBytes(first, 0, 3);
        }
        if (length == 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF) {
            return checked(file, StandardCharsets.UTF_8, 3);
        }
        if (length >= 2 && first[0] == (byte) 0xFF && first[1] == (byte) 0xFE) {
            return checked(file, StandardCharsets.UTF_16LE, 2);
        }
        if (length >= 2 && first[0] == (byte) 0xFE && first[1] == (byte) 0xFF) {
            return checked(file, StandardCharsets.UTF_16BE, 2);
        }
        return declared.isPresent() ? checked(file, declared.get(), 0) : found(file);
    }

    private static TextForm checked(Path file, Charset charset, int skipped) throws IOException {
        return lines(file, charset, skipped)
                .map(lines -> new TextForm(charset, skipped, lines, Optional.empty()))
                .orElseThrow(() -> unreadable(
                        "De tekst is geen " + charset.name() + ". Bewaar het bestand als CSV UTF-8.",
                        "The text is not " + charset.name() + ". Save the file as CSV UTF-8."));
    }

    private static TextForm found(Path file) throws IOException {
        Optional<Long> utf8 = lines(file, StandardCharsets.UTF_8, 0);
        if (utf8.isPresent()) {
            return new TextForm(StandardCharsets.UTF_8, 0, utf8.get(), Optional.empty());
        }
        return lines(file, WINDOWS, 0)
                .map(lines -> new TextForm(WINDOWS, 0, lines, Optional.of(assumed())))
                .orElseThrow(() -> unreadable(
                        "De codering van de tekst is niet te herkennen. Bewaar het bestand als CSV UTF-8.",
                        "The encoding of the text cannot be told. Save the file as CSV UTF-8."));
    }

    private static LocalizedText assumed() {
        return LocalizedText.of(
                "De tekst is geen UTF-8 en werd gelezen als windows-1252. Kijk na of accenten kloppen, of bewaar het"
                        + " bestand als CSV UTF-8.",
                "The text is not UTF-8 and was read as windows-1252. See whether accents are right, or save the file"
                        + " as CSV UTF-8.");
    }

    private static Problem unreadable(String nl, String en) {
        return Problem.of(ProblemKind.INVALID_ENTRY, nl, en);
    }

    /** How many lines the file has in this encoding; nothing where it is not in it, or holds a NUL. */
    private static Optional<Long> lines(Path file, Charset charset, int skipped) throws IOException {
        long lines = 1;
        char[] buffer = new char[1 << 15];
        try (Reader reader = reader(file, charset, skipped)) {
            for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
                for (int at = 0; at < length; at++) {
                    if (buffer[at] == 0) {
                        return Optional.empty();
                    }
                    lines += buffer[at] == '\n' ? 1 : 0;
                }
            }
            return Optional.of(lines);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    BufferedReader reader(Path file) throws IOException {
        return reader(file, charset, skipped);
    }

    private static BufferedReader reader(Path file, Charset charset, int skipped) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(skipped);
        return new BufferedReader(new InputStreamReader(in, charset.newDecoder()), 1 << 16);
    }

    /**
     * What a text was before somebody read UTF-8 as windows-1252 and kept that: {@code Café} of {@code CafÃ©}. Nothing
     * where the text is none of those; that one should be so by chance is as good as impossible.
     */
    static Optional<String> beforeMojibake(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(text));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
