package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casus.site.scripts.Npm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe-core has to say of each kind of page of every site, on a phone, a tablet and a desktop, light and dark. */
class AxeIT {

    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);

    @BeforeAll
    static void packages_are_there() {
        Npm.install();
    }

    static List<String> sites() {
        return ServedSite.all();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void there_is_nothing_to_say(String id) {
        String axe = Npm.file("axe-core/axe.min.js");
        List<String> found = new ArrayList<>();
        try (ServedSite site = ServedSite.of(id);
                Visitor visitor = Visitor.of(site)) {
            PagesOfSite pages = PagesOfSite.of(site);
            for (String page : Stream.concat(pages.kinds().stream(), pages.asked().stream())
                    .toList()) {
                for (int width : WIDTHS) {
                    visitor.looksAt(width, false);
                    visitor.visit(page);
                    visitor.findings(axe).forEach(finding -> found.add(page + " " + width + " light " + finding));
                    if (visitor.scrollsSideways()) {
                        found.add(page + " " + width + " scrolls sideways");
                    }
                    // the scheme changes colours alone
                    visitor.looksAt(width, true);
                    visitor.findingsOfColour().forEach(finding -> found.add(page + " " + width + " dark " + finding));
                }
            }
            assertThat(visitor.addressesAskedElsewhere()).isEmpty();
        }
        assertThat(found).isEmpty();
    }
}
