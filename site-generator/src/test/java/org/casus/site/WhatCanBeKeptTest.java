package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bake relies on what an earlier one left, as far as that is still there and was made by the same code. */
class WhatCanBeKeptTest {

    private static final String FICHE = "voorbeelden/sint-anna/index.html";

    @TempDir
    private Path folder;

    private TestHouse house;
    private SortedMap<String, String> tree;

    @BeforeEach
    void a_site_was_baked() {
        house = TestHouse.in(folder.resolve("house")).write("""
                -- entries/church/sint-anna.md --
                ---
                name: Sint-Anna
                ---
                """);
        house.bake("site");
        tree = house.tree("site");
    }

    private Path manifest() {
        return house.out("site").resolveSibling("site.casus").resolve("manifest");
    }

    @Test
    void where_nothing_changed_nothing_is_made() {
        BakeReport report = house.bake("site");
        assertThat(report.rendered()).isZero();
        assertThat(report.written()).isZero();
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void a_manifest_of_another_version_is_refused_and_that_is_said() throws IOException {
        edit("casus-manifest 3", "casus-manifest 1");
        assertBakedAgain("everything is baked again: its manifest is of another version of Casus, or none");
    }

    @Test
    void a_manifest_that_other_code_wrote_is_refused_and_that_is_said() throws IOException {
        String text = Files.readString(manifest());
        String maker = text.lines().skip(1).findFirst().orElseThrow();
        String body = text.substring(0, text.lastIndexOf("end ")).replace(maker, "maker\tanother");
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.writeString(manifest(), body + "end " + Long.toHexString(sum.getValue()) + "\n");
        assertBakedAgain("everything is baked again: the site was baked by another version of Casus");
    }

    @Test
    void a_manifest_that_was_cut_short_is_refused_and_that_is_said() throws IOException {
        Files.writeString(manifest(), Files.readString(manifest()).substring(0, 500));
        assertBakedAgain("everything is baked again: its manifest is damaged");
    }

    @Test
    void a_manifest_in_which_a_bit_fell_over_is_refused() throws IOException {
        edit(FICHE, FICHE.replace("anna", "anne"));
        assertBakedAgain("everything is baked again: its manifest is damaged");
    }

    @Test
    void a_manifest_that_is_gone_is_missed() throws IOException {
        Files.delete(manifest());
        assertBakedAgain("everything is baked again: the manifest of the last bake is gone");
    }

    @Test
    void files_that_others_changed_deleted_or_added_are_put_right() throws IOException {
        Path out = house.out("site");
        Files.writeString(out.resolve(FICHE), "<p>mine</p>");
        Files.delete(out.resolve("feed.xml"));
        Files.writeString(out.resolve("mine.html"), "mine");
        BakeReport report = house.bake("site");
        assertThat(report.notes())
                .containsExactly("baked again, changed or deleted by others since the last bake: feed.xml, " + FICHE);
        assertThat(report.rendered()).isEqualTo(2);
        assertThat(report.removed()).isEqualTo(1);
        assertThat(house.tree("site")).isEqualTo(tree);
    }

    @Test
    void a_site_with_its_manifest_can_be_carried_to_another_place() throws IOException {
        Path elsewhere = folder.resolve("another machine");
        TestHouse other = TestHouse.in(elsewhere.resolve("house"));
        copy(folder.resolve("house"), elsewhere.resolve("house"));
        BakeReport report = other.bake("site");
        assertThat(report.rendered()).isZero();
        assertThat(report.notes()).isEmpty();
        assertThat(other.tree("site")).isEqualTo(tree);
    }

    private void edit(String from, String to) throws IOException {
        Files.writeString(manifest(), Files.readString(manifest()).replace(from, to));
    }

    private void assertBakedAgain(String note) {
        BakeReport report = house.bake("site");
        assertThat(report.notes()).containsExactly(note);
        assertThat(report.reused()).isZero();
        assertThat(house.tree("site")).isEqualTo(tree);
        assertThat(house.bake("site").rendered()).as("the next bake keeps all").isZero();
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
