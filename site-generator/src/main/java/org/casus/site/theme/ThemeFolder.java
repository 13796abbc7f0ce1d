package org.casus.site.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.content.InvalidContent;
import org.casus.content.source.Problems;
import org.jspecify.annotations.Nullable;

/** The folder of all themes. Keeps what it read for as long as no file changes. */
public final class ThemeFolder {

    private final Path root;
    private @Nullable Theme last;
    private List<String> lastStamps = List.of();

    public ThemeFolder(Path root) {
        this.root = root;
    }

    /** @throws InvalidContent with everything that is wrong with the theme or one that it extends */
    public synchronized Theme theme(String id) {
        Problems problems = new Problems();
        List<Path> layers = layers(id, problems);
        problems.throwIfAny();
        List<String> stamps = new ArrayList<>();
        List<SortedMap<String, Path>> files = new ArrayList<>();
        for (Path layer : layers) {
            SortedMap<String, Path> found = filesOf(layer);
            files.add(found);
            found.forEach((name, file) -> stamps.add(layer.getFileName() + "/" + name + " " + stamp(file)));
        }
        Theme kept = last;
        if (kept != null && kept.id().equals(id) && stamps.equals(lastStamps)) {
            return kept;
        }
        Theme read = new ThemeReader(id, layers, files, problems).read();
        problems.throwIfAny();
        last = read;
        lastStamps = List.copyOf(stamps);
        return read;
    }

    /** The base first, the theme itself last. */
    private List<Path> layers(String id, Problems problems) {
        Set<String> chain = new LinkedHashSet<>();
        List<Path> layers = new ArrayList<>();
        Optional<String> next = Optional.of(id);
        while (next.isPresent()) {
            String name = next.get();
            Path folder = root.resolve(name);
            if (!chain.add(name)) {
                problems.add(name + "/theme.yaml", 0, "themes extend each other in a circle: " + chain);
                break;
            }
            if (!Files.isRegularFile(folder.resolve("theme.yaml"))) {
                problems.add(name + "/theme.yaml", 0, "there is no theme ‘" + name + "’: this file is missing");
                break;
            }
            layers.addFirst(folder);
            next = ThemeReader.description(folder, problems).extended();
        }
        return layers;
    }

    private static SortedMap<String, Path> filesOf(Path layer) {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(layer)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(layer.relativize(file).toString().replace('\\', '/'), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String stamp(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
