package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.casus.content.InvalidContent;
import org.casus.content.entry.EntryId;
import org.casus.content.markdown.Markdown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BakeTest {

    private static final String TWO_CHURCHES = """
            -- entries/church/sint-baafs.md --
            ---
            name: Sint-Baafs
            summary: Een kerk & meer
            setting: city
            currentUse: [library]
            municipality: gent
            isOpen: true
            location: {lat: 51.05, lon: 3.72}
            reopened: 2019
            secret: zwijgwoord
            ---
            Gebouwd door *velen*. Zie [Sint-Michiel](entry:church/sint-michiel).
            -- entries/church/sint-michiel.md --
            ---
            name: Sint-Michiel
            setting: city
            currentUse: [library, housing]
            municipality: mechelen
            sister: {type: church, slug: sint-baafs}
            ---
            """;

    @TempDir
    private Path folder;

    private TestHouse house;

    @BeforeEach
    void build() {
        house = TestHouse.in(folder).write(TWO_CHURCHES);
    }

    @Test
    void a_site_has_its_pages_at_their_addresses() {
        BakedSite site = house.bake();
        assertThat(site.page("/").title()).isEqualTo("Held");
        assertThat(site.page("/voorbeelden/").title()).isEqualTo("Voorbeelden");
        assertThat(site.page("/voorbeelden/sint-baafs/").title()).isEqualTo("Sint-Baafs");
        assertThat(site.page("/voorbeelden/current-use/library/").title()).isEqualTo("Voorbeelden: bibliotheek");
        assertThat(site.page("/over/").title()).isEqualTo("Over ons");
        assertThat(site.has("404.html")).isTrue();
        assertThat(site.has("robots.txt")).isTrue();
        assertThat(site.has("feed.xml")).isTrue();
        assertThat(site.has("voorbeelden/setting/city/feed.xml")).isTrue();
        assertThat(site.has("voorbeelden/sint-baafs/index.jsonld")).isTrue();
        assertThat(site.has("welkom/index.html"))
                .as("shown on the home page instead")
                .isFalse();
        assertThat(site.file("sitemap.xml")).contains("<loc>https://kerken.example.org/voorbeelden/sint-baafs/</loc>");
    }

    @ParameterizedTest
    @CsvSource({
        "church, sint-baafs,    voorbeelden/sint-baafs/index.html",
        "church, sint-michiel,  voorbeelden/sint-michiel/index.html",
        "page,   kerken-over,   over/index.html",
        "page,   kerken-welkom, index.html",
    })
    void the_page_of_one_entry_is_what_a_bake_writes_for_it(String type, String slug, String file) {
        BakedSite site = house.bake();

        assertThat(house.resident("preview").page(house.content().content(), new EntryId(type, slug)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .hasValue(site.file(file));
        assertThat(house.out("preview")).doesNotExist();
    }

    @Test
    void what_no_collection_holds_has_no_page() {
        assertThat(house.resident("preview").page(house.content().content(), new EntryId("church", "sint-niemand")))
                .isEmpty();
    }

    @Test
    void a_chosen_value_does_not_hide_its_neighbours() {
        BakedSite site = house.bake();
        assertThat(site.page("/voorbeelden/current-use/housing/").facet("currentUse"))
                .containsExactly("library 2", "housing 1");
        assertThat(site.page("/voorbeelden/current-use/housing/").facet("municipality"))
                .containsExactly("belgie 1", "gent 0", "mechelen 1");
    }

    @Test
    void a_broader_place_counts_entries_and_not_mentions() {
        assertThat(house.bake().page("/voorbeelden/").facet("municipality"))
                .containsExactly("belgie 2", "gent 1", "mechelen 1");
    }

    @Test
    void yes_and_no_are_a_facet_too() {
        assertThat(house.bake().page("/voorbeelden/is-open/yes/").cards()).hasSize(1);
    }

    @Test
    void a_long_list_is_cut_into_pages() {
        for (int i = 1; i <= 5; i++) {
            house.put("entries/church/kapel-" + i + ".md", "---\nname: Kapel " + i + "\n---\n");
        }
        BakedSite site = house.bake();
        assertThat(site.page("/voorbeelden/").cards()).hasSize(3);
        assertThat(site.page("/voorbeelden/page/3/").cards()).hasSize(1);
        assertThat(site.page("/voorbeelden/").parts("results")).containsExactly("7 resultaten");
    }

    @Test
    void text_is_escaped_and_markdown_is_not() {
        String page = house.bake().page("/voorbeelden/sint-baafs/").html();
        assertThat(page).contains("Een kerk &amp; meer").contains("<em>velen</em>");
    }

    @Test
    void links_by_name_become_addresses() {
        assertThat(house.bake().page("/voorbeelden/sint-baafs/").html())
                .contains("<a href=\"/voorbeelden/sint-michiel/\"");
    }

    @Test
    void a_private_field_is_nowhere() {
        house.bake();
        assertThat(house.tree("site").values()).noneMatch(text -> text.contains("zwijgwoord"));
    }

    @Test
    void the_second_bake_of_the_same_writes_nothing() {
        house.bake("site");
        BakeReport second = house.bake("site");
        assertThat(second.rendered()).isZero();
        assertThat(second.written()).isZero();
        assertThat(second.reused()).isEqualTo(second.files());
    }

    @Test
    void a_changed_long_text_touches_its_page_its_twin_the_downloads_and_its_words_alone() {
        house.bake("site");
        house.edit("entries/church/sint-baafs.md", text -> text.replace("velen", "weinigen"));
        BakeReport report = house.bake("site");
        assertThat(report.rendered())
                .as("page, twin, CSV, JSON-LD, a chunk of words and the list of chunks")
                .isEqualTo(6);
        assertThat(report.written()).isEqualTo(6);
    }

    @Test
    void a_withdrawn_entry_is_gone_everywhere() {
        house.bake("site");
        house.remove("entries/church/sint-michiel.md");
        house.edit("entries/church/sint-baafs.md", text -> text.replaceAll(" Zie .*", ""));
        BakeReport report = house.bake("site");
        assertThat(report.removed()).isPositive();
        assertThat(house.tree("site")).doesNotContainKey("voorbeelden/sint-michiel/index.html");
        assertThat(house.tree("site").values()).noneMatch(text -> text.contains("Michiel"));
    }

    @Test
    void a_base_url_moves_the_site_and_its_sisters() {
        new Bake(house.settings("site").withBaseUrl("http://localhost:8080/sites/kerken/"), Markdown.renderer())
                .bake(house.content().content());
        BakedSite site = new BakedSite(house.out("site"));
        assertThat(site.page("/").html())
                .contains("href=\"/sites/kerken/voorbeelden/\"")
                .contains("href=\"/sites/portaal/\"")
                .contains("<link rel=\"canonical\" href=\"http://localhost:8080/sites/kerken/\">");
    }

    @Test
    void the_machine_does_not_show() {
        house.bake("one");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            new Bake(house.settings("two").withJobs(7), Markdown.renderer())
                    .bake(house.content().content());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(house.tree("two")).isEqualTo(house.tree("one"));
    }

    @Test
    void a_misspelt_field_is_told_with_template_line_and_page() {
        house.edit("themes/base/templates/fiche.peb", text -> text.replace("page.summary", "page.sumary"));
        assertThatThrownBy(() -> house.bake())
                .isInstanceOf(InvalidContent.class)
                .hasMessageStartingWith("fiche.peb:2: FicheView has no ‘sumary’. Did you mean ‘summary’?"
                        + " (on church/sint-baafs and 1 more)");
    }

    @Test
    void a_missing_text_is_told_with_template_and_line() {
        house.edit(
                "themes/base/templates/text.peb", text -> text.replace("{{ page.html }}", "{{ t(\"lst.results\") }}"));
        assertThatThrownBy(() -> house.bake())
                .hasMessageStartingWith("text.peb:2: the theme has no text ‘lst.results’. Did you mean ‘list.results’?"
                        + " (on page/kerken-over)");
    }

    @Test
    void nothing_prints_unescaped_but_safe_html() {
        house.edit("themes/base/templates/fiche.peb", text -> text.replace("page.summary", "page.summary | raw"));
        assertThatThrownBy(() -> house.bake()).hasMessageContaining("fiche.peb").hasMessageContaining("raw");
    }

    @Test
    void a_template_cannot_call_into_java() {
        house.edit(
                "themes/base/templates/fiche.peb",
                text -> text.replace("page.summary", "page.summary.getClass().getName()"));
        assertThatThrownBy(() -> house.bake())
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("fiche.peb:2");
    }

    @Test
    void a_broken_link_fails_with_page_line_and_target_and_leaves_the_site_alone() {
        house.bake("site");
        var before = house.tree("site");
        house.edit("entries/page/kerken-over.md", text -> text + "\n\n[weg](/nergens/)\n");
        assertThatThrownBy(() -> house.bake("site"))
                .isInstanceOf(InvalidContent.class)
                .hasMessageMatching("over/index.html:\\d+: the link to nergens/index.html leads nowhere");
        assertThat(house.tree("site")).isEqualTo(before);
    }

    @Test
    void a_broken_link_is_only_reported_when_told_to_keep_going() {
        house.edit("entries/page/kerken-over.md", text -> text + "\n\n[weg](/nergens/) [daar](/voorbeelden/#kaart)\n");
        BakeReport report = new Bake(house.settings("site").keepingGoing(), Markdown.renderer())
                .bake(house.content().content());
        assertThat(report.brokenLinks())
                .extracting(problem -> problem.message())
                .containsExactly(
                        "the link to nergens/index.html leads nowhere",
                        "the link to voorbeelden/index.html#kaart leads to a page without that fragment");
    }

    @Test
    void a_link_that_breaks_because_its_target_goes_is_found_on_the_page_that_did_not_change() {
        house.put("entries/page/kerken-team.md", "---\ntitle: Team\nsite: kerken\npath: team\n---\nWij.\n");
        house.edit("entries/page/kerken-over.md", text -> text + "\n\n[team](/team/)\n");
        house.bake("site");
        house.remove("entries/page/kerken-team.md");
        assertThatThrownBy(() -> house.bake("site")).hasMessageContaining("the link to team/index.html leads nowhere");
    }

    @Test
    void two_that_want_one_address_are_told_all_at_once() {
        house.put("entries/page/a.md", "---\ntitle: A\nsite: kerken\npath: voorbeelden\n---\nTekst\n");
        house.put("entries/page/b.md", "---\ntitle: B\nsite: kerken\npath: voorbeelden/sint-baafs\n---\nTekst\n");
        assertThatThrownBy(() -> house.bake())
                .hasMessageContaining("two want /voorbeelden/ (")
                .hasMessageContaining("two want /voorbeelden/sint-baafs/ (");
    }

    @Test
    void a_site_file_is_refused_with_line_and_suggestion() {
        house.edit("sites/kerken.yaml", text -> text.replace("facet: currentUse", "facet: curentUse"));
        assertThatThrownBy(() -> house.bake())
                .hasMessage("sites/kerken.yaml:25: there is no facet of that collection called ‘curentUse’."
                        + " Did you mean ‘currentUse’?");
    }
}
