package org.casus.cms.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps bytes under keys such as {@code ab/abcd} and {@code derivatives/abcd/w640}. */
public interface Storage {

    /** In a folder of this machine, or one that it shares with others. */
    static Storage inFolder(Path folder) {
        return new FolderStorage(folder);
    }

    /** Something that is kept. */
    record Held(String key, long bytes, Instant since) {}

    /** Does something with a file on this machine, which may fail as reading does. */
    @FunctionalInterface
    interface Reading<T> {
        T read(Path file) throws IOException;
    }

    /**
     * Takes a file of this machine in: after this it is kept for good, under its key, and no longer where it was. What
     * the key had is replaced.
     */
    void put(String key, Path file) throws IOException;

    /**
     * A part of what is kept; the caller closes it.
     *
     * @throws java.nio.file.NoSuchFileException where there is nothing under the key
     */
    InputStream open(String key, long from, long length) throws IOException;

    /** Bytes; nothing where there is nothing under the key. */
    Optional<Long> size(String key) throws IOException;

    /** That there is nothing under the key is no error. */
    void delete(String key) throws IOException;

    /** All keys that begin so, in no order. */
    void each(String prefix, Consumer<Held> receiver) throws IOException;

    /**
     * For what needs a file: the kept one itself, or a copy that is gone afterwards. It must not be written to.
     *
     * @param aside a folder on this machine for the copy
     * @throws java.nio.file.NoSuchFileException where there is nothing under the key
     */
    <T> T withFile(String key, Path aside, Reading<T> reading) throws IOException;

    /** Removes what writers that were cut off have left behind before then. */
    void tidy(Instant before) throws IOException;
}
