package org.casus.site.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A site's folder, held by one bake at a time.
 *
 * <p>Beside {@code kerken} lies {@code kerken.casus} with the manifest, the lock, the staged files and the list of steps of
 * a replacement under way. That folder is also how a site's folder is known to be ours.
 */
public final class OutputFolder implements AutoCloseable {

    private static final String PENDING = "pending";
    private static final String MANIFEST = "manifest";
    private static final String NEXT_MANIFEST = "manifest.next";

    private final Path out;
    private final Path own;
    private final Path staging;
    private final Checkpoint checkpoint;
    private final FileChannel lockFile;

    private OutputFolder(Path out, Path own, FileChannel lockFile, Checkpoint checkpoint) {
        this.out = out;
        this.own = own;
        this.staging = own.resolve("staging");
        this.lockFile = lockFile;
        this.checkpoint = checkpoint;
    }

    /**
     * Takes hold of the folder and finishes what an interrupted bake left.
     *
     * @throws OutputRefused where the folder holds something that is not ours, or another bake is writing into it
     */
    public static OutputFolder open(Path out) {
        return open(out, Checkpoint.NONE);
    }

    static OutputFolder open(Path out, Checkpoint checkpoint) {
        Path folder = out.toAbsolutePath().normalize();
        Path name = folder.getFileName();
        if (name == null) {
            throw new OutputRefused("‘" + out + "’ cannot hold a site. Name a folder of its own.");
        }
        Path own = folder.resolveSibling(name + ".casus");
        try {
            if (!Files.isDirectory(own) && hasFiles(folder)) {
                throw new OutputRefused(
                        "‘" + out + "’ holds files that no bake wrote. Name an empty folder, or one that"
                                + " does not exist yet.");
            }
            Files.createDirectories(own);
            OutputFolder output = new OutputFolder(folder, own, lock(out, own), checkpoint);
            return output.finished();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasFiles(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private static FileChannel lock(Path out, Path own) throws IOException {
        FileChannel channel =
                FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new OutputRefused(
                    "another bake is writing into ‘" + out + "’. Wait for it, or choose another folder.");
        }
        return channel;
    }

    private OutputFolder finished() throws IOException {
        boolean isFinished = false;
        try {
            finish();
            isFinished = true;
            return this;
        } finally {
            if (!isFinished) {
                close();
            }
        }
    }

    /** What the last bake wrote; nothing where the site must be baked as if for the first time. */
    public Manifest manifest() {
        try {
            return Files.isDirectory(out)
                    ? Manifest.read(own.resolve(MANIFEST)).orElseGet(() -> new Manifest(List.of()))
                    : new Manifest(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a rendered file until {@link #replace}. May be called by many threads at once. */
    public void stage(String path, byte[] bytes) {
        checkpoint.reached("stage " + path);
        Path file = staging.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file as they will be: staged, else as they are. */
    public byte[] read(String path) {
        try {
            Path staged = staging.resolve(path);
            return Files.readAllBytes(Files.exists(staged) ? staged : out.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the folder what the manifest says.
     *
     * @param staged paths of the files that were staged
     * @return how many files were removed
     */
    public int replace(Manifest after, Set<String> staged) {
        try {
            boolean isFirst = !hasFiles(out);
            List<Step> steps = isFirst ? List.of(new Step.PutAll()) : Steps.of(after, staged, present());
            if (steps.isEmpty()) {
                after.write(own.resolve(NEXT_MANIFEST));
                move(own.resolve(NEXT_MANIFEST), own.resolve(MANIFEST));
                return 0;
            }
            checkpoint.reached("manifest");
            after.write(own.resolve(NEXT_MANIFEST));
            checkpoint.reached("list");
            writeDown(steps);
            finish();
            return (int) steps.stream().filter(Step.Remove.class::isInstance).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedSet<String> present() throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        try (Stream<Path> files = Files.walk(out)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> paths.add(out.relativize(file).toString().replace('\\', '/')));
        }
        return paths;
    }

    private void writeDown(List<Step> steps) throws IOException {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append(step.line()).append('\n'));
        Path draft = own.resolve(PENDING + ".tmp");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        checkpoint.reached("commit list");
        move(draft, own.resolve(PENDING));
    }

    /** Takes the steps of the list, if there is one; a step that was taken before is nothing to do. */
    private void finish() throws IOException {
        Path pending = own.resolve(PENDING);
        if (Files.exists(pending)) {
            for (String line : Files.readAllLines(pending, StandardCharsets.UTF_8)) {
                checkpoint.reached(line);
                take(Step.of(line));
            }
            checkpoint.reached("commit manifest");
            if (Files.exists(own.resolve(NEXT_MANIFEST))) {
                move(own.resolve(NEXT_MANIFEST), own.resolve(MANIFEST));
            }
            checkpoint.reached("forget list");
            Files.delete(pending);
        }
        checkpoint.reached("clear staging");
        deleteTree(staging);
    }

    private void take(Step step) throws IOException {
        switch (step) {
            case Step.Put put -> {
                Path staged = staging.resolve(put.path());
                if (Files.exists(staged)) {
                    Path target = out.resolve(put.path());
                    Files.createDirectories(target.getParent());
                    move(staged, target);
                }
            }
            case Step.Remove remove -> {
                Path target = out.resolve(remove.path());
                Files.deleteIfExists(target);
                deleteEmptyFolders(target.getParent());
            }
            case Step.PutAll all -> {
                if (Files.exists(staging)) {
                    Files.deleteIfExists(out);
                    move(staging, out);
                }
            }
        }
    }

    private void deleteEmptyFolders(@Nullable Path folder) throws IOException {
        Path empty = folder;
        while (empty != null && !empty.equals(out)) {
            try {
                Files.deleteIfExists(empty);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
            empty = empty.getParent();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (NoSuchFileException e) {
            // nothing was staged
            return;
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
