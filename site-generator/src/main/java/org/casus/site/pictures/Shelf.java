package org.casus.site.pictures;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Files that can be made again, in a folder that others use at the same time. */
final class Shelf {

    private static final System.Logger LOGGER = System.getLogger(Shelf.class.getName());

    private final Path folder;
    private final AtomicBoolean isBroken = new AtomicBoolean();

    Shelf(Path folder) {
        this.folder = folder;
    }

    /** @param name with slashes */
    Optional<byte[]> read(String name) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            complain(e);
            return Optional.empty();
        }
    }

    /** Puts it there in whole or not at all. A full disk is no reason not to bake. */
    void keep(String name, byte[] bytes) {
        Path target = folder.resolve(name);
        try {
            Path parent = Files.createDirectories(target.resolveSibling("."));
            Path written = Files.createTempFile(parent, "new-", "");
            try {
                Files.write(written, bytes);
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            complain(e);
        }
    }

    private void complain(IOException e) {
        if (isBroken.compareAndSet(false, true)) {
            LOGGER.log(Level.WARNING, "Pictures are made anew at each bake, as {0} cannot be used: {1}", folder, e);
        }
    }
}
