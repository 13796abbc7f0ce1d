package org.casus.site.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casus.site.TestHouse;
import org.casus.site.planning.SiteAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bake is stopped before each of its steps in turn, as if the process had been killed there. */
class ReplacingASiteTest {

    private static final SiteAddress ADDRESS = SiteAddress.of("https://kerken.example.org");

    @TempDir
    private Path folder;

    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Stops at the step with a number, and counts. */
    private static final class Clock implements Checkpoint {

        private final int last;
        private final List<String> reached = new ArrayList<>();

        Clock(int last) {
            this.last = last;
        }

        @Override
        public void reached(String step) {
            if (reached.size() == last) {
                throw new Killed();
            }
            reached.add(step);
        }
    }

    private static void church(TestHouse house, String slug, String use, String place) {
        house.put(
                "entries/church/" + slug + ".md",
                "---\nname: " + slug + "\ncurrentUse: [" + use + "]\nmunicipality: " + place + "\n---\nTekst.\n");
    }

    /** Before: a, b, c. After: a changed, b gone, c under another slug, d new, another style, a new text page. */
    private TestHouse twoStates() {
        TestHouse house = TestHouse.in(folder.resolve("house"));
        church(house, "a", "library", "gent");
        church(house, "b", "housing", "mechelen");
        church(house, "c", "library", "mechelen");
        house.bake("before");
        church(house, "a", "worship", "rijsel");
        house.remove("entries/church/b.md");
        house.remove("entries/church/c.md");
        church(house, "c-anders", "library", "mechelen");
        church(house, "d", "worship", "gent");
        house.put("themes/base/styles/page.css", "body { margin: 1px }\n");
        house.put("entries/page/kerken-nieuw.md", "---\ntitle: Nieuw\nsite: kerken\npath: nieuw\n---\nTekst.\n");
        house.edit("sites/kerken.yaml", text -> text.replace("- {page: over}", "- {page: over}\n  - {page: nieuw}"));
        house.bake("after");
        return house;
    }

    private static void replace(Path out, TestHouse house, Checkpoint checkpoint)
            throws IOException, Manifest.Unreadable {
        Manifest after = Manifest.read(beside(house.out("after")).resolve("manifest"));
        try (OutputFolder output = OutputFolder.open(out, checkpoint)) {
            Manifest before = output.earlier(after.header().maker()).manifest();
            Set<String> staged = new TreeSet<>();
            for (WrittenFile file : after.files().values()) {
                boolean isSame = before.file(file.path())
                        .filter(old -> old.hash().equals(file.hash()))
                        .isPresent();
                if (!isSame) {
                    output.stage(
                            file.path(), Files.readAllBytes(house.out("after").resolve(file.path())));
                    staged.add(file.path());
                }
            }
            output.replace(after, staged);
        }
    }

    @Test
    void whenever_it_is_stopped_the_site_is_whole_and_the_next_start_completes_it()
            throws IOException, Manifest.Unreadable {
        TestHouse house = twoStates();
        SortedMap<String, String> before = house.tree("before");
        SortedMap<String, String> after = house.tree("after");
        int step = 0;
        boolean isDone = false;
        while (!isDone) {
            Path out = folder.resolve("step-" + step).resolve("site");
            copy(house.out("before"), out);
            copy(beside(house.out("before")), beside(out));
            Clock clock = new Clock(step);
            try {
                replace(out, house, clock);
                isDone = true;
            } catch (Killed killed) {
                assertWhole(TestHouse.treeOf(out), before, after, clock.reached);
            }
            replace(out, house, Checkpoint.NONE);
            assertThat(TestHouse.treeOf(out))
                    .as("completed after %s", clock.reached)
                    .isEqualTo(after);
            assertThat(Files.exists(beside(out).resolve("pending"))).isFalse();
            assertThat(Files.exists(beside(out).resolve("staging"))).isFalse();
            step++;
        }
        assertThat(step).as("steps that were tried").isGreaterThan(40);
    }

    @Test
    void a_first_bake_is_there_in_whole_or_not_at_all() throws IOException, Manifest.Unreadable {
        TestHouse house = twoStates();
        SortedMap<String, String> after = house.tree("after");
        int step = 0;
        boolean isDone = false;
        while (!isDone) {
            Path out = folder.resolve("first-" + step).resolve("site");
            Clock clock = new Clock(step);
            try {
                replace(out, house, clock);
                isDone = true;
            } catch (Killed killed) {
                if (Files.exists(out)) {
                    assertThat(TestHouse.treeOf(out)).isEqualTo(after);
                }
            }
            replace(out, house, Checkpoint.NONE);
            assertThat(TestHouse.treeOf(out)).isEqualTo(after);
            step++;
        }
        assertThat(step).isGreaterThan(after.size());
    }

    /** Every file is that of before or that of after, and whatever a reader can get to is there. */
    private static void assertWhole(
            SortedMap<String, String> now,
            SortedMap<String, String> before,
            SortedMap<String, String> after,
            List<String> steps) {
        now.forEach((path, bytes) -> assertThat(bytes.equals(before.get(path)) || bytes.equals(after.get(path)))
                .as("%s is whole after %s", path, steps)
                .isTrue());
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of("index.html"));
        for (String place : new String[] {"sitemap.xml", "feed.xml"}) {
            java.util.regex.Matcher address = java.util.regex.Pattern.compile(
                            "https://kerken.example.org/([^<\"]*/)[<\"]")
                    .matcher(now.getOrDefault(place, ""));
            while (address.find()) {
                next.add(address.group(1) + "index.html");
            }
        }
        while (!next.isEmpty()) {
            String path = next.remove();
            if (seen.add(path)) {
                assertThat(now).as("after %s", steps).containsKey(path);
                if (path.endsWith(".html")) {
                    byte[] html = now.getOrDefault(path, "").getBytes(StandardCharsets.ISO_8859_1);
                    PageLinks.of(html, path, ADDRESS)
                            .links()
                            .forEach(link -> next.add(link.target().replaceAll("#.*", "")));
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(10);
    }

    @Test
    void a_folder_that_holds_something_else_is_refused() throws IOException {
        Path out = folder.resolve("photographs");
        Files.createDirectories(out);
        Files.writeString(out.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> OutputFolder.open(out))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("holds files that no bake wrote");
        assertThat(Files.readString(out.resolve("mine.txt"))).isEqualTo("mine");
        assertThat(Files.exists(beside(out))).isFalse();
    }

    @Test
    void two_bakes_into_one_folder_are_refused() {
        Path out = folder.resolve("site");
        try (OutputFolder first = OutputFolder.open(out)) {
            assertThat(first.earlier("any").manifest().files()).isEmpty();
            assertThatThrownBy(() -> OutputFolder.open(out))
                    .isInstanceOf(OutputRefused.class)
                    .hasMessageContaining("another bake is writing");
        }
        OutputFolder.open(out).close();
    }

    private static Path beside(Path out) {
        return out.resolveSibling(out.getFileName() + ".casus");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
