package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.casus.site.scripts.Npm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What axe-core has to say of each kind of page, on a phone, a tablet and a desktop, light and dark. */
class AxeIT {

    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);

    private static final List<String> PAGES = List.of(
            "/",
            "/voorbeelden/",
            "/voorbeelden/?currentUse=library&q=kerk",
            "/voorbeelden/?view=map",
            "/voorbeelden/current-use/library/",
            "/voorbeelden/amuz-antwerpen/",
            "/over/",
            "/zoeken/?q=bibliotheek",
            "/vergelijk/?voorbeelden=amuz-antwerpen,all-saints-hereford",
            "/404.html");

    @TempDir
    static Path folder;

    private static ServedSite site;

    @BeforeAll
    static void bake() {
        Npm.install();
        site = ServedSite.of("kerken", folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void there_is_nothing_to_say() {
        String axe = Npm.file("axe-core/axe.min.js");
        List<String> found = new ArrayList<>();
        try (Visitor visitor = Visitor.of(site)) {
            for (String page : PAGES) {
                for (boolean isDark : List.of(false, true)) {
                    for (int width : WIDTHS) {
                        visitor.looksAt(width, isDark);
                        visitor.visit(page);
                        visitor.findings(axe)
                                .forEach(finding ->
                                        found.add(page + " " + width + (isDark ? " dark " : " light ") + finding));
                    }
                }
            }
            assertThat(visitor.addressesAskedElsewhere()).isEmpty();
        }
        assertThat(found).isEmpty();
    }
}
