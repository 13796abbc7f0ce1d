package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of page of every site as visitors see it, beside what somebody looked at and approved.
 *
 * <p>The pictures lie in {@code target/screenshots}, and are to be looked at. Approved is a contact sheet a site, small
 * enough to keep; {@code -Dscreenshots=approve} writes them anew. A sheet says where things are and in which colours: it does
 * not see one word more, it does see a block that moved, a scheme that went wrong, a style that did not load.
 */
class ScreenshotsIT {

    private static final Path APPROVED = Path.of("src", "test", "screenshots");
    private static final Path TAKEN = Path.of("target", "screenshots");

    /** Of a picture's cells, how many may look otherwise: content grows without anybody looking at the design. */
    private static final double FEW = .12;

    @ParameterizedTest
    @CsvSource({
        "kerken, voorbeelden, voorbeelden/current-use/library, voorbeelden/het-predikheren-mechelen",
        "tijdelijk, voorbeelden, voorbeelden/functions/events, voorbeelden/allee-du-kaai-brussel",
        "stadsprojecten, projecten, projecten/phase/realisation, projecten/be-mine-beringen",
        "wonen, instrumenten, instrumenten/audience/residents, instrumenten/huurgarantiefonds",
        "europa, projecten, projecten/funding/interreg, projecten/c-mine-genk",
        "portaal, nieuws, nieuws/theme/climate, nieuws/de-kloof-tussen-stad-en-rand-in-cijfers"
    })
    void pages_look_as_somebody_approved(String site, String list, String landing, String fiche) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("list", "/" + list + "/");
        pages.put("landing", "/" + landing + "/");
        pages.put("fiche", "/" + fiche + "/");
        pages.put("text", "/leeswijzer/");
        pages.put("lost", "/404.html");
        if (site.equals("portaal")) {
            pages.put("guide", "/stijlgids/");
        }
        List<Thumbnail> taken = new ArrayList<>();
        try (ServedSite served = ServedSite.of(site);
                Photographer photographer = new Photographer(served, TAKEN.resolve(site))) {
            pages.putAll(asked(PagesOfSite.of(served)));
            pages.forEach((kind, path) -> taken.addAll(photographer.picturesOf(kind, path)));
        }

        Path sheet = APPROVED.resolve(site + ".png");
        if ("approve".equals(System.getProperty("screenshots"))) {
            ContactSheet.write(sheet, taken);
        }
        assumeThat(sheet).as("somebody approved the pages of " + site).exists();
        List<Thumbnail> approved = ContactSheet.read(sheet, taken);
        List<String> otherwise = new ArrayList<>();
        for (int number = 0; number < taken.size(); number++) {
            double difference = taken.get(number).difference(approved.get(number));
            if (difference > FEW) {
                otherwise.add("%s: %.0f %% looks otherwise"
                        .formatted(taken.get(number).name(), difference * 100));
            }
        }
        assertThat(otherwise)
                .as("look at site-generator/%s/%s; if it is good: -Dscreenshots=approve", TAKEN, site)
                .isEmpty();
    }

    /** Pages that show nothing before somebody asks, and the maps where there are any. */
    private static Map<String, String> asked(PagesOfSite site) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("search", "/zoeken/?q=stad");
        site.asked().stream()
                .filter(address -> address.startsWith("/vergelijk/"))
                .findFirst()
                .ifPresent(address -> pages.put("compare", address));
        site.paths().stream().filter("/kaart/"::equals).forEach(path -> pages.put("map", path));
        return pages;
    }
}
