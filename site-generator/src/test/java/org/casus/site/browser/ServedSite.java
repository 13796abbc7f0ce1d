package org.casus.site.browser;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.casus.content.bundle.Content;
import org.casus.content.folder.ContentFolder;
import org.casus.content.markdown.Markdown;
import org.casus.site.Bake;
import org.casus.site.BakeSettings;

/** One of the shipped sites, baked into a folder and served from the loopback address as plain files. */
record ServedSite(Content content, HttpServer server) implements AutoCloseable {

    private static final Path CONTENT = Path.of("..", "content");
    private static final Path THEMES = Path.of("..", "themes");

    static ServedSite of(String site, Path folder) {
        ContentFolder shipped = ContentFolder.open(CONTENT, "https://casus.example.org");
        Path out = folder.toAbsolutePath().resolve(site);
        BakeSettings settings = BakeSettings.of(site, CONTENT.resolve("sites"), THEMES, out, shipped.media());
        new Bake(settings, Markdown.renderer()).bake(shipped.content());

        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), out, OutputLevel.NONE);
        server.start();
        return new ServedSite(shipped.content(), server);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
