package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.content.markdown.Markdown;
import org.casus.site.writing.SiteComparison.Difference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a site is what a bake from nothing makes it, and what else it is. */
class VerificationTest {

    private static final String FICHE = "voorbeelden/sint-anna/index.html";

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void a_site_was_baked() {
        house = TestHouse.in(folder);
        house.put("entries/church/sint-anna.md", "---\nname: Sint-Anna\n---\nTekst.\n");
        house.bake("site");
    }

    private List<Difference> differences() {
        return Verification.of(house.settings("site"), house.content().content(), Markdown.renderer())
                .differences();
    }

    private void edit(String path, String from, String to) throws IOException {
        Path file = house.out("site").resolve(path);
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    @Test
    void a_site_that_was_just_baked_is_as_it_must_be() {
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_change_by_others_is_found_though_it_keeps_the_size() throws IOException {
        edit(FICHE, "Tekst.", "Tikst.");
        assertThat(house.bake("site").notes()).as("a bake looks at sizes alone").isEmpty();
        assertThat(differences()).singleElement().satisfies(difference -> {
            assertThat(difference.path()).isEqualTo(FICHE);
            assertThat(difference.reason())
                    .startsWith("was changed by others since it was baked; line ")
                    .contains("Tikst.")
                    .contains("Tekst.");
        });
    }

    @Test
    void what_is_missing_and_what_does_not_belong_is_named() throws IOException {
        Files.delete(house.out("site").resolve("feed.xml"));
        Files.writeString(house.out("site").resolve("mine.html"), "mine");
        assertThat(differences())
                .containsExactly(
                        new Difference("feed.xml", "is missing"),
                        new Difference("mine.html", "does not belong to the site"));
    }

    @Test
    void a_site_that_has_not_followed_its_content_shows_another_view() {
        house.put("entries/church/sint-anna.md", "---\nname: Sint-Anna\n---\nAnders.\n");
        assertThat(differences())
                .filteredOn(difference -> difference.path().equals(FICHE))
                .singleElement()
                .satisfies(difference -> assertThat(difference.reason()).startsWith("its view is another one; line"));
    }

    @Test
    void a_site_that_has_not_followed_its_theme_has_other_templates() {
        house.edit("themes/base/templates/fiche.peb", text -> text.replace("<p class=\"title\">", "<p class=title>"));
        assertThat(differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.reason())
                        .startsWith("its templates, texts or assets are other ones; line"));
    }
}
