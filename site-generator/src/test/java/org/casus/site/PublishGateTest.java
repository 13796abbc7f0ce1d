package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.casus.content.markdown.Markdown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site does not lose most of what it shows by accident. */
class PublishGateTest {

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void twelve_churches() {
        house = TestHouse.in(folder);
        IntStream.range(0, 12).forEach(i -> house.put(path(i), "---\nname: Kerk " + i + "\n---\n"));
        house.bake("site");
    }

    private static String path(int number) {
        return "entries/church/kerk-" + number + ".md";
    }

    private void remove(int churches) {
        IntStream.range(0, churches).forEach(i -> house.remove(path(i)));
    }

    @Test
    void half_of_a_collection_may_go() {
        remove(6);
        assertThat(house.bake("site").removed()).isPositive();
    }

    @Test
    void more_than_half_may_not_and_the_site_stays() {
        SortedMap<String, String> before = house.tree("site");
        remove(7);
        assertThatThrownBy(() -> house.bake("site"))
                .isInstanceOf(GateClosed.class)
                .hasMessageContaining("‘voorbeelden’ would shrink from 12 to 5, by more than 50 %")
                .hasMessageContaining("--force");
        assertThat(house.tree("site")).isEqualTo(before);
    }

    @Test
    void a_full_bake_is_held_to_it_too() {
        remove(7);
        assertThatThrownBy(() -> new Bake(house.settings("site").full(), Markdown.renderer())
                        .bake(house.content().content()))
                .isInstanceOf(GateClosed.class);
    }

    @Test
    void who_means_it_says_so() {
        remove(7);
        new Bake(house.settings("site").forced(), Markdown.renderer())
                .bake(house.content().content());
        assertThat(house.out("site").resolve("voorbeelden/kerk-1")).doesNotExist();
        assertThat(house.bake("site").written()).as("from then on it is so").isZero();
    }

    @Test
    void the_site_file_says_how_much() {
        house.edit("sites/kerken.yaml", text -> text + "gate: {shrink: 10, from: 5}\n");
        remove(2);
        assertThatThrownBy(() -> house.bake("site")).hasMessageContaining("from 12 to 10, by more than 10 %");
    }

    @Test
    void a_collection_that_is_required_may_not_be_empty_from_the_first_bake_on() {
        house.edit("sites/kerken.yaml", text -> text.replace("    perPage: 3", "    perPage: 3\n    required: true"));
        remove(12);
        assertThatThrownBy(() -> house.bake("new"))
                .isInstanceOf(GateClosed.class)
                .hasMessageContaining("‘voorbeelden’ would be empty, and is required");
        assertThat(house.out("new")).doesNotExist();
    }
}
