package org.casus.site;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.casus.content.entry.EntryId;

/**
 * The files that a bake is made from, as the file system tells of them without reading them: names, places on the disk,
 * sizes, and when they last changed. The change time of a file is set by the system alone: whoever writes a file, puts
 * another in its place or gives it an old date moves it ({@code decisions/007-nothing-changed.md}).
 */
public final class SourceFiles {

    /** A file that changed twice within one tick of its file system's clock may not tell; no clock is coarser. */
    private static final long COARSEST_TICK_MILLIS = 2_000;

    private static final String ATTRIBUTES = "unix:mode,dev,ino,size,lastModifiedTime,ctime";
    private static final int KIND = 0170000;
    private static final int FOLDER = 0040000;

    private static final String SUFFIX = ".md";

    private final long newest;
    private final Optional<Path> entriesFolder;
    private final Map<EntryId, Stamp> entries = new HashMap<>();
    private final Sum all = new Sum();
    private final Sum others = new Sum();

    private SourceFiles(Optional<Path> entriesFolder, long now) {
        this.entriesFolder = entriesFolder;
        this.newest = now - COARSEST_TICK_MILLIS;
    }

    /** Of files in whatever order. */
    private static final class Sum {
        private long latest;
        private long first;
        private long second;
        private int files;

        void add(Stamp stamp, long changed) {
            latest = Math.max(latest, changed);
            first += stamp.first();
            second += stamp.second();
            files++;
        }

        @Override
        public String toString() {
            return files + " " + Long.toHexString(first) + Long.toHexString(second);
        }
    }

    /**
     * Looks at all files in these folders. To be asked before any of them is read: a file that changes meanwhile is another
     * one the next time.
     *
     * @return nothing where that would prove nothing: a file changed just now, or the file system does not tell
     */
    public static Optional<SourceFiles> in(List<Path> folders) {
        return in(folders, System.currentTimeMillis());
    }

    /** @param now the time on the clock that dates files */
    static Optional<SourceFiles> in(List<Path> folders, long now) {
        return look(folders, Optional.empty(), now).filter(SourceFiles::areSettled);
    }

    /**
     * As {@link #in}, where it is also known which file is an entry's.
     *
     * @param contentRoot one of the folders
     * @return nothing where the file system does not tell
     */
    public static Optional<SourceFiles> ofContent(Path contentRoot, List<Path> folders) {
        return ofContent(contentRoot, folders, System.currentTimeMillis());
    }

    static Optional<SourceFiles> ofContent(Path contentRoot, List<Path> folders, long now) {
        return look(folders, Optional.of(contentRoot.resolve("entries")), now);
    }

    private static Optional<SourceFiles> look(List<Path> folders, Optional<Path> entries, long now) {
        try {
            Optional<Path> real = entries.isPresent() && Files.isDirectory(entries.get())
                    ? Optional.of(entries.get().toRealPath())
                    : Optional.empty();
            SourceFiles found = new SourceFiles(real, now);
            for (Path folder : folders) {
                found.add(folder.toRealPath());
            }
            return Optional.of(found);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void add(Path folder) throws IOException {
        Optional<String> type = entriesFolder
                .filter(entries -> entries.equals(folder.getParent()))
                .map(entries -> nameOf(folder));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Map<String, Object> known = Files.readAttributes(file, ATTRIBUTES);
                if (((int) Objects.requireNonNull(known.get("mode")) & KIND) == FOLDER) {
                    add(file);
                } else {
                    add(file, known, type);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** @param type of the entries in its folder */
    private void add(Path file, Map<String, Object> known, Optional<String> type) {
        FileTime changed = (FileTime) Objects.requireNonNull(known.get("ctime"));
        Stamp stamp = Stamp.of(file + "\0" + known.get("dev") + ' ' + known.get("ino") + ' ' + known.get("size") + ' '
                + known.get("lastModifiedTime") + ' ' + changed);
        all.add(stamp, changed.toMillis());
        String name = nameOf(file);
        if (type.isPresent() && name.endsWith(SUFFIX) && !name.startsWith(".")) {
            entries.put(
                    new EntryId(type.get(), name.substring(0, name.length() - SUFFIX.length())),
                    changed.toMillis() <= newest ? stamp : Stamp.UNKNOWN);
        } else {
            others.add(stamp, changed.toMillis());
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Whether no file changed so lately that it may have changed again, unseen. */
    public boolean areSettled() {
        return all.latest <= newest;
    }

    /** As {@link #areSettled}, of all but the entries. */
    boolean areOthersSettled() {
        return others.latest <= newest;
    }

    /** Of each file that is an entry's: another stamp where it is another one; an unknown one where it is not settled. */
    Map<EntryId, Stamp> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** Another one where a file is another one, new or gone. */
    String sum() {
        return all.toString();
    }

    /** As {@link #sum}, of all but the entries. */
    String sumOfOthers() {
        return others.toString();
    }
}
