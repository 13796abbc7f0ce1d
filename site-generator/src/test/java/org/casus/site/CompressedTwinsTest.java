package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import org.casus.content.markdown.Markdown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompressedTwinsTest {

    private static final String PAGE = "voorbeelden/sint-anna/index.html";

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void build() {
        house = TestHouse.in(folder);
        house.put(
                "entries/church/sint-anna.md", "---\nname: Sint-Anna\n---\n" + "Een lange tekst. ".repeat(100) + "\n");
    }

    private BakeReport bake(String name) {
        return new Bake(house.settings(name).compressing(), Markdown.renderer())
                .bake(house.content().content());
    }

    @Test
    void what_they_unpack_to_is_the_file_itself() throws IOException {
        bake("site");
        Path page = house.out("site").resolve(PAGE);
        byte[] packed = Files.readAllBytes(Path.of(page + ".gz"));
        try (GZIPInputStream twin = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(twin.readAllBytes()).isEqualTo(Files.readAllBytes(page));
        }
        assertThat(packed)
                .hasSizeLessThan((int) Files.size(page) / 2)
                .startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
    }

    @Test
    void the_second_bake_of_the_same_makes_none() {
        bake("site");
        assertThat(bake("site").written()).isZero();
    }

    @Test
    void they_change_and_go_with_their_files() {
        bake("site");
        house.edit("entries/church/sint-anna.md", text -> text.replace("lange", "heel lange"));
        bake("site");
        bake("other");
        assertThat(house.tree("site")).isEqualTo(house.tree("other"));
        house.remove("entries/church/sint-anna.md");
        bake("site");
        SortedMap<String, String> tree = house.tree("site");
        assertThat(tree).doesNotContainKeys(PAGE, PAGE + ".gz");
    }

    @Test
    void they_go_when_nobody_wants_them() {
        bake("site");
        house.bake("site");
        assertThat(house.tree("site").keySet()).noneMatch(path -> path.endsWith(".gz"));
    }
}
