package org.casus.site.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.casus.site.TestHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, read-only or somebody else's ends a bake in words, and does no harm. */
class TroubleOnDiskTest {

    @TempDir
    private Path folder;

    @Test
    void whenever_the_disk_is_full_before_the_list_is_there_the_site_is_as_it_was() throws Exception {
        TestHouse house = twoStates();
        SortedMap<String, String> before = house.tree("site");
        int step = 1;
        boolean isDone = false;
        int untouched = 0;
        while (!isDone) {
            Path out = folder.resolve("full-" + step).resolve("site");
            copy(house.out("site"), out);
            copy(beside(house.out("site")), beside(out));
            Clock clock = new Clock(step, Optional.of("No space left on device"));
            try (OutputFolder output = OutputFolder.open(out, clock)) {
                replace(output, house);
                isDone = true;
            } catch (OutputFailed failed) {
                assertThat(failed).hasMessageContaining("the disk is full");
                if (isBeforeTheList(clock.reached())) {
                    untouched++;
                    assertThat(failed).hasMessageContaining("is as it was");
                    assertThat(TestHouse.treeOf(out)).isEqualTo(before);
                    assertThat(beside(out).resolve("staging")).doesNotExist();
                    assertThat(beside(out).resolve("previous.next")).doesNotExist();
                } else {
                    assertThat(failed).hasMessageContaining("goes on where this one stopped");
                }
            }
            try (OutputFolder output = OutputFolder.open(out)) {
                replace(output, house);
            }
            assertThat(TestHouse.treeOf(out)).isEqualTo(house.tree("after"));
            step++;
        }
        assertThat(untouched).isGreaterThan(5);
        assertThat(step).isGreaterThan(untouched + 5);
    }

    private static boolean isBeforeTheList(List<String> reached) {
        return reached.stream().noneMatch("commit list"::equals);
    }

    private TestHouse twoStates() {
        TestHouse house = TestHouse.in(folder.resolve("house"));
        house.put("entries/church/a.md", "---\nname: a\n---\n");
        house.bake("site");
        house.put("entries/church/a.md", "---\nname: b\n---\n");
        house.bake("after");
        return house;
    }

    private static void replace(OutputFolder output, TestHouse house) throws Exception {
        Manifest after = Manifest.read(beside(house.out("after")).resolve("manifest"));
        Manifest before = output.earlier(after.header().maker()).manifest();
        Set<String> staged = new java.util.TreeSet<>();
        for (WrittenFile file : after.files().values()) {
            if (before.file(file.path())
                    .filter(old -> old.hash().equals(file.hash()))
                    .isEmpty()) {
                output.stage(file.path(), Files.readAllBytes(house.out("after").resolve(file.path())));
                staged.add(file.path());
            }
        }
        output.replace(after, staged);
    }

    @Test
    void a_link_stands_for_the_folder_it_leads_to() throws IOException {
        TestHouse house = TestHouse.in(folder.resolve("house"));
        Path real = Files.createDirectories(folder.resolve("disk/kerken"));
        Files.createDirectories(house.out("x").getParent());
        Files.createSymbolicLink(house.out("site"), real);
        house.bake("site");
        assertThat(Files.isSymbolicLink(house.out("site"))).isTrue();
        assertThat(real.resolve("index.html")).exists();
        assertThat(folder.resolve("disk/kerken.casus/manifest")).exists();
        assertThat(house.bake("site").rendered()).isZero();
    }

    @Test
    void a_link_to_nothing_and_a_file_are_refused() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, folder.resolve("nothing"));
        assertThatThrownBy(() -> OutputFolder.open(link)).hasMessageContaining("a link to a folder that is not there");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> OutputFolder.open(file)).hasMessageContaining("is a file");
    }

    static Path beside(Path out) {
        return out.resolveSibling(out.getFileName() + ".casus");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
