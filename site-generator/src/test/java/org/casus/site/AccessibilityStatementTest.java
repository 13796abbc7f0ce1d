package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.casus.content.InvalidContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site file says of the site's accessibility stands on a page of text. */
class AccessibilityStatementTest {

    private static final String STATEMENT = """
            accessibility:
              page: over
              standard: WCAG 2.2
              status: partial
              method: self
              prepared: 2026-11-21
              shortcomings: [{nl: Plannen zijn beelden.}]
              feedback: {nl: Bel het meldpunt.}
            """;

    @TempDir
    private Path root;

    private TestHouse house;

    @BeforeEach
    void a_theme_that_prints_it() {
        house = TestHouse.in(root);
        house.edit(
                "themes/base/templates/text.peb",
                text -> text.replace(
                        "{{ page.html }}",
                        "{{ page.html }}{% for one in page.statement %}<p>{{ one.site }} {{ one.status }} {{ one.standard }} {{ one.prepared }}{% for limit in one.shortcomings %} {{ limit }}{% endfor %} {{ one.feedback }}</p>{% endfor %}"));
        house.edit("sites/kerken.yaml", text -> text + STATEMENT);
    }

    @Test
    void it_stands_on_the_page_that_it_names_and_on_no_other() {
        house.bake("site");
        assertThat(house.tree("site").get("over/index.html"))
                .contains("<p>Kerken partial WCAG 2.2 21 november 2026 Plannen zijn beelden. Bel het meldpunt.</p>");
        assertThat(house.tree("site").entrySet())
                .filteredOn(file -> file.getValue().contains("Bel het meldpunt"))
                .hasSize(1);
    }

    @Test
    void a_page_that_is_not_there_and_a_status_that_there_is_not_are_told() {
        house.edit("sites/kerken.yaml", text -> text.replace("page: over", "page: ovr"));
        assertThatThrownBy(() -> house.bake("site"))
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("accessibility names the page ‘ovr’: this site has no such page");

        house.edit("sites/kerken.yaml", text -> text.replace("status: partial", "status: partly"));
        assertThatThrownBy(() -> house.bake("site"))
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("there is no status ‘partly’");
    }
}
