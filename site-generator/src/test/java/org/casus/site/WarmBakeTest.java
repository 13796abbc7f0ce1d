package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.casus.content.entry.EntryId;
import org.casus.site.watching.WatchedContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that stays makes again after an edit, and what it leaves. */
class WarmBakeTest {

    @TempDir
    private Path folder;

    private TestHouse house;
    private Bake bake;
    private WatchedContent content;

    @BeforeEach
    void bake_three_churches() {
        house = TestHouse.in(folder);
        church("sint-anna", "library", "Een tekst.");
        church("sint-baafs", "housing", "Een tekst.");
        church("sint-carolus", "worship", "Een tekst.");
        bake = house.resident("site");
        content = house.watched();
        bake.bake(content.content());
    }

    private void church(String slug, String use, String text) {
        house.put("entries/church/" + slug + ".md", """
                ---
                name: %s
                summary: Een kerk.
                setting: city
                currentUse: [%s]
                ---
                %s
                """.formatted(slug, use, text));
    }

    private BakeReport again() {
        return bake.bake(content.after(house.changes()));
    }

    @Test
    void nothing_new_makes_nothing() {
        BakeReport report = again();
        assertThat(report.rendered()).isZero();
        assertThat(report.written()).isZero();
    }

    @Test
    void a_text_makes_its_own_page_and_the_files_that_hold_whole_entries() {
        church("sint-baafs", "housing", "Een andere tekst.");
        assertThat(again().written()).isBetween(1, 8);
        assertThat(new BakedSite(house.out("site")).file("voorbeelden/sint-baafs/index.html"))
                .contains("Een andere tekst.");
    }

    @Test
    void a_facet_makes_the_lists_it_touches_and_no_other_fiche_that_shows_nothing_of_it() {
        church("sint-baafs", "library", "Een tekst.");
        BakeReport report = again();
        assertThat(new BakedSite(house.out("site")).file("voorbeelden/current-use/library/index.html"))
                .contains("sint-baafs");
        assertThat(house.out("site").resolve("voorbeelden/current-use/housing/index.html"))
                .doesNotExist();
        assertThat(report.reused()).isPositive();
    }

    @Test
    void knows_which_entries_the_site_could_show() {
        assertThat(bake.isTouchedBy(Set.of(new EntryId("church", "sint-nieuw"))))
                .isTrue();
        assertThat(bake.isTouchedBy(Set.of(new EntryId("elsewhere", "iets")))).isFalse();
    }

    @Test
    void what_another_bake_wrote_meanwhile_is_seen() {
        church("sint-baafs", "housing", "Tekst van een ander.");
        house.bake("site");
        church("sint-baafs", "housing", "Een tekst.");
        again();
        house.bake("full");
        assertThat(house.tree("site")).isEqualTo(house.tree("full"));
    }
}
