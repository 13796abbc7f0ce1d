package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The menu of a site with many words in it, on a phone and on a desk. */
class MenuIT {

    private static final String TOGGLE = ".masthead__toggle";
    private static final String LINKS = ".masthead__list .masthead__link";

    private static ServedSite site;

    @BeforeAll
    static void bake() {
        site = ServedSite.of("portaal");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void a_phone_shows_it_when_it_is_asked_for() {
        try (Visitor visitor = Visitor.of(site)) {
            visitor.looksAt(390, false);
            visitor.visit("/");
            assertThat(visitor.seen(LINKS)).isZero();
            assertThat(visitor.sees(".masthead__search")).isTrue();

            visitor.focus(TOGGLE);
            visitor.press(Keys.ENTER);
            assertThat(visitor.seen(LINKS)).isEqualTo(9);
            visitor.press(Keys.TAB);
            assertThat(visitor.hasFocus(".masthead__close")).isTrue();
            visitor.press(Keys.ESCAPE);
            assertThat(visitor.seen(LINKS)).isZero();
            assertThat(visitor.hasFocus(TOGGLE)).isTrue();

            visitor.click(TOGGLE);
            visitor.click(".masthead__close");
            assertThat(visitor.seen(LINKS)).isZero();
        }
    }

    @Test
    void it_opens_without_a_script() {
        try (Visitor visitor = Visitor.withoutScript(site, "/")) {
            visitor.looksAt(390, false);
            visitor.click(TOGGLE);
            assertThat(visitor.seen(LINKS)).isEqualTo(9);
            visitor.click(LINKS);
            visitor.waitFor("h1");
            assertThat(visitor.address()).endsWith("/nieuws/");
        }
    }

    @Test
    void a_desk_has_room_for_all_of_it() {
        try (Visitor visitor = Visitor.of(site)) {
            visitor.looksAt(1280, false);
            visitor.visit("/");
            assertThat(visitor.seen(LINKS)).isEqualTo(9);
            assertThat(visitor.sees(TOGGLE)).isFalse();
        }
    }

    @Test
    void a_collection_of_few_has_nothing_to_choose_from() {
        try (Visitor visitor = Visitor.of(site)) {
            visitor.visit("/werksporen/");
            assertThat(visitor.seen(".card")).isEqualTo(5);
            assertThat(visitor.seen("main input, main select, main button, .facet-group"))
                    .isZero();
            assertThat(visitor.textsOf(".finder__tool")).contains("CSV").doesNotContain("GeoJSON");
            assertThat(visitor.fetched()).noneMatch(address -> address.endsWith(".js"));
        }
    }
}
