package org.casus.cms.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.content.bundle.BundleReader;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.MediaSource;
import org.casus.content.image.Recipe;
import org.casus.content.markdown.Markdown;
import org.casus.site.Bake;
import org.casus.site.BakeSettings;

/** A site baked from nothing out of what a server gives away to all, beside the one that its publisher keeps. */
record BakedExport(CasusServer server, String site) {

    /** Files of one that the other has not, or has with other bytes; empty where the sites are the same. */
    SortedMap<String, String> differences() {
        Path out = server.folder().resolve("baked").resolve(site);
        bake(out);
        SortedMap<String, byte[]> wanted = files(out);
        SortedMap<String, byte[]> found = files(server.data().resolve("sites").resolve(site));
        SortedMap<String, String> differences = new TreeMap<>();
        wanted.forEach((path, bytes) -> {
            byte[] kept = found.remove(path);
            if (!Arrays.equals(bytes, kept)) {
                differences.put(path, kept == null ? "is not there" : "has other bytes");
            }
        });
        found.keySet().forEach(path -> differences.put(path, "should not be there"));
        return differences;
    }

    private void bake(Path out) {
        Client visitor = server.client();
        byte[] bundle = visitor.get("export").expect(200).bytes();
        try {
            Content content = BundleReader.read(new ByteArrayInputStream(bundle), "export");
            BakeSettings settings = BakeSettings.of(
                            site,
                            server.content().resolve("sites"),
                            Path.of("../themes"),
                            out,
                            new PublicMedia(visitor))
                    .withBaseUrl(visitor.server().toString().replace("127.0.0.1", "localhost") + "/sites/" + site)
                    .full();
            Bake.once(settings, Markdown.renderer()).bake(content);
        } catch (IOException e) {
            throw new UncheckedIOException(new String(bundle, StandardCharsets.UTF_8), e);
        }
    }

    /** What the server gives of its media to all. */
    private record PublicMedia(Client visitor) implements MediaSource {

        @Override
        public InputStream open(MediaFile file) {
            return openPublic(file, Recipe.WHOLE);
        }

        @Override
        public InputStream openPublic(MediaFile file, Recipe recipe) {
            String size = recipe.width().map(width -> "?width=" + width).orElse("");
            return new ByteArrayInputStream(visitor.get("media/" + file.id() + "/file" + size)
                    .expect(200)
                    .bytes());
        }
    }

    private static SortedMap<String, byte[]> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(),
                            BakedExport::bytes,
                            (one, two) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
