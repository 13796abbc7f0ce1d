package org.casus.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.casus.site.hashing.QuickHash;

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

    private final long newest;
    private long latest;
    private long first;
    private long second;
    private int files;

    private SourceFiles(long now) {
        this.newest = now - COARSEST_TICK_MILLIS;
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
        SourceFiles found = new SourceFiles(now);
        try {
            for (Path folder : folders) {
                found.add(folder.toRealPath());
            }
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return found.latest <= found.newest ? Optional.of(found) : Optional.empty();
    }

    private void add(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Map<String, Object> known = Files.readAttributes(entry, ATTRIBUTES);
                if (((int) Objects.requireNonNull(known.get("mode")) & KIND) == FOLDER) {
                    add(entry);
                } else {
                    add(entry, known);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** Sums, so that it does not matter in which order a folder lists its files. */
    private void add(Path file, Map<String, Object> known) {
        FileTime changed = (FileTime) Objects.requireNonNull(known.get("ctime"));
        latest = Math.max(latest, changed.toMillis());
        String line = file + "\0" + known.get("dev") + ' ' + known.get("ino") + ' ' + known.get("size") + ' '
                + known.get("lastModifiedTime") + ' ' + changed;
        QuickHash hash = new QuickHash();
        hash.add(line.getBytes(StandardCharsets.UTF_8));
        byte[] sum = hash.bytes();
        first += number(sum, 0);
        second += number(sum, Long.BYTES);
        files++;
    }

    private static long number(byte[] bytes, int from) {
        long number = 0;
        for (byte part : Arrays.copyOfRange(bytes, from, from + Long.BYTES)) {
            number = (number << Byte.SIZE) | (part & 0xff);
        }
        return number;
    }

    /** Another one where a file is another one, new or gone. */
    String sum() {
        return files + " " + Long.toHexString(first) + Long.toHexString(second);
    }
}
