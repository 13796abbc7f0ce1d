package org.casus.content.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.content.InvalidContent;
import org.casus.content.source.Problems;
import org.casus.content.source.TextFile;

/** Reads the vocabularies of an installation: {@code content/vocabularies/*.ttl}, one concept scheme each. */
public final class VocabularyFiles {

    private static final String SUFFIX = ".ttl";

    private VocabularyFiles() {}

    /** @throws InvalidContent with every problem of every file */
    public static Vocabularies read(Path folder) {
        Problems problems = new Problems();
        List<Scheme> schemes = new ArrayList<>();
        for (Path path : files(folder, problems)) {
            String name = path.getFileName().toString();
            String file = folder.getFileName() + "/" + name;
            String id = name.substring(0, name.length() - SUFFIX.length());
            Optional<String> text = TextFile.read(path, file, problems);
            text.flatMap(turtle -> SchemeReader.read(file, id, turtle, problems))
                    .ifPresent(schemes::add);
        }
        problems.throwIfAny();
        return new Vocabularies(schemes);
    }

    private static List<Path> files(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(folder.toString(), 0, "there is no such folder; the vocabularies are expected there");
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
