package org.casus.site.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server for one folder on the loopback address. */
final class PreviewServer implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("xml", "application/xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"));

    private final Path root;
    private final String basePath;
    private final HttpServer server;
    private final ExecutorService threads;

    private PreviewServer(Path root, String basePath, HttpServer server, ExecutorService threads) {
        this.root = root;
        this.basePath = basePath;
        this.server = server;
        this.threads = threads;
    }

    /** @param port 0 for any that is free */
    static PreviewServer start(Path root, String basePath, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        String base = ("/" + basePath + "/").replaceAll("/+", "/");
        PreviewServer server = new PreviewServer(root.toAbsolutePath().normalize(), base, http, threads);
        http.createContext("/", server::answer);
        http.setExecutor(threads);
        http.start();
        return server;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String basePath() {
        return basePath;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = fileOf(path);
            if (Files.isDirectory(file) && !path.endsWith("/")) {
                exchange.getResponseHeaders().set("Location", path + "/");
                exchange.sendResponseHeaders(301, -1);
                return;
            }
            boolean isThere = Files.isRegularFile(file);
            Path shown = isThere ? file : root.resolve("404.html");
            byte[] bytes = Files.isRegularFile(shown) ? Files.readAllBytes(shown) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", typeOf(shown));
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            boolean isHead = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(isThere ? 200 : 404, isHead || bytes.length == 0 ? -1 : bytes.length);
            if (!isHead) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    /** Never outside the folder: what leads out leads to nothing. */
    private Path fileOf(String path) {
        if (!path.startsWith(basePath) || path.indexOf('\0') >= 0) {
            return root.resolve("404.html.missing");
        }
        String within = path.substring(basePath.length());
        Path file = root.resolve(within.isEmpty() || within.endsWith("/") ? within + "index.html" : within)
                .normalize();
        return file.startsWith(root) ? file : root.resolve("404.html.missing");
    }

    private static String typeOf(Path file) {
        return typeOf(String.valueOf(file.getFileName()));
    }

    static String typeOf(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
