package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of every site in a browser that notes each request: it asks nobody else, keeps nothing, says nothing. */
class QuietPagesIT {

    static List<String> sites() {
        return ServedSite.all();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void nothing_leaves_the_host_and_nothing_is_kept(String id) {
        List<String> found = new ArrayList<>();
        try (ServedSite site = ServedSite.of(id);
                Visitor visitor = Visitor.of(site)) {
            PagesOfSite pages = PagesOfSite.of(site);
            List<String> asked = new ArrayList<>(pages.paths());
            asked.addAll(pages.asked());
            for (String page : asked) {
                visitor.visit(page);
                if (visitor.kept() > 0) {
                    found.add(page + " keeps something");
                }
            }
            visitor.cookies().forEach(cookie -> found.add("cookie " + cookie));
            visitor.complaints().forEach(complaint -> found.add("complains: " + complaint));
            visitor.addressesAskedElsewhere().forEach(address -> found.add("asks " + address));
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void what_the_policy_forbids_does_not_happen(String id) {
        try (ServedSite site = ServedSite.of(id);
                Visitor visitor = Visitor.of(site)) {
            for (String page : PagesOfSite.of(site).kinds()) {
                visitor.visit(page);
                assertThat(visitor.forbidden())
                        .as(id + page)
                        .containsExactlyInAnyOrder(
                                "script-src-elem inline",
                                "style-src-elem inline",
                                "style-src-attr inline",
                                "img-src https://elsewhere.example/picture.png",
                                "connect-src https://elsewhere.example/");
            }
        }
    }
}
