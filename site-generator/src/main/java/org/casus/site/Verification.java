package org.casus.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.casus.content.bundle.Content;
import org.casus.content.markdown.MarkdownRenderer;
import org.casus.site.writing.SiteComparison;
import org.jspecify.annotations.Nullable;

/**
 * Whether a site is what a bake from nothing makes it, byte for byte.
 *
 * @param files that were compared
 * @param differences by path; none where all is well
 */
public record Verification(int files, List<SiteComparison.Difference> differences) {

    public Verification {
        differences = List.copyOf(differences);
    }

    /** Bakes into a temporary folder, compares, and deletes it. The site itself is only read. */
    public static Verification of(BakeSettings settings, Content content, MarkdownRenderer markdown) {
        try {
            Path scratch = Files.createTempDirectory("casus-verify");
            try {
                Path fresh = scratch.resolve(settings.site());
                BakeReport report = new Bake(settings.withOut(fresh).full().forced(), markdown).bake(content);
                return new Verification(report.files(), SiteComparison.between(settings.out(), fresh));
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
