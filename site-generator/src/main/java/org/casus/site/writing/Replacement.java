package org.casus.site.writing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Replaces a site by a list of steps ({@code decisions/001-replacing-a-site.md}). Everything that can fail for want of
 * space or of rights comes before the list is there; from then on the replacement counts, and is finished by whoever opens
 * the folder next.
 */
final class Replacement {

    /** A manifest that is this much longer than it need be is written anew. */
    private static final int MOST_OF_FULL = 2;

    private static final long SMALL = 1 << 16;

    private final Place place;
    private final Checkpoint checkpoint;

    Replacement(Place place, Checkpoint checkpoint) {
        this.place = place;
        this.checkpoint = checkpoint;
    }

    boolean isUnderWay() {
        return Files.exists(place.pending());
    }

    /**
     * @param steps none where only what is known of the files is another: what can be gone back to then stays
     * @param before what the manifest that is there says, where that is what the last bake wrote
     * @param isGoingOn whether this belongs to the replacement before it: one goes back to before both
     */
    void prepare(List<Step> steps, Manifest after, Optional<Manifest> before, boolean isGoingOn) throws IOException {
        if (!steps.isEmpty()) {
            keepPrevious(steps, before.isPresent(), isGoingOn);
        }
        checkpoint.reached("manifest");
        if (before.isPresent() && Files.size(place.manifest()) <= MOST_OF_FULL * after.length() + SMALL) {
            String length = Files.size(place.manifest()) + "\n";
            Files.writeString(place.nextOfManifest(), length + after.changesSince(before.get()));
        } else {
            after.write(place.nextManifest());
        }
        makeFolders(steps);
        checkpoint.reached("list");
        writeDown(steps);
    }

    /** What is about to go, under second names. Where nothing can be gone back to, an empty folder says so. */
    private void keepPrevious(List<Step> steps, boolean isUsable, boolean isGoingOn) throws IOException {
        checkpoint.reached("keep previous");
        Files.createDirectories(place.nextPrevious());
        if (!isUsable) {
            return;
        }
        Path files = Files.createDirectories(place.nextPrevious().resolve("files"));
        boolean isAdded = isGoingOn && Files.exists(place.previous().resolve("manifest"));
        if (isAdded) {
            for (String path : Disk.sizesIn(place.previous()).keySet()) {
                Disk.link(place.previous().resolve(path), place.nextPrevious().resolve(path));
            }
        }
        for (Step step : steps) {
            if (step.file().isPresent()) {
                Path target = place.out().resolve(step.file().get());
                Path kept = files.resolve(step.file().get());
                if (Files.exists(target) && !Files.exists(kept)) {
                    Disk.link(target, kept);
                }
            }
        }
        if (!isAdded) {
            // the same file, to which more is added: what counts is what is in it now
            Disk.link(place.manifest(), place.nextPrevious().resolve("manifest"));
            Files.writeString(place.nextPrevious().resolve("length"), Long.toString(Files.size(place.manifest())));
        }
    }

    /** What can be gone back to. */
    Manifest previous() throws IOException, Manifest.Unreadable {
        Path length = place.previous().resolve("length");
        return Manifest.read(
                place.previous().resolve("manifest"),
                Files.exists(length) ? Long.parseLong(Files.readString(length)) : Long.MAX_VALUE);
    }

    /** Folders take space, and rights: whoever has neither finds out while the site is as it was. */
    private void makeFolders(List<Step> steps) throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (Step step : steps) {
            step.file().ifPresent(path -> folders.add(place.out().resolve(path).getParent()));
        }
        for (Path folder : folders) {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
        }
    }

    private void writeDown(List<Step> steps) throws IOException {
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> text.append(step.line()).append('\n'));
        Path draft = place.own().resolve("pending.tmp");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        checkpoint.reached("commit list");
        Disk.move(draft, place.pending());
    }

    /** Takes the steps of the list; one that was taken before is nothing to do. */
    void finish() throws IOException {
        for (String line : Files.readAllLines(place.pending(), StandardCharsets.UTF_8)) {
            checkpoint.reached(line);
            take(Step.of(line));
        }
        checkpoint.reached("commit manifest");
        if (Files.exists(place.nextManifest())) {
            Disk.move(place.nextManifest(), place.manifest());
        }
        if (Files.exists(place.nextOfManifest())) {
            addToManifest(Files.readString(place.nextOfManifest()));
            checkpoint.reached("forget what was added");
            Files.delete(place.nextOfManifest());
        }
        checkpoint.reached("forget what was previous");
        if (Files.exists(place.nextPrevious())) {
            Disk.deleteTree(place.previous());
            checkpoint.reached("commit previous");
            Disk.move(place.nextPrevious(), place.previous());
        }
        checkpoint.reached("forget list");
        Files.delete(place.pending());
    }

    /** Half of it may be there from an earlier try. */
    private void addToManifest(String text) throws IOException {
        int start = text.indexOf('\n') + 1;
        long length = Long.parseLong(text.substring(0, start - 1));
        ByteBuffer added = ByteBuffer.wrap(text.substring(start).getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(place.manifest(), StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.position(length);
            while (added.hasRemaining()) {
                channel.write(added);
            }
        }
    }

    private void take(Step step) throws IOException {
        switch (step) {
            case Step.Put put -> {
                Path staged = place.staging().resolve(put.path());
                if (Files.exists(staged)) {
                    Path target = place.out().resolve(put.path());
                    Files.createDirectories(target.getParent());
                    Disk.move(staged, target);
                }
            }
            case Step.Remove remove -> {
                Path target = place.out().resolve(remove.path());
                Files.deleteIfExists(target);
                Disk.deleteEmptyFolders(target.getParent(), place.out());
            }
            case Step.PutAll all -> {
                if (Files.exists(place.staging())) {
                    Files.deleteIfExists(place.out());
                    Disk.move(place.staging(), place.out());
                }
            }
        }
    }

    /** Forgets what was not committed. */
    void discard() throws IOException {
        checkpoint.reached("clear staging");
        Disk.deleteTree(place.staging());
        Disk.deleteTree(place.nextPrevious());
        Files.deleteIfExists(place.nextManifest());
        Files.deleteIfExists(place.nextOfManifest());
        Files.deleteIfExists(place.own().resolve("pending.tmp"));
    }
}
