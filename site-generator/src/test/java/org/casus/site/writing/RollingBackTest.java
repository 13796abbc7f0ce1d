package org.casus.site.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.casus.site.TestHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bake before the last can be had back. */
class RollingBackTest {

    @TempDir
    private Path folder;

    private TestHouse house;
    private SortedMap<String, String> first;
    private SortedMap<String, String> second;

    @BeforeEach
    void two_bakes() {
        house = TestHouse.in(folder);
        church("a", "library");
        church("b", "housing");
        house.bake("site");
        first = house.tree("site");
        church("a", "worship");
        house.remove("entries/church/b.md");
        church("c", "library");
        house.put("themes/base/styles/page.css", "body { margin: 1px }\n");
        house.bake("site");
        second = house.tree("site");
    }

    private void church(String slug, String use) {
        house.put("entries/church/" + slug + ".md", "---\nname: " + slug + "\ncurrentUse: [" + use + "]\n---\n");
    }

    private int rollBack(Checkpoint checkpoint) {
        try (OutputFolder output = OutputFolder.open(house.out("site"), checkpoint)) {
            return output.rollBack();
        }
    }

    @Test
    void the_site_is_what_it_was_and_a_second_time_what_it_became() {
        assertThat(rollBack(Checkpoint.NONE)).isGreaterThan(5);
        assertThat(house.tree("site")).isEqualTo(first);
        rollBack(Checkpoint.NONE);
        assertThat(house.tree("site")).isEqualTo(second);
    }

    @Test
    void the_next_bake_goes_on_from_there() {
        rollBack(Checkpoint.NONE);
        assertThat(house.bake("site").notes()).isEmpty();
        assertThat(house.tree("site")).isEqualTo(second);
        assertThat(house.bake("site").written()).isZero();
    }

    @Test
    void a_bake_that_changes_nothing_forgets_nothing() {
        house.bake("site");
        rollBack(Checkpoint.NONE);
        assertThat(house.tree("site")).isEqualTo(first);
    }

    @Test
    void wherever_it_is_stopped_it_was_done_or_can_be_done_again() throws IOException {
        boolean isDone = false;
        int step = 0;
        while (!isDone) {
            Clock clock = new Clock(step);
            try {
                rollBack(clock);
                isDone = true;
            } catch (Clock.Stopped stopped) {
                OutputFolder.open(house.out("site")).close();
                assertThat(house.tree("site")).as("after %s", clock.reached()).isIn(first, second);
                if (house.tree("site").equals(first)) {
                    rollBack(Checkpoint.NONE);
                }
            }
            step++;
        }
        assertThat(step).isGreaterThan(20);
        assertThat(house.tree("site")).isEqualTo(first);
    }

    @Test
    void before_the_second_bake_there_is_nothing_to_go_back_to() {
        house.bake("other");
        try (OutputFolder output = OutputFolder.open(house.out("other"))) {
            assertThatThrownBy(output::rollBack)
                    .isInstanceOf(OutputRefused.class)
                    .hasMessageContaining("nothing to go back to");
        }
        assertThat(house.tree("other")).isEqualTo(second);
    }

    @Test
    void what_is_kept_takes_no_space_where_files_can_have_two_names() throws IOException {
        Path kept = house.out("site").resolveSibling("site.casus").resolve("previous/files/index.html");
        assertThat(Files.readString(kept)).isEqualTo(first.get("index.html"));
        assertThat(kept.resolveSibling("404.html")).exists();
        assertThat(kept.resolveSibling("assets").resolve("maps.svg")).doesNotExist();
    }
}
