package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.casus.content.InvalidContent;
import org.casus.content.markdown.Markdown;
import org.casus.site.writing.OutputRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site can be baked in parts, on several machines, and put together. */
class PartsOfASiteTest {

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void fifteen_churches() {
        house = TestHouse.in(folder);
        IntStream.range(0, 15)
                .forEach(i -> house.put("entries/church/kerk-" + i + ".md", "---\nname: Kerk " + i + "\n---\n"));
    }

    private BakeReport bakePart(int number, int of) {
        return new Bake(house.settings("part-" + number).onlyPart(new Part(number, of)), Markdown.renderer())
                .bake(house.content().content());
    }

    private List<Path> parts(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> house.out("part-" + number))
                .toList();
    }

    private int merge(int... numbers) {
        return Merge.into(house.out("merged"), parts(numbers), false);
    }

    @Test
    void parts_make_the_bytes_of_the_whole() {
        house.bake("whole");
        int rendered = 0;
        for (int number = 1; number <= 3; number++) {
            int ofPart = bakePart(number, 3).rendered();
            assertThat(ofPart).isBetween(5, 40);
            rendered += ofPart;
        }
        merge(2, 3, 1);
        assertThat(house.tree("merged")).isEqualTo(house.tree("whole"));
        assertThat(rendered)
                .as("every file is made once")
                .isEqualTo(house.tree("whole").size());
    }

    @Test
    void what_was_merged_can_be_baked_on_as_a_whole_and_merged_again() {
        bakePart(1, 2);
        bakePart(2, 2);
        merge(1, 2);
        assertThat(house.bake("merged").rendered()).isZero();
        house.put("entries/church/kerk-1.md", "---\nname: Anders\n---\n");
        assertThat(bakePart(1, 2).rendered() + bakePart(2, 2).rendered())
                .isBetween(1, house.tree("merged").size() - 1);
        assertThat(merge(1, 2)).isPositive();
        house.bake("whole");
        assertThat(house.tree("merged")).isEqualTo(house.tree("whole"));
        assertThat(merge(1, 2)).isZero();
    }

    @Test
    void parts_of_different_content_are_refused() {
        bakePart(1, 2);
        house.put("entries/church/kerk-1.md", "---\nname: Anders\n---\n");
        bakePart(2, 2);
        assertThatThrownBy(() -> merge(1, 2))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("were not made from the same content");
    }

    @Test
    void a_part_that_is_missing_or_there_twice_is_refused() {
        bakePart(1, 2);
        assertThatThrownBy(() -> merge(1)).hasMessageContaining("part 2 of 2 is missing");
        assertThatThrownBy(() -> merge(1, 1)).hasMessageContaining("part 1 of 2 is there twice");
    }

    @Test
    void a_whole_site_and_a_part_that_was_changed_are_refused() throws IOException {
        house.bake("part-1");
        assertThatThrownBy(() -> merge(1)).hasMessageContaining("holds a whole site, not a part");
        bakePart(1, 1);
        Files.writeString(house.out("part-1").resolve("index.html"), "mine");
        assertThatThrownBy(() -> merge(1)).hasMessageContaining("was changed since it was baked");
        assertThat(house.out("merged")).doesNotExist();
    }

    @Test
    void a_link_that_leads_nowhere_is_found_where_all_parts_are_together() {
        house.put("entries/church/kerk-1.md", "---\nname: Anders\n---\n[weg](/nergens/)\n");
        bakePart(1, 2);
        bakePart(2, 2);
        assertThatThrownBy(() -> merge(1, 2)).isInstanceOf(InvalidContent.class).hasMessageContaining("leads nowhere");
        assertThat(house.out("merged")).doesNotExist();
    }

    @Test
    void a_part_is_named_by_its_number_and_how_many_there_are() {
        assertThat(Part.of("2/4")).contains(new Part(2, 4));
        assertThat(List.of("0/2", "3/2", "1", "a/b", "1/0"))
                .allMatch(text -> Part.of(text).isEmpty());
    }
}
