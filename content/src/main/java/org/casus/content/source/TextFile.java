package org.casus.content.source;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** A file of text: UTF-8, of a size a person could have written. */
public final class TextFile {

    private static final int LARGEST = 4 << 20;
    private static final char REPLACEMENT = '\uFFFD';

    private TextFile() {}

    /**
     * Nothing where the file is no such text, which is then among the problems.
     *
     * @param name what the person knows the file as
     */
    public static Optional<String> read(Path path, String name, Problems problems) {
        try (FileInputStream file = new FileInputStream(path.toFile())) {
            byte[] bytes = file.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                problems.add(name, 0, "the file is larger than 4 MB");
                return Optional.empty();
            }
            return Optional.of(text(bytes));
        } catch (CharacterCodingException e) {
            problems.add(name, 0, "the file is not UTF-8. Save it in that encoding.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What cannot be decoded gets a character of its own, which somebody may also have written: then it is looked at. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0
                ? text
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
    }
}
