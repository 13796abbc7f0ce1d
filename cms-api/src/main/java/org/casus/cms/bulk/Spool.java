package org.casus.cms.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.casus.cms.http.LimitedBody;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files on their way in and out. A slow sender or reader must hold neither locks nor a connection, so what comes is kept
 * here before the first line is looked at, and what goes before the first byte is sent.
 *
 * <p>The folder is this node's alone: what is in it at start was left by a process that is gone.
 */
@ApplicationScoped
class Spool {

    private static final System.Logger LOGGER = System.getLogger(Spool.class.getName());

    @Inject
    @ConfigProperty(name = "casus.spool")
    String folder;

    @Inject
    @ConfigProperty(name = "casus.import.largest")
    long largest;

    void sweep(@Observes @Initialized(ApplicationScoped.class) Object start) {
        try {
            Path spool = Files.createDirectories(Path.of(folder));
            List<Path> left;
            try (Stream<Path> files = Files.list(spool)) {
                left = files.filter(file -> file.getFileName().toString().startsWith("casus-"))
                        .toList();
            }
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
            if (!left.isEmpty()) {
                LOGGER.log(Level.INFO, "Removed {0} files of imports and exports that were cut off", left.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty file; whoever asked removes it. */
    Path file() throws IOException {
        return Files.createTempFile(Path.of(folder), "casus-", ".spool");
    }

    /** @throws org.casus.cms.http.Problem 413 */
    Path receive(InputStream body) throws IOException {
        Path file = file();
        boolean isWhole = false;
        try {
            Files.copy(new LimitedBody(body, largest), file, StandardCopyOption.REPLACE_EXISTING);
            isWhole = true;
            return file;
        } finally {
            if (!isWhole) {
                Files.delete(file);
            }
        }
    }
}
