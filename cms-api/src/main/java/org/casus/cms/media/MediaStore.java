package org.casus.cms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.MediaSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bytes: a file each, in {@code <data>/media/<first two of its SHA-256>/<SHA-256>}. */
@ApplicationScoped
public class MediaStore implements MediaSource {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    @Inject
    @ConfigProperty(name = "casus.data")
    String data;

    /**
     * Bytes that were received and are not yet part of the library.
     *
     * @param id their SHA-256, hex
     */
    record Received(Path file, String id, long bytes) {}

    /** Writes the bytes aside, while counting and hashing. */
    Received receive(InputStream bytes) throws IOException {
        Path aside = Files.createDirectories(folder().resolve("incoming"));
        Path file = Files.createTempFile(aside, "", ".part");
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

    /** Puts the file in its place, on the disk and not only in its cache: the row that names it comes after. */
    void keep(Received received) throws IOException {
        Path place = path(received.id());
        Files.createDirectories(place.getParent());
        try (FileChannel channel = FileChannel.open(received.file(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void drop(Received received) throws IOException {
        Files.deleteIfExists(received.file());
    }

    void remove(String id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    Path path(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("not the id of a file");
        }
        return folder().resolve(id.substring(0, 2)).resolve(id);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    @Override
    public InputStream open(MediaFile file) throws IOException {
        return Files.newInputStream(path(file.id()));
    }

    private Path folder() {
        return Path.of(data, "media");
    }
}
