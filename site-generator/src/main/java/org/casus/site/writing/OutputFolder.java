package org.casus.site.writing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.site.planning.PlannedFile;
import org.jspecify.annotations.Nullable;

/**
 * A site's folder, held by one bake at a time.
 *
 * <p>Beside {@code kerken} lies {@code kerken.casus} with the manifest, the lock, the staged files, the list of steps of a
 * replacement under way, and what the last one took away. That folder is also how a site's folder is known to be ours.
 */
public final class OutputFolder implements AutoCloseable {

    private final Path given;
    private final Place place;
    private final Checkpoint checkpoint;
    private final Replacement replacement;
    private final FileChannel lockFile;
    /** Paths of what is in the folder, and sizes where somebody looked. */
    private Set<String> present = Set.of();

    private Map<String, Long> sizes = Map.of();
    private Optional<Manifest> manifest = Optional.empty();
    private String unreadable = "";
    private boolean isAsLeft;

    private OutputFolder(Path given, Place place, FileChannel lockFile, Checkpoint checkpoint) {
        this.given = given;
        this.place = place;
        this.lockFile = lockFile;
        this.checkpoint = checkpoint;
        this.replacement = new Replacement(place, checkpoint);
    }

    /**
     * Takes hold of the folder and finishes what an interrupted bake left.
     *
     * @throws OutputRefused where the folder holds something that is not ours, or another bake is writing into it
     * @throws OutputFailed where the disk does not let us
     */
    public static OutputFolder open(Path out) {
        return open(out, Checkpoint.NONE);
    }

    /**
     * As {@link #open(Path)}, for a process that stays: where nobody baked here since its last bake, it need not read and
     * look what is there. What others did to the files meanwhile is found by the next process.
     */
    public static OutputFolder open(Path out, Optional<LastWrite> last) {
        return open(out, Checkpoint.NONE, last);
    }

    static OutputFolder open(Path out, Checkpoint checkpoint) {
        return open(out, checkpoint, Optional.empty());
    }

    private static OutputFolder open(Path out, Checkpoint checkpoint, Optional<LastWrite> last) {
        try {
            Place place = Place.of(out);
            if (!Files.isDirectory(place.own()) && Disk.hasFiles(place.out())) {
                throw new OutputRefused(
                        "‘" + out + "’ holds files that no bake wrote. Name an empty folder, or one that"
                                + " does not exist yet.");
            }
            Files.createDirectories(place.own());
            OutputFolder output = new OutputFolder(out, place, lock(out, place), checkpoint);
            return output.ready(last);
        } catch (IOException e) {
            throw OutputFailed.untouched(out, e);
        }
    }

