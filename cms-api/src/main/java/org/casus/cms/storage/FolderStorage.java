package org.casus.cms.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder; keys are paths in it. */
final class FolderStorage implements Storage {

    private static final String UNFINISHED = ".part";

    private final Path folder;

    FolderStorage(Path folder) {
        this.folder = folder;
    }

    private Path path(String key) {
        return folder.resolve(Keys.checked(key));
    }

    @Override
    public void put(String key, Path file) throws IOException {
        Path place = path(key);
        Path drawer = Files.createDirectories(place.getParent());
        force(file, StandardOpenOption.WRITE);
        try {
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Path beside = Files.createTempFile(drawer, "", UNFINISHED);
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
            force(beside, StandardOpenOption.WRITE);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(file);
        }
        force(drawer, StandardOpenOption.READ);
    }

    /** Onto the disk, and not only into its cache: who names the file later must find it after a power cut. */
    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(String key, long from, long length) throws IOException {
        FileChannel channel = FileChannel.open(path(key));
        try {
            channel.position(from);
            return new Part(Channels.newInputStream(channel), length);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public Optional<Long> size(String key) throws IOException {
        try {
            return Optional.of(Files.size(path(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    @Override
    public void each(String prefix, Consumer<Held> receiver) throws IOException {
        for (Path file : files()) {
            String key = folder.relativize(file).toString().replace('\\', '/');
            if (key.startsWith(prefix) && !key.contains(".")) {
                try {
                    receiver.accept(new Held(
                            key,
                            Files.size(file),
                            Files.getLastModifiedTime(file).toInstant()));
                } catch (NoSuchFileException e) {
                    // somebody removed it in the meantime
                }
            }
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Override
    public <T> T withFile(String key, Path aside, Reading<T> reading) throws IOException {
        Path file = path(key);
        if (!Files.exists(file)) {
            throw new NoSuchFileException(key);
        }
        return reading.read(file);
    }

    @Override
    public void tidy(Instant before) throws IOException {
        for (Path file : files()) {
            if (file.toString().endsWith(UNFINISHED)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
