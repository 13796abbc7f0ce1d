package org.casus.cms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files of this machine on their way into the storage, or on their way to being something else. */
@ApplicationScoped
class Spool {

    @Inject
    @ConfigProperty(name = "casus.data")
    String data;

    /**
     * Bytes that were received and are not yet part of the library.
     *
     * @param id their SHA-256, hex
     */
    record Received(Path file, String id, long bytes) {}

    Path folder() throws IOException {
        return Files.createDirectories(Path.of(data, "media", "incoming"));
    }

    Path fresh() throws IOException {
        return Files.createTempFile(folder(), "", ".part");
    }

    /** Writes the bytes aside, while counting and hashing. */
    Received receive(InputStream bytes) throws IOException {
        Path file = fresh();
        try (DigestInputStream in = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
                OutputStream out = Files.newOutputStream(file)) {
            long count = in.transferTo(out);
            return new Received(
                    file, HexFormat.of().formatHex(in.getMessageDigest().digest()), count);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }

    /** Removes what uploads that were cut off have left behind before then. */
    int tidy(Instant before) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        int removed = 0;
        for (Path file : files) {
            try {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    removed += Files.deleteIfExists(file) ? 1 : 0;
                }
            } catch (NoSuchFileException e) {
                // it has arrived in the meantime
            }
        }
        return removed;
    }
}