    static FileChannel lock(Path out, Place place) throws IOException {
        FileChannel channel = FileChannel.open(place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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

    private OutputFolder ready(Optional<LastWrite> last) throws IOException {
        boolean isReady = false;
        try {
            if (replacement.isUnderWay()) {
                finish();
            }
            replacement.discard();
            Optional<LastWrite> known = last.filter(write -> write.stamp().equals(stamp(place)));
            if (known.isPresent()) {
                recall(known.get());
            } else {
                look();
            }
            if (present.isEmpty() || manifest.isEmpty()) {
                place.refuseOtherFileSystem();
            }
            isReady = true;
            return this;
        } finally {
            if (!isReady) {
                lockFile.close();
            }
        }
    }

    private void recall(LastWrite last) {
        present = last.manifest().paths();
        manifest = Optional.of(last.manifest());
        isAsLeft = true;
    }

    private void look() throws IOException {
        if (Files.isDirectory(place.out())) {
            sizes = Disk.sizesIn(place.out());
            present = sizes.keySet();
        }
        try {
            manifest = Optional.of(Manifest.read(place.manifest()));
        } catch (NoSuchFileException e) {
            unreadable = "the manifest of the last bake is gone";
        } catch (Manifest.Unreadable e) {
            unreadable = String.valueOf(e.getMessage());
        }
    }

    private void finish() {
        try {
            replacement.finish();
        } catch (IOException e) {
            throw OutputFailed.halfway(given, e);
        }
    }

    /**
     * What the last bake left here, without what was changed or deleted by others since: that is found by the sizes of
     * files. A change that keeps the size is found by {@code --verify} alone ({@code decisions/005-what-can-be-kept.md}).
     *
     * @param maker the code that bakes now
     */
    public Earlier earlier(String maker) {
        return earlier(maker, Optional.empty());
    }

    /**
     * A folder is for the public or for those who may see drafts, and stays so.
     *
     * @throws OutputRefused where it is the other
     */
    public void refuseOthers(boolean areDraftsWanted) {
        boolean isOther = !present.isEmpty()
                && manifest.isPresent()
                && manifest.get().header().isOfDrafts() != areDraftsWanted;
        if (isOther || (areDraftsWanted && !present.isEmpty() && manifest.isEmpty())) {
            throw new OutputRefused(
                    areDraftsWanted
                            ? "‘" + given
                                    + "’ holds a site for the public: drafts do not go in there. Name another folder."
                            : "‘" + given + "’ holds a site with drafts. Name another folder, or empty it first.");
        }
    }

    /** @param wanted which part of the site is baked now, where not the whole is */
    public Earlier earlier(String maker, Optional<Shard> wanted) {
        if (present.isEmpty()) {
            return Earlier.nothing();
        }
        if (manifest.isEmpty()) {
            return Earlier.refused(new TreeMap<>(), unreadable);
        }
        Header header = manifest.get().header();
        if (!isSamePart(header.shard(), wanted)) {
            return Earlier.refused(new TreeMap<>(), "what is there is another part of the site");
        }
        if (isAsLeft) {
            return new Earlier(manifest.get(), header.collections(), List.of());
        }
        return header.maker().equals(maker)
                ? unchanged(manifest.get())
                : Earlier.refused(header.collections(), "the site was baked by another version of Casus");
    }

    private static boolean isSamePart(Optional<Shard> there, Optional<Shard> wanted) {
        return there.isPresent() == wanted.isPresent()
                && there.flatMap(part -> wanted.filter(part::isSamePartAs)).isPresent() == wanted.isPresent();
    }

    private Earlier unchanged(Manifest known) {
        List<String> changed = known.all().stream()
                .filter(file -> sizes.getOrDefault(file.path(), -1L) != file.size())
                .map(WrittenFile::path)
                .sorted()
                .toList();
        return changed.isEmpty()
                ? new Earlier(known, known.header().collections(), List.of())
                : new Earlier(
                        known.without(new TreeSet<>(changed)),
                        known.header().collections(),
                        List.of("baked again, changed or deleted by others since the last bake: " + someOf(changed)));
    }

    private static String someOf(List<String> paths) {
        int shown = 3;
        String first = String.join(", ", paths.subList(0, Math.min(shown, paths.size())));
        return paths.size() <= shown ? first : first + " and " + (paths.size() - shown) + " more";
    }

    /** What the next bake of this process may rely on. To be asked after {@link #replace}. */
    public LastWrite lastWrite(Manifest after) {
        return new LastWrite(stamp(place), after);
    }

    static String stamp(Place place) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(place.manifest(), BasicFileAttributes.class);
            return attributes.fileKey() + " " + attributes.size() + " " + attributes.lastModifiedTime();
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a rendered file until {@link #replace}. May be called by many threads at once. */
    public void stage(String path, byte[] bytes) {
        try {
            checkpoint.reached("stage " + path);
            Disk.write(new File(place.staging().toFile(), path), bytes);
        } catch (IOException e) {
            throw OutputFailed.untouched(given, e);
        }
    }

    /** A text that is kept beside the site, not in it; empty where there is none. */
    public String beside(String name) {
        try {
            return Files.readString(place.own().resolve(name));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw OutputFailed.untouched(given, e);
        }
    }

    public void keepBeside(String name, String text) {
        keepBeside(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public void keepBeside(String name, byte[] bytes) {
        try {
            Path draft = place.own().resolve(name + ".tmp");
            Files.write(draft, bytes);
            Disk.move(draft, place.own().resolve(name));
        } catch (IOException e) {
            throw OutputFailed.untouched(given, e);
        }
    }

    /** What is kept beside the site in this folder, for whoever does not hold it yet; nothing where there is none. */
    public static Optional<byte[]> keptBeside(Path out, String name) {
        try {
            Path file = Place.of(out).own().resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Another one where another manifest is there; empty where there is none. */
    public String stamp() {
        return stamp(place);
    }

    /** A note under a seal that breaks when the site is no longer as this manifest says; see {@link Standing}. */
    public void keepBeside(String name, String note, Manifest after) {
        try {
            keepBeside(name, Standing.seal(place, after) + "\n" + note);
        } catch (IOException e) {
            throw OutputFailed.untouched(given, e);
        }
    }

    /** The bytes of a file as they will be: staged, else as they are. */
    public byte[] read(String path) {
        try {
            Path staged = place.staging().resolve(path);
            return Files.readAllBytes(
                    Files.exists(staged) ? staged : place.out().resolve(path));
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
        List<Step> steps = present.isEmpty()
                ? List.of(new Step.PutAll())
                : Steps.of(after, staged, present, manifest.orElse(Manifest.EMPTY));
        try {
            if (steps.isEmpty() && manifest.filter(after::isSameAs).isPresent()) {
                return 0;
            }
            replacement.prepare(steps, after, present.isEmpty() ? Optional.empty() : manifest, areDumps(steps, after));
        } catch (IOException e) {
            throw OutputFailed.untouched(given, e);
        }
        finish();
        return (int) steps.stream().filter(Step.Remove.class::isInstance).count();
    }

    /** What is made a moment after the rest is of the same bake. */
    private static boolean areDumps(List<Step> steps, Manifest after) {
        return steps.stream()
                .allMatch(step -> step.file()
                        .flatMap(after::file)
                        .filter(file -> file.kind() == PlannedFile.Kind.DUMP)
                        .isPresent());
    }

    /**
     * Makes the folder what it was before its last replacement, which can itself be taken back in the same way.
     *
     * @return how many files are other ones now
     * @throws OutputRefused where nothing was kept
     */
    public int rollBack() {
        try {
            Manifest previous = replacement.previous();
            Path files = place.previous().resolve("files");
            Set<String> staged = new TreeSet<>();
            for (String path : Disk.sizesIn(files).keySet()) {
                if (previous.file(path).isPresent()) {
                    checkpoint.reached("stage " + path);
                    Disk.link(files.resolve(path), place.staging().resolve(path));
                    staged.add(path);
                }
            }
            return staged.size() + replace(previous, staged);
        } catch (NoSuchFileException | Manifest.Unreadable e) {
            throw new OutputRefused("no earlier bake of ‘" + given + "’ was kept: there is nothing to go back to.");
        } catch (IOException e) {
            throw OutputFailed.untouched(given, e);
        }
    }

    @Override
    public void close() {
        try (FileChannel lock = lockFile) {
            if (lock.isOpen() && !replacement.isUnderWay()) {
                replacement.discard();
            }
        } catch (IOException e) {
            // what is left in staging takes space and does no harm: the next bake clears it
            System.getLogger(OutputFolder.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "Could not clear what was staged for " + given + ": " + e.getMessage());
        }
    }
}
