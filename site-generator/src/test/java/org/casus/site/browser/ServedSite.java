package org.casus.site.browser;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.casus.content.bundle.Content;
import org.casus.content.folder.ContentFolder;
import org.casus.content.markdown.Markdown;
import org.casus.site.Bake;
import org.casus.site.BakeSettings;
import org.casus.site.checking.CheckReport;

/**
 * One of the shipped sites, served from the loopback address as plain files. All tests of a run share one bake of it.
 *
 * @param folder that it was baked into
 * @param base where it begins on its host, no slash at the end
 */
record ServedSite(Content content, Path folder, String base, HttpServer server) implements AutoCloseable {

    private static final Path CONTENT = Path.of("..", "content");
    private static final Path THEMES = Path.of("..", "themes");
    private static final Path BAKED = Path.of("target", "sites").toAbsolutePath();
    private static final Path HOUSES = Path.of("target", "house").toAbsolutePath();
    private static final Map<String, CheckReport> CHECKED = new ConcurrentHashMap<>();

    /** The ids of all shipped sites. */
    static List<String> all() {
        try (Stream<Path> files = Files.list(CONTENT.resolve("sites"))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.yaml$", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ServedSite of(String site) {
        checked(site);
        return served(folder(site), folder(site), "");
    }

    /** A site among its sisters, each in a folder of one host. */
    static ServedSite inHouse(String site) {
        all().forEach(sister -> bake(
                sister,
                settings -> settings.withOut(HOUSES.resolve(sister))
                        .withBaseUrl("https://house.example.org/" + sister + "/")));
        return served(HOUSES, HOUSES.resolve(site), "/" + site);
    }

    /** A copy of its own, that a test may bake again while it is served. */
    static ServedSite apart(String site, Path folder, UnaryOperator<Content> change) {
        bakeApart(site, folder, change);
        return served(folder, folder, "");
    }

    /** A copy of its own, whose site file says more. */
    static ServedSite withSiteFile(String site, Path folder, String more) throws IOException {
        Path sites = Files.createDirectories(folder.resolve("sites"));
        for (String id : all()) {
            Files.copy(CONTENT.resolve("sites").resolve(id + ".yaml"), sites.resolve(id + ".yaml"));
        }
        Files.writeString(sites.resolve(site + ".yaml"), more, StandardOpenOption.APPEND);
        ContentFolder shipped = shipped();
        Path out = folder.resolve("site");
        new Bake(BakeSettings.of(site, sites, THEMES, out, shipped.media()), Markdown.renderer())
                .bake(shipped.content());
        return served(out, out, "");
    }

    static void bakeApart(String site, Path folder, UnaryOperator<Content> change) {
        ContentFolder shipped = shipped();
        BakeSettings settings = BakeSettings.of(site, CONTENT.resolve("sites"), THEMES, folder, shipped.media());
        new Bake(settings, Markdown.renderer()).bake(change.apply(shipped.content()));
    }

    private static ServedSite served(Path root, Path folder, String base) {
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), root, OutputLevel.NONE);
        server.start();
        return new ServedSite(shipped().content(), folder, base, server);
    }

    /** What the bake's own checks have to say of the site. */
    static CheckReport checked(String site) {
        return CHECKED.computeIfAbsent(site, id -> bake(id, UnaryOperator.identity()));
    }

    private static CheckReport bake(String site, UnaryOperator<BakeSettings> change) {
        ContentFolder shipped = shipped();
        BakeSettings settings = BakeSettings.of(site, CONTENT.resolve("sites"), THEMES, folder(site), shipped.media());
        return new Bake(change.apply(settings).checked(), Markdown.renderer())
                .bake(shipped.content())
                .checks()
                .orElseThrow();
    }

    private static ContentFolder shipped() {
        return ContentFolder.open(CONTENT, "https://casus.example.org");
    }

    static Path folder(String site) {
        return BAKED.resolve(site);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + base;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
