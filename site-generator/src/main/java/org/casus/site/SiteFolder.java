package org.casus.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.content.InvalidContent;
import org.casus.content.sites.Site;
import org.casus.content.sites.SiteFiles;
import org.casus.content.type.ContentTypes;
import org.jspecify.annotations.Nullable;

/** The site files, read again only where one of them changed. */
final class SiteFolder {

    private record Read(ContentTypes types, List<String> stamps, SortedMap<String, Site> sites) {}

    private final Path folder;
    private @Nullable Read last;

    SiteFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws InvalidContent with everything that is wrong in any of the files */
    @SuppressWarnings("ReferenceEquality") // types that were not read again are the same object
    SortedMap<String, Site> sites(ContentTypes types) {
        List<String> stamps = stamps();
        Read kept = last;
        if (kept != null && kept.types == types && kept.stamps.equals(stamps)) {
            return kept.sites;
        }
        SortedMap<String, Site> sites = Collections.unmodifiableSortedMap(new TreeMap<>(SiteFiles.read(folder, types)));
        last = new Read(types, stamps, sites);
        return sites;
    }

    private List<String> stamps() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(SiteFolder::stamp).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stamp(Path file) {
        try {
            return file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
