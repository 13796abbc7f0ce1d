package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.content.markdown.Markdown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** That nothing changed is said only where it is so: whatever could have changed is read. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its file systems tell no change time: everything is read there")
class NothingChangedTest {

    private static final long LONG_AFTER = 3_600_000;
    private static final String ENTRY = "entries/church/sint-anna.md";

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void a_site_was_baked() {
        house = TestHouse.in(folder.resolve("house")).write("""
                -- entries/church/sint-anna.md --
                ---
                name: Sint-Anna
                ---
                """);
        bake();
    }

    private void bake() {
        Bake.once(house.settings("site"), Markdown.renderer())
                .madeFrom(files().orElseThrow())
                .bake(house.content().content());
    }

    /** As if the files had lain there for an hour. */
    private Optional<SourceFiles> files() {
        return files(System.currentTimeMillis() + LONG_AFTER);
    }

    private Optional<SourceFiles> files(long now) {
        return SourceFiles.in(
                Stream.of("entries", "types", "vocabularies", "sites", "themes")
                        .map(house.root()::resolve)
                        .filter(Files::isDirectory)
                        .toList(),
                now);
    }

    private Optional<BakeReport> unchanged() {
        return Unchanged.since(house.settings("site"), files().orElseThrow());
    }

    @Test
    void where_nothing_changed_that_is_known() {
        BakeReport report = unchanged().orElseThrow();

        assertThat(report.reused())
                .isEqualTo(report.files())
                .isEqualTo(house.tree("site").size());
        assertThat(report.rendered() + report.written() + report.removed()).isZero();
    }

    @Test
    void another_text_of_the_same_size_and_date_is_seen() throws IOException {
        Path entry = house.root().resolve(ENTRY);
        FileTime date = Files.getLastModifiedTime(entry);
        house.edit(ENTRY, text -> text.replace("Anna", "Anne"));
        Files.setLastModifiedTime(entry, date);

        assertThat(unchanged()).isEmpty();
    }

    @Test
    void a_file_that_took_the_place_of_another_is_seen() throws IOException {
        Path entry = house.root().resolve(ENTRY);
        Path copy = folder.resolve("copy");
        Files.copy(entry, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(copy, entry, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(unchanged()).isEmpty();
    }

    @Test
    void new_and_removed_files_are_seen() {
        house.write("-- entries/church/sint-jan.md --\n---\nname: Sint-Jan\n---\n");
        assertThat(unchanged()).isEmpty();
        bake();
        assertThat(unchanged()).isPresent();
        house.remove("entries/church/sint-jan.md");
        assertThat(unchanged()).isEmpty();
    }

    @Test
    void a_template_is_seen() {
        house.edit("themes/base/templates/not-found.peb", text -> text + "\n");

        assertThat(unchanged()).isEmpty();
    }

    @Test
    void a_file_that_changed_just_now_proves_nothing() throws IOException {
        house.edit(ENTRY, text -> text);
        long changed = ((FileTime) Files.getAttribute(house.root().resolve(ENTRY), "unix:ctime")).toMillis();

        assertThat(files(changed)).isEmpty();
        assertThat(files(changed + 1_999)).isEmpty();
        assertThat(files(changed + 2_000)).isPresent();
    }

    @Test
    void what_others_did_to_the_site_is_seen() throws IOException {
        Path page = house.out("site").resolve("voorbeelden/sint-anna/index.html");
        String text = Files.readString(page);
        Files.writeString(page, text + " ");
        assertThat(unchanged()).isEmpty();
        Files.writeString(page, text);
        assertThat(unchanged()).isPresent();
        Files.delete(page);
        assertThat(unchanged()).isEmpty();
    }

    @Test
    void another_bake_in_between_is_seen() {
        house.edit(ENTRY, text -> text.replace("Anna", "Anne"));
        house.bake("site");
        house.edit(ENTRY, text -> text.replace("Anne", "Anna"));

        assertThat(unchanged()).isEmpty();
    }

    @Test
    void a_bake_that_is_told_something_else_reads() {
        SourceFiles files = files().orElseThrow();
        BakeSettings settings = house.settings("site");

        assertThat(List.of(
                        settings.withBaseUrl("https://elders.example.org"),
                        settings.compressing(),
                        settings.full(),
                        settings.checked()))
                .noneMatch(other -> Unchanged.since(other, files).isPresent());
    }
}
