package org.casus.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Writes the files that a test shows: {@code -- name --} on a line, then the text of the file. */
public final class TemporaryFiles {

    private static final Pattern BEGINNING = Pattern.compile("(?m)^-- (?=.+ --$)");

    private TemporaryFiles() {}

    public static Path write(Path folder, String files) {
        for (String part : BEGINNING.splitAsStream(files).toList()) {
            if (!part.isBlank()) {
                int end = part.indexOf(" --\n");
                write(folder.resolve(part.substring(0, end)), part, end + 4);
            }
        }
        return folder;
    }

    private static void write(Path file, String part, int from) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, part.substring(from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
