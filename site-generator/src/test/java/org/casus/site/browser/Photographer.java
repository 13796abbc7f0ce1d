package org.casus.site.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Takes pictures of pages: on a phone and on a desk, in light and in dark. */
final class Photographer implements AutoCloseable {

    /** Two screens of a phone, a screen and a half of a desk: what most visitors see. */
    private static final int HEIGHT = 1600;

    private static final String SETTLED = """
            const done = arguments[arguments.length - 1];
            const isReady = () => document.fonts.status === 'loaded'
                && [...document.images].every((image) => image.complete || image.loading === 'lazy')
                && !document.querySelector('[data-finder][data-facet=""]:not([data-on]), .map__figure:not([data-live])')
                && [...document.querySelectorAll('ol[data-hits], [data-table]')].every((place) => place.children.length > 0);
            const wait = () => isReady() ? requestAnimationFrame(() => requestAnimationFrame(done)) : setTimeout(wait, 20);
            wait();
            """;

    private final ServedSite site;
    private final Path folder;
    private final ChromeDriver browser = Visitor.browser(Map.of());

    Photographer(ServedSite site, Path folder) throws IOException {
        this.site = site;
        this.folder = Files.createDirectories(folder);
    }

    List<Thumbnail> picturesOf(String kind, String path) {
        List<Thumbnail> pictures = new ArrayList<>();
        for (int width : new int[] {390, 1280}) {
            look(width, "light");
            browser.get(site.address() + path);
            for (String scheme : List.of("light", "dark")) {
                look(width, scheme);
                browser.executeAsyncScript(SETTLED);
                pictures.add(picture(kind + "-" + width + "-" + scheme, width));
            }
        }
        return pictures;
    }

    private void look(int width, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", width < 600));
        browser.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    private Thumbnail picture(String name, int width) {
        Object bytes = browser.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of(
                                "format",
                                "png",
                                "optimizeForSpeed",
                                true,
                                "clip",
                                Map.of("x", 0, "y", 0, "width", width, "height", HEIGHT, "scale", 1)))
                .get("data");
        byte[] png = Base64.getDecoder().decode(String.valueOf(bytes));
        try {
            Files.write(folder.resolve(name + ".png"), png);
            return Thumbnail.of(name, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.quit();
    }
}
