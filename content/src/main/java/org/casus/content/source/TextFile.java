package org.casus.content.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file of text: UTF-8, of a size a person could have written. */
public final class TextFile {

    private static final long LARGEST = 4L << 20;

    private TextFile() {}

    /**
     * Nothing where the file is no such text, which is then among the problems.
     *
     * @param name what the person knows the file as
     */
    public static Optional<String> read(Path path, String name, Problems problems) {
        try {
            if (Files.size(path) > LARGEST) {
                problems.add(name, 0, "the file is larger than 4 MB");
                return Optional.empty();
            }
            return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            problems.add(name, 0, "the file is not UTF-8. Save it in that encoding.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
