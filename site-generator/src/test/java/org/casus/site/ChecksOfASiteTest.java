package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.content.InvalidContent;
import org.casus.content.markdown.Markdown;
import org.casus.site.checking.Finding;
import org.casus.site.checking.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages are looked at before they are put in place. */
class ChecksOfASiteTest {

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void a_church() {
        house = TestHouse.in(folder);
        house.put("entries/church/sint-anna.md", "---\nname: Sint-Anna\n---\nTekst.\n");
    }

    private List<Finding> findings() {
        return new Bake(house.settings("site").checked(), Markdown.renderer())
                .bake(house.content().content())
                .checks()
                .orElseThrow()
                .findings();
    }

    @Test
    void what_is_serious_stops_the_bake_and_names_page_line_and_entry() throws IOException {
        house.put("entries/church/sint-anna.md", "---\nname: Sint-Anna\n---\nTekst [[later]].\n");
        assertThatThrownBy(this::findings)
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("voorbeelden/sint-anna/index.html:")
                .hasMessageContaining("‘[[’ was not filled in (church/sint-anna)");
        assertThat(house.out("site")).doesNotExist();
        Path beside = house.out("site.casus");
        assertThat(Files.readString(beside.resolve("report.json"))).contains("\"entry\" : \"church/sint-anna\"");
        assertThat(Files.readString(beside.resolve("report.html"))).contains("church/sint-anna");
    }

    @Test
    void what_is_not_serious_is_told_and_the_site_is_baked() {
        assertThat(findings())
                .extracting(Finding::rule)
                .contains(Rule.ONE_H1, Rule.DESCRIPTION)
                .allMatch(rule -> !rule.isSerious());
        assertThat(house.out("site").resolve("index.html")).exists();
    }

    @Test
    void a_page_that_nothing_leads_to_and_one_that_weighs_too_much_are_found() {
        house.put("entries/page/kerken-los.md", "---\ntitle: Los\nsite: kerken\npath: los\n---\nTekst.\n");
        house.edit("sites/kerken.yaml", text -> text + "budgets: {page: 1}\n");
        assertThat(findings())
                .filteredOn(finding -> finding.rule() == Rule.ORPHAN)
                .filteredOn(finding -> !finding.subject().isEmpty()) // this small theme leads to no search
                .extracting(Finding::path, Finding::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("los/index.html", "page/kerken-los"));
        assertThat(findings()).anyMatch(finding -> finding.rule() == Rule.WEIGHT);
    }

    @Test
    void a_second_bake_finds_the_same() {
        List<Finding> first = findings();
        assertThat(findings()).isEqualTo(first);
    }
}
