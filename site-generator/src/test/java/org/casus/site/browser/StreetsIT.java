package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A site whose file names a server of tiles. */
class StreetsIT {

    private static final byte[] TILE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    private static Path folder;

    private static final Set<String> ASKED = ConcurrentHashMap.newKeySet();

    private static HttpServer tiles;
    private static ServedSite site;

    @BeforeAll
    static void bake() throws IOException {
        tiles = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tiles.createContext("/", exchange -> {
            ASKED.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("content-type", "image/png");
            exchange.sendResponseHeaders(200, TILE.length);
            exchange.getResponseBody().write(TILE);
            exchange.close();
        });
        tiles.start();
        site = ServedSite.withSiteFile(
                "kerken", folder, """
                streets: {tiles: "http://127.0.0.1:%d/{z}/{x}/{y}.png", credit: {nl: "Kaart: proef"}, zoom: 17}
                """.formatted(tiles.getAddress().getPort()));
    }

    @AfterAll
    static void stop() {
        site.close();
        tiles.stop(0);
    }

    @Test
    void nothing_is_asked_of_the_tile_server_before_somebody_wants_streets() {
        try (Visitor visitor = Visitor.of(site)) {
            ASKED.clear();
            visitor.visit("/kaart/");
            visitor.waitFor(".map__choice button");
            assertThat(ASKED).isEmpty();
            assertThat(visitor.fetched()).noneMatch(address -> address.contains("streets"));

            visitor.click(".map__choice button");
            visitor.waitFor(".streets__place");
            visitor.until(() -> ASKED.size() >= 4);
            assertThat(ASKED).allMatch(path -> path.matches("/\\d+/\\d+/\\d+\\.png"));
            assertThat(visitor.textOf(".streets__credit")).isEqualTo("Kaart: proef");
            assertThat(visitor.sees(".map")).isFalse();
            assertThat(visitor.complaints()).noneMatch(said -> said.contains("Content Security Policy"));

            visitor.click(".map__choice button");
            visitor.waitFor(".map");
            assertThat(visitor.seen(".streets")).isZero();
        }
    }

    @Test
    void every_case_of_a_selection_is_among_the_streets_and_can_be_reached_by_keyboard() {
        try (Visitor visitor = Visitor.at(site, "/voorbeelden/?currentUse=library&view=map")) {
            int results = visitor.results();
            visitor.waitFor(".map__choice button");
            visitor.click(".map__choice button");
            visitor.waitFor(".streets__place");
            assertThat(places(visitor)).isEqualTo(results);

            visitor.focus(".streets");
            visitor.press("+");
            visitor.press(Keys.ARROW_LEFT);
            visitor.press("0");
            assertThat(places(visitor)).isEqualTo(results);
            for (int times = 0; times < 10 && visitor.seen(".streets a") == 0; times++) {
                visitor.focus(".streets__place");
                visitor.press(Keys.ENTER);
            }
            visitor.focus(".streets a");
            String address = visitor.attribute(".streets a", "href");
            visitor.press(Keys.ENTER);
            visitor.waitFor(".fiche");
            assertThat(visitor.address()).endsWith(address);
        }
    }

    private static int places(Visitor visitor) {
        return visitor.textsOf(".streets__place").stream()
                .mapToInt(number -> number.isEmpty() ? 1 : Integer.parseInt(number))
                .sum();
    }

    @Test
    void only_a_site_with_tiles_lets_its_pages_show_pictures_of_another_host() throws IOException {
        ServedSite.checked("portaal");
        assertThat(Files.readString(site.folder().resolve("index.html")))
                .contains("img-src 'self' data: http://127.0.0.1:"
                        + tiles.getAddress().getPort() + ";");
        assertThat(Files.readString(ServedSite.folder("portaal").resolve("index.html")))
                .contains("img-src 'self' data:;", "connect-src 'self';");
    }
}
