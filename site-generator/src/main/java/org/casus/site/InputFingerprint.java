package org.casus.site;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.casus.content.bundle.BundleWriter;
import org.casus.content.bundle.Content;
import org.casus.site.hashing.Hashes;

/** A fingerprint of all that a site is made from, by which parts that were baked apart know that they belong together. */
final class InputFingerprint {

    private InputFingerprint() {}

    static String of(Content content, BakeSettings settings) {
        MessageDigest digest = Hashes.digest();
        try (OutputStream lines = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            BundleWriter.write(content, lines);
            lines.write(settings.baseUrl().orElse("").getBytes(StandardCharsets.UTF_8));
            lines.write(settings.isOfDrafts() ? 1 : 0);
            for (Path folder : List.of(settings.sites(), settings.themes())) {
                add(folder, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Path folder, OutputStream lines) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                lines.write((name + " " + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
                Files.copy(file, lines);
            }
        }
    }
}
