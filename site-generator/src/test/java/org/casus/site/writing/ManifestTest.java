package org.casus.site.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.site.planning.PlannedFile.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    @TempDir
    private Path folder;

    private final SortedMap<String, WrittenFile> files = new TreeMap<>();
    private final Random random = new Random(7);

    private void change() {
        for (int i = 0; i < 3; i++) {
            String path = "map/é" + random.nextInt(20) + ".html";
            if (random.nextInt(3) == 0) {
                files.remove(path);
            } else {
                String print = Integer.toHexString(random.nextInt());
                files.put(path, new WrittenFile(path, Kind.PAGE, print, print, print.length(), "a b#c", "één"));
            }
        }
    }

    private Manifest manifest() {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        sizes.put("voorbeelden", files.size());
        return new Manifest(new Header("maker", sizes), files.values());
    }

    @Test
    void what_is_added_makes_of_each_manifest_the_next() throws Exception {
        Path file = folder.resolve("manifest");
        change();
        Manifest last = manifest();
        last.write(file);
        List<Manifest> all = new ArrayList<>(List.of(last));
        List<Long> lengths = new ArrayList<>(List.of(Files.size(file)));
        for (int round = 0; round < 30; round++) {
            change();
            Manifest next = manifest();
            add(file, next.changesSince(last));
            last = next;
            all.add(last);
            lengths.add(Files.size(file));
        }

        for (int i = 0; i < all.size(); i++) {
            assertThat(Manifest.read(file, lengths.get(i)).isSameAs(all.get(i)))
                    .as("as it was after %d", i)
                    .isTrue();
        }
        assertThat(last.changesSince(last)).isEmpty();
    }

    @Test
    void one_that_ends_within_what_was_added_is_damaged() throws IOException {
        Path file = folder.resolve("manifest");
        change();
        Manifest first = manifest();
        first.write(file);
        change();
        byte[] added = manifest().changesSince(first).getBytes(StandardCharsets.UTF_8);
        byte[] before = Files.readAllBytes(file);
        for (int length = 1; length < added.length; length++) {
            Files.write(file, before);
            add(file, new String(added, 0, length, StandardCharsets.UTF_8));
            assertThatThrownBy(() -> Manifest.read(file)).isInstanceOf(Manifest.Unreadable.class);
        }
    }

    private static void add(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
