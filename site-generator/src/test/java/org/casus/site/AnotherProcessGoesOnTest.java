package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.casus.content.InvalidContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that bakes once goes on from what the one before it left, where only texts changed since. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its file systems tell no change time: everything is read there")
class AnotherProcessGoesOnTest {

    private static final String ANNA = "entries/church/sint-anna.md";

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void a_site_was_baked() {
        house = TestHouse.in(folder.resolve("house"));
        for (String church : List.of("anna", "baafs", "jan", "michiel", "pieter")) {
            house.write("""
                    -- entries/church/sint-%s.md --
                    ---
                    name: Sint %s
                    summary: Een kerk.
                    setting: %s
                    currentUse: [library]
                    municipality: gent
                    reopened: 1990
                    ---
                    Een kerk in Gent.
                    """.formatted(church, church, church.length() > 4 ? "city" : "village"));
        }
        house.bakeOn("site");
    }

    private NextProcess next() {
        return NextProcess.of(house.settings("site"), house.root(), house.root());
    }

    private void reword() {
        house.edit(ANNA, text -> text.replace("Een kerk.", "Een oude kerk.").replace("in Gent", "te Gent"));
    }

    private void is_as_from_nothing() {
        house.bake("full");
        assertThat(house.tree("site")).isEqualTo(house.tree("full"));
    }

    @Test
    void a_text_that_changed_is_read_and_what_shows_it_is_made_again() {
        reword();
        NextProcess next = next();

        BakeReport report = next.bake();

        assertThat(next.reopened()).isPresent();
        assertThat(report.written()).isPositive();
        assertThat(report.rendered()).isLessThan(report.files());
        assertThat(report.reused()).isPositive();
        is_as_from_nothing();
    }

    @Test
    void one_goes_on_from_the_other_for_as_long_as_only_texts_change() {
        for (String church : List.of("anna", "baafs", "anna", "jan")) {
            house.edit("entries/church/sint-" + church + ".md", text -> text.replace("Een ", "Een heel "));
            NextProcess next = next();
            assertThat(next.reopened()).isPresent();
            next.bake();
            is_as_from_nothing();
        }
    }

    @Test
    void what_shows_the_title_of_another_is_made_again() {
        house.edit(
                "entries/church/sint-jan.md",
                text -> text.replace(
                        "Een kerk in Gent.",
                        "{{entry ref=\"church/sint-anna\"}}\n\nZie [hem](entry:church/sint-anna)."));
        house.bakeOn("site");
        house.edit(ANNA, text -> text.replace("Sint anna", "Sint-Anna"));

        house.bakeOn("site");

        is_as_from_nothing();
    }

    @Test
    void an_entry_that_moves_comes_or_goes_has_everything_read() {
        house.edit(ANNA, text -> text.replace("library", "housing"));
        assertThat(next().reopened()).isEmpty();
        house.bakeOn("site");
        is_as_from_nothing();
        house.edit(ANNA, text -> text.replace("1990", "1991"));
        assertThat(next().reopened()).isEmpty();
        house.bakeOn("site");
        is_as_from_nothing();
        house.put("entries/church/sint-lukas.md", house.text(ANNA));
        assertThat(next().reopened()).isEmpty();
        house.bakeOn("site");
        is_as_from_nothing();
        house.remove(ANNA);
        assertThat(next().reopened()).isEmpty();
        house.bakeOn("site");
        is_as_from_nothing();
    }

    @Test
    void a_type_a_vocabulary_a_theme_a_site_file_or_other_settings_have_everything_read() {
        reword();
        for (String file : List.of(
                "types/church.yaml",
                "vocabularies/place.ttl",
                "themes/base/templates/cards.peb",
                "sites/kerken.yaml")) {
            String text = house.text(file);
            house.put(file, text + "\n");
            assertThat(next().reopened()).as(file).isEmpty();
            house.bakeOn("site");
            reword();
        }
        BakeSettings settings = house.settings("site");
        assertThat(List.of(settings.withBaseUrl("https://elders.example.org"), settings.full(), settings.compressing()))
                .noneMatch(other -> NextProcess.of(other, house.root(), house.root())
                        .reopened()
                        .isPresent());
    }

    @Test
    void a_page_of_text_whose_title_every_menu_may_have_has_everything_read() {
        house.edit("entries/page/kerken-over.md", text -> text.replaceFirst("title: .*", "title: Wij"));

        assertThat(next().reopened()).isEmpty();
        house.bakeOn("site");

        is_as_from_nothing();
    }

    @Test
    void what_was_left_and_is_damaged_or_of_another_bake_costs_a_reading() throws IOException {
        Path kept = house.root().resolve("out/site.casus/kept");
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);
        reword();
        assertThat(next().reopened()).isEmpty();
        house.bakeOn("site");
        is_as_from_nothing();

        Files.write(kept, new byte[] {1, 2, 3});
        assertThat(next().reopened()).isEmpty();
        Files.delete(kept);
        assertThat(next().reopened()).isEmpty();
    }

    @Test
    void after_another_bake_nothing_stays_that_is_not_made_again() {
        house.edit(ANNA, text -> text.replace("Een kerk", "Een hut"));
        house.bake("site");
        house.edit(ANNA, text -> text.replace("Een hut", "Een kerk"));
        house.edit("entries/church/sint-jan.md", text -> text.replace("Een kerk", "Een schuur"));

        house.bakeOn("site");

        is_as_from_nothing();
    }

    @Test
    void what_others_did_to_the_site_is_put_right() throws IOException {
        Path out = house.out("site").resolve("voorbeelden");
        Files.delete(out.resolve("sint-jan/index.html"));
        Files.writeString(out.resolve("index.html"), "weg");
        reword();

        assertThat(next().reopened()).isPresent();
        house.bakeOn("site");

        is_as_from_nothing();
    }

    @Test
    void a_file_that_changed_just_now_is_read_each_time() throws IOException {
        reword();
        long changed = ((FileTime) Files.getAttribute(house.root().resolve(ANNA), "unix:ctime")).toMillis();
        NextProcess.of(house.settings("site"), house.root(), house.root(), changed + 1)
                .bake();
        FileTime date = Files.getLastModifiedTime(house.root().resolve(ANNA));
        house.edit(ANNA, text -> text.replace("oude", "ouwe"));
        Files.setLastModifiedTime(house.root().resolve(ANNA), date);

        house.bakeOn("site");

        is_as_from_nothing();
    }

    @Test
    void what_is_wrong_is_told_and_leaves_all_as_it_was() {
        house.edit(ANNA, text -> text.replace("name: Sint anna\n", ""));
        assertThatThrownBy(() -> house.bakeOn("site"))
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("entries/church/sint-anna.md");
        house.edit(ANNA, text -> text.replace("summary:", "name: Sint anna\nsummary:") + "[weg](/nergens/)\n");
        assertThatThrownBy(() -> house.bakeOn("site")).hasMessageContaining("leads nowhere");
        house.edit(ANNA, text -> text.replace("/nergens/", "entry:church/sint-jan"));

        assertThat(next().reopened()).isPresent();
        house.bakeOn("site");

        is_as_from_nothing();
    }
}
