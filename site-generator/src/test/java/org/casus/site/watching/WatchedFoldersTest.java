package org.casus.site.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchedFoldersTest {

    @TempDir
    private Path root;

    private static Set<Path> until(WatchedFolders folders, Path wanted) throws InterruptedException {
        Set<Path> files = new TreeSet<>();
        while (!files.contains(wanted)) {
            files.addAll(folders.await().files());
        }
        return files;
    }

    @Test
    void a_file_that_is_written_or_removed_is_told() throws IOException, InterruptedException {
        Path file = root.resolve("a.md");
        try (WatchedFolders folders = WatchedFolders.of(List.of(root))) {
            Files.writeString(file, "een");
            assertThat(until(folders, file)).containsExactly(file);
            Files.delete(file);
            assertThat(until(folders, file)).containsExactly(file);
        }
    }

    @Test
    void files_of_a_folder_that_came_later_are_told() throws IOException, InterruptedException {
        try (WatchedFolders folders = WatchedFolders.of(List.of(root))) {
            Path folder = Files.createDirectories(root.resolve("nieuw/dieper"));
            Files.writeString(folder.resolve("a.md"), "een");
            until(folders, folder.resolve("a.md"));
            Files.writeString(folder.resolve("b.md"), "twee");
            assertThat(until(folders, folder.resolve("b.md"))).contains(folder.resolve("b.md"));
        }
    }
}
