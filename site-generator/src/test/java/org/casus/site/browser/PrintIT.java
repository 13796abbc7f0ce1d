package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages on paper, as Chromium prints them: kept in {@code target/print} to be looked at. */
class PrintIT {

    private static final Path KEPT = Path.of("target", "print");

    /** What one can only click: menus, buttons, ways to other pages. */
    private static final List<String> OF_THE_SCREEN = List.of(
            "Naar de inhoud", "Zoeken", "Wis alles", "Sorteer", "Vergelijk", "Bewaar", "Kopieer", "Volgende", "Filter");

    private static ServedSite kerken;
    private static ServedSite portaal;

    @BeforeAll
    static void bake() {
        kerken = ServedSite.of("kerken");
        portaal = ServedSite.of("portaal");
    }

    @AfterAll
    static void stop() {
        kerken.close();
        portaal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "kerken, /voorbeelden/het-predikheren-mechelen/, 3",
        "kerken, /voorbeelden/, 6",
        "portaal, /nieuws/de-kloof-tussen-stad-en-rand-in-cijfers/, 3",
        "kerken, /leeswijzer/, 4"
    })
    void a_page_is_whole_on_paper(String id, String path, int most) {
        ServedSite site = id.equals("kerken") ? kerken : portaal;
        try (Visitor visitor = Visitor.of(site)) {
            visitor.visit(path);
            String title = visitor.textOf("h1");
            Printed printed = Printed.of(visitor, KEPT.resolve(id + path.replace('/', '-') + ".pdf"));

            assertThat(printed.pages()).isBetween(1, most);
            assertThat(printed.text().replaceAll("\\s+", " ")).contains(title);
            assertThat(printed.text().lines().map(String::strip).filter(OF_THE_SCREEN::contains))
                    .isEmpty();
            assertThat(printed.beyondTheEdge()).isEmpty();
            assertThat(visitor.addressesInText()).allMatch(printed.withoutSpaces()::contains);
        }
    }
}
