package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.casus.content.InvalidContent;
import org.casus.content.folder.ContentFolder;
import org.casus.content.markdown.Markdown;
import org.casus.site.writing.OutputRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site with drafts is for who may see them. */
class DraftsTest {

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void two_churches_and_two_drafts() {
        house = TestHouse.in(folder).write("""
                -- entries/church/sint-anna.md --
                ---
                name: Sint-Anna
                ---
                -- entries/church/sint-pieter.md --
                ---
                name: Sint-Pieter
                ---
                -- drafts/church/sint-anna.md --
                ---
                name: Sint-Anna herdacht
                ---
                -- drafts/church/sint-nieuw.md --
                ---
                name: Sint-Nieuw
                ---
                """);
    }

    private BakeReport bakeWithDrafts(String name) {
        ContentFolder read = ContentFolder.withDrafts(house.root(), "https://house.example.org");
        return new Bake(house.settings(name).ofDrafts(), Markdown.renderer()).bake(read.content());
    }

    @Test
    void a_draft_is_beside_what_is_published_or_in_its_place() {
        bakeWithDrafts("drafts");
        assertThat(house.tree("drafts"))
                .containsKeys(
                        "voorbeelden/sint-anna/index.html",
                        "voorbeelden/sint-nieuw/index.html",
                        "voorbeelden/sint-pieter/index.html");
        assertThat(house.tree("drafts").get("voorbeelden/sint-anna/index.html")).contains("Sint-Anna herdacht");
    }

    @Test
    void who_does_not_ask_for_drafts_sees_none() {
        house.bake("site");
        assertThat(house.tree("site").values()).noneMatch(text -> text.contains("herdacht") || text.contains("Nieuw"));
    }

    @Test
    void robots_are_asked_to_stay_away() {
        bakeWithDrafts("drafts");
        assertThat(house.tree("drafts").get("robots.txt")).contains("Disallow: /");
    }

    @Test
    void a_folder_for_the_public_takes_no_drafts_and_the_other_way_round() {
        house.bake("site");
        bakeWithDrafts("drafts");
        var site = house.tree("site");
        assertThatThrownBy(() -> bakeWithDrafts("site"))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("drafts do not go in there");
        assertThatThrownBy(() -> house.bake("drafts"))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("holds a site with drafts");
        assertThat(house.tree("site")).isEqualTo(site);
        assertThat(bakeWithDrafts("drafts").rendered()).isZero();
    }

    @Test
    void what_is_wrong_in_a_draft_names_its_file() {
        house.put("drafts/church/leeg.md", "---\n---\n");
        assertThatThrownBy(() -> bakeWithDrafts("drafts"))
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("drafts/church/leeg.md");
    }
}
