package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.casus.content.folder.ContentFolder;
import org.casus.content.markdown.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site that is compared with those of other generators has a theme of its own, which must follow what a bake asks. */
class BenchSiteTest {

    private static final Path BENCH = Path.of("bench");

    @TempDir
    private Path folder;

    @Test
    void the_site_of_the_comparison_can_be_baked() throws Exception {
        Path root = folder.resolve("content");
        copy(BENCH.resolve("content"), root);
        write(200, root.resolve("entries/fiche"));
        ContentFolder content = ContentFolder.open(root, "https://gevallen.test");
        Path out = folder.resolve("site");

        Bake.once(
                        BakeSettings.of(
                                "gevallen", root.resolve("sites"), BENCH.resolve("themes"), out, content.media()),
                        Markdown.renderer())
                .bake(content.content());

        assertThat(out.resolve("fiche/f000199/index.html")).exists();
        assertThat(out.resolve("fiche/page/4/index.html")).exists();
    }

    private static void write(int fiches, Path folder) throws IOException, InterruptedException {
        Process corpus = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        BENCH.resolve("Corpus.java").toString(),
                        Integer.toString(fiches),
                        folder.toString()))
                .inheritIO()
                .start();
        assertThat(corpus.waitFor()).isZero();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
