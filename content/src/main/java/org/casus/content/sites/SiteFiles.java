package org.casus.content.sites;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casus.content.InvalidContent;
import org.casus.content.source.Problems;
import org.casus.content.source.TextFile;
import org.casus.content.source.YamlReader;
import org.casus.content.type.ContentTypes;

/** Reads the site files of a folder, {@code <site>.yaml} each. */
public final class SiteFiles {

    private static final String SUFFIX = ".yaml";

    private SiteFiles() {}

    /**
     * All sites by id.
     *
     * @throws InvalidContent with everything that is wrong in any of the files
     */
    public static SortedMap<String, Site> read(Path folder, ContentTypes types) {
        Problems problems = new Problems();
        List<Path> files = filesIn(folder);
        SortedSet<String> ids = new TreeSet<>();
        files.forEach(file -> ids.add(idOf(file)));
        SortedMap<String, Site> sites = new TreeMap<>();
        for (Path file : files) {
            String name = folder.getFileName() + "/" + file.getFileName();
            TextFile.read(file, name, problems)
                    .flatMap(text -> YamlReader.readMapping(name, text, problems))
                    .flatMap(mapping -> new SiteReader(name, ids, types, problems).site(idOf(file), mapping))
                    .ifPresent(site -> sites.put(site.id(), site));
        }
        problems.throwIfAny();
        return Collections.unmodifiableSortedMap(sites);
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String idOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
