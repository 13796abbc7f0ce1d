package org.casus.content.evolution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.content.InvalidContent;
import org.casus.content.entry.Fields;
import org.casus.content.source.Problems;
import org.casus.content.source.TextFile;
import org.casus.content.source.YamlReader;
import org.casus.content.type.ContentType;

/**
 * A file of the folder {@code migrations}: what to do once with the content that is there, in the order of the files'
 * names.
 *
 * @param name the file's name, {@code 001-year-built.yaml}: what is remembered of it
 */
public record MigrationFile(String name, List<MigrationStep> steps) {

    public MigrationFile {
        steps = List.copyOf(steps);
    }

    public Fields apply(ContentType type, Fields fields) {
        Fields changed = fields;
        for (MigrationStep step : steps) {
            changed = step.apply(type, changed);
        }
        return changed;
    }

    /**
     * Those of a model's folder; none where there is no such folder.
     *
     * @throws InvalidContent with every problem of every file
     */
    public static List<MigrationFile> readAll(Path folder) {
        Problems problems = new Problems();
        List<MigrationFile> read = new ArrayList<>();
        for (Path path : files(folder)) {
            String name = path.getFileName().toString();
            String file = folder.getFileName() + "/" + name;
            if (!name.matches("[0-9]{3,}-[a-z0-9-]+\\.yaml")) {
                problems.add(file, 0, "a migration is named by its number and what it does: 001-year-built.yaml");
            }
            TextFile.read(path, file, problems)
                    .flatMap(text -> YamlReader.read(file, text, problems))
                    .map(yaml -> StepReader.read(file, yaml, problems))
                    .ifPresent(steps -> read.add(new MigrationFile(name, steps)));
        }
        problems.throwIfAny();
        return List.copyOf(read);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
