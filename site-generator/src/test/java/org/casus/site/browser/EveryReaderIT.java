package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers set for themselves: colours of their own, no movement, letters four times as large. */
class EveryReaderIT {

    /** A screen of 1280 by 1024, enlarged four times. */
    private static final int NARROW = 320;

    private static final int LOW = 256;

    static List<String> sites() {
        return ServedSite.all();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void pages_adapt_to_them(String id) {
        List<String> found = new ArrayList<>();
        try (ServedSite site = ServedSite.of(id);
                Visitor visitor = Visitor.of(site)) {
            PagesOfSite pages = PagesOfSite.of(site);
            ReaderSettings settings = new ReaderSettings(visitor);
            List<String> looked = new ArrayList<>(pages.kinds());
            looked.addAll(pages.asked());
            for (String page : looked) {
                settings.window(NARROW, LOW);
                visitor.visit(page);
                if (visitor.scrollsSideways()) {
                    found.add(page + " enlarged: scrolls sideways");
                }
                settings.covered().forEach(control -> found.add(page + " enlarged: covered: " + control));
                settings.window(1280, 1024);
                settings.prefers("prefers-reduced-motion", "reduce");
                settings.moving().forEach(element -> found.add(page + " moves: " + element));
                settings.prefers("forced-colors", "active");
                settings.unseen().forEach(control -> found.add(page + " in forced colours: " + control));
            }
        }
        assertThat(found).isEmpty();
    }
}
