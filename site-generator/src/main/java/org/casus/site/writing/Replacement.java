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
import java.util.Set;
import java.util.TreeSet;

/**
 * Replaces a site by a list of steps ({@code decisions/001-replacing-a-site.md}). Everything that can fail for want of
 * space or of rights comes before the list is there; from then on the replacement counts, and is finished by whoever opens
 * the folder next.
 */
final class Replacement {

    private final Place place;
    private final Checkpoint checkpoint;

    Replacement(Place place, Checkpoint checkpoint) {
        this.place = place;
        this.checkpoint = checkpoint;
    }

    boolean isUnderWay() {
        return Files.exists(place.pending());
    }

    /** @param isUsable whether the manifest that is there says truly what the last bake wrote */
    void prepare(List<Step> steps, Manifest after, boolean isUsable) throws IOException {
        keepPrevious(steps, isUsable);
        checkpoint.reached("manifest");
        after.write(place.nextManifest());
        makeFolders(steps);
        checkpoint.reached("list");
        writeDown(steps);
    }

    /** What is about to go, under second names. Where nothing can be gone back to, an empty folder says so. */
    private void keepPrevious(List<Step> steps, boolean isUsable) throws IOException {
        checkpoint.reached("keep previous");
        Files.createDirectories(place.nextPrevious());
        if (!isUsable) {
            return;
        }
        Path files = Files.createDirectories(place.nextPrevious().resolve("files"));
        for (Step step : steps) {
            if (step.file().isPresent()) {
                Path target = place.out().resolve(step.file().get());
                if (Files.exists(target)) {
                    Disk.link(target, files.resolve(step.file().get()));
                }
            }
        }
        Disk.link(place.manifest(), place.nextPrevious().resolve("manifest"));
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
        checkpoint.reached("forget what was previous");
        if (Files.exists(place.nextPrevious())) {
            Disk.deleteTree(place.previous());
            checkpoint.reached("commit previous");
            Disk.move(place.nextPrevious(), place.previous());
        }
        checkpoint.reached("forget list");
        Files.delete(place.pending());
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
        Files.deleteIfExists(place.own().resolve("pending.tmp"));
    }
}
