package org.casus.site.writing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.site.planning.PlannedFile;

/** What a site consists of, as of its last bake. A text file: one line a file, fields between tabs. */
public final class Manifest {

    private static final String FIRST_LINE = "casus-manifest 1";
    private static final int FIELDS = 7;

    private final SortedMap<String, WrittenFile> files;

    public Manifest(List<WrittenFile> files) {
        SortedMap<String, WrittenFile> byPath = new TreeMap<>();
        files.forEach(file -> byPath.put(file.path(), file));
        this.files = Collections.unmodifiableSortedMap(byPath);
    }

    /** By path. */
    public SortedMap<String, WrittenFile> files() {
        return files;
    }

    public Optional<WrittenFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Nothing where there is none, or one that cannot be trusted: then the site is baked as if for the first time. */
    static Optional<Manifest> read(Path file) throws IOException {
        List<WrittenFile> files = new java.util.ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (!FIRST_LINE.equals(reader.readLine())) {
                return Optional.empty();
            }
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.equals(lastLine(files.size()))) {
                    return Optional.of(new Manifest(files));
                }
                String[] fields = line.split("\t", -1);
                if (fields.length != FIELDS) {
                    return Optional.empty();
                }
                files.add(new WrittenFile(
                        fields[0],
                        PlannedFile.Kind.valueOf(fields[1]),
                        fields[2],
                        fields[3],
                        Long.parseLong(fields[4]),
                        words(fields[5]),
                        new TreeSet<>(words(fields[6]))));
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static List<String> words(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(" "));
    }

    private static String lastLine(int files) {
        return "end " + files;
    }

    void write(Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(FIRST_LINE + "\n");
            for (WrittenFile written : files.values()) {
                writer.write(String.join(
                        "\t",
                        written.path(),
                        written.kind().name(),
                        written.fingerprint(),
                        written.hash(),
                        Long.toString(written.size()),
                        String.join(" ", written.links()),
                        String.join(" ", written.ids())));
                writer.write('\n');
            }
            writer.write(lastLine(files.size()) + "\n");
        }
    }
}
