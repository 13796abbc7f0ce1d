package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One host with all sites of an installation: the portal searches them together. */
class HouseSearchIT {

    @Test
    void the_portal_finds_what_each_of_its_sites_finds_by_itself() {
        try (ServedSite portal = ServedSite.inHouse("portaal");
                Visitor visitor = Visitor.of(portal)) {
            visitor.visit("/zoeken/?q=bibliotheek");
            int together = visitor.hits();
            assertThat(visitor.textsOf(".search__about"))
                    .anyMatch(about -> about.startsWith("Herbestemming kerken · "))
                    .anyMatch(about -> about.startsWith("Stadsprojecten · "));
            assertThat(visitor.addressesAskedElsewhere()).isEmpty();

            int apart = 0;
            for (String site : ServedSite.all()) {
                if (!site.equals("portaal")) {
                    visitor.visitHost("/" + site + "/zoeken/?q=bibliotheek");
                    apart += visitor.hits();
                }
            }
            // the portal has texts of its own beside those
            assertThat(apart).isGreaterThan(10).isLessThanOrEqualTo(together);
        }
    }

    @Test
    void what_is_found_on_another_site_leads_there() {
        try (ServedSite portal = ServedSite.inHouse("portaal");
                Visitor visitor = Visitor.of(portal)) {
            visitor.visit("/zoeken/?q=klimzaal");
            List<String> titles = visitor.textsOf(".search__title");
            visitor.click(".search__title a");
            visitor.waitFor("main h1");
            assertThat(visitor.address()).contains("/kerken/voorbeelden/");
            assertThat(visitor.textOf("main h1")).isEqualTo(titles.getFirst());

            visitor.goBackAnywhere();
            visitor.waitFor(".search__title a");
            assertThat(visitor.textsOf(".search__title")).isEqualTo(titles);
        }
    }
}
