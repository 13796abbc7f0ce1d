package org.casus.site.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.casus.site.Preview;
import org.jspecify.annotations.Nullable;

/** Serves a site that is made as it is asked for, on the loopback address; pages load again when they are told to. */
final class DevServer implements AutoCloseable {

    static final String STYLE = "/__casus/error.css";

    private static final String OWN = "/__casus/";
    private static final long HEARTBEAT_MILLIS = 15_000;

    private static final String SCRIPT = """
            const seen = new URL(import.meta.url).searchParams.get('seen');
            const events = new EventSource('/__casus/events?seen=' + seen);
            events.onmessage = () => { events.close(); location.reload(); };
            """;

    private static final String ERROR_STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
            h2 { font-size: 1rem; overflow-wrap: anywhere; }
            pre { overflow: auto; padding: 1rem; background: color-mix(in srgb, currentColor 8%, transparent); }
            """;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Object news = new Object();
    private long version;
    private boolean isClosed;
    private @Nullable Preview preview;
    private @Nullable ErrorPage errors;
    private Optional<RuntimeException> failure = Optional.empty();

    private DevServer(HttpServer server) {
        this.server = server;
    }

    /** @param port 0 for any that is free */
    static DevServer start(int port) throws IOException {
        DevServer dev =
                new DevServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        dev.server.createContext("/", dev::answer);
        dev.server.setExecutor(dev.threads);
        return dev;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://localhost:" + port() + "/";
    }

    void show(Preview shown, ErrorPage page) {
        preview = shown;
        errors = page;
        server.start();
    }

    /** @param problem why there is nothing new to show, where that is so */
    void changed(Optional<RuntimeException> problem) {
        synchronized (news) {
            failure = problem;
            version++;
            news.notifyAll();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (path) {
                case OWN + "reload.js" -> send(exchange, 200, "text/javascript; charset=utf-8", bytes(SCRIPT));
                case STYLE -> send(exchange, 200, "text/css; charset=utf-8", bytes(ERROR_STYLE));
                case OWN + "events" -> tell(exchange);
                default -> page(exchange, path.substring(1));
            }
        }
    }

    private void page(HttpExchange exchange, String path) throws IOException {
        long now;
        Optional<RuntimeException> known;
        synchronized (news) {
            now = version;
            known = failure;
        }
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        try {
            if (known.isPresent()) {
                throw known.get();
            }
            Preview shown = java.util.Objects.requireNonNull(preview);
            Optional<byte[]> bytes = shown.file(file);
            if (bytes.isPresent()) {
                send(exchange, 200, PreviewServer.typeOf(file), withScript(file, bytes.get(), now));
            } else if (shown.file(file + "/index.html").isPresent()) {
                exchange.getResponseHeaders().set("Location", "/" + path + "/");
                exchange.sendResponseHeaders(301, -1);
            } else {
                byte[] missing = shown.file("404.html").orElseGet(() -> new byte[0]);
                send(exchange, 404, "text/html; charset=utf-8", withScript("404.html", missing, now));
            }
        } catch (RuntimeException e) {
            byte[] told = java.util.Objects.requireNonNull(errors).of(e);
            send(exchange, 500, "text/html; charset=utf-8", withScript("error.html", told, now));
        }
    }

    /** Of this server itself, so that the pages' own policy allows it. */
    private static byte[] withScript(String file, byte[] bytes, long version) {
        if (!file.endsWith(".html")) {
            return bytes;
        }
        String script = "<script type=\"module\" src=\"" + OWN + "reload.js?seen=" + version + "\"></script>";
        return bytes(new String(bytes, StandardCharsets.UTF_8) + script + "\n");
    }

    private void tell(HttpExchange exchange) throws IOException {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        long seen = query.matches("seen=\\d{1,15}") ? Long.parseLong(query.substring("seen=".length())) : 0;
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        body.write(bytes(": here\n\n"));
        body.flush();
        while (!isThereNews(seen)) {
            // whoever went away is noticed by writing
            body.write(bytes(": still here\n\n"));
            body.flush();
        }
        body.write(bytes("data: changed\n\n"));
    }

    /** Waits a while for it. */
    private boolean isThereNews(long seen) {
        synchronized (news) {
            long until = System.nanoTime() + HEARTBEAT_MILLIS * 1_000_000;
            while (version <= seen && !isClosed && System.nanoTime() < until) {
                try {
                    news.wait(HEARTBEAT_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return true;
                }
            }
            return version > seen || isClosed;
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                                + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'");
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead || bytes.length == 0 ? -1 : bytes.length);
        if (!isHead && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        synchronized (news) {
            isClosed = true;
            news.notifyAll();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
