package org.casus.site;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.casus.content.bundle.Content;
import org.casus.site.hashing.Hashes;

/**
 * Which code bakes. A fingerprint says that the input is the same; it takes the same code to make the same bytes of it. The
 * sums that a jar holds of its classes and of the list of its libraries are read, not the classes.
 */
final class Maker {

    private static final int LENGTH = 32;

    private static final String ID = read();

    private Maker() {}

    /** The same on every machine that runs the same build. */
    static String id() {
        return ID;
    }

    private static String read() {
        MessageDigest digest = Hashes.digest();
        try {
            for (Class<?> part : List.of(Bake.class, Content.class)) {
                Path place = Path.of(
                        part.getProtectionDomain().getCodeSource().getLocation().toURI());
                if (Files.isDirectory(place)) {
                    addFolder(digest, place);
                } else {
                    addJar(digest, place.toFile());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("code comes from a file", e);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static void addJar(MessageDigest digest, File file) throws IOException {
        try (JarFile jar = new JarFile(file, false)) {
            jar.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/maven"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> add(digest, entry.getName() + ' ' + entry.getCrc() + '\n'));
        }
    }

    private static void addFolder(MessageDigest digest, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(digest, folder.relativize(file) + "\n");
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static void add(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
}
