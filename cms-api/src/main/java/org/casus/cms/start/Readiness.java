package org.casus.cms.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waits until the application and the home page of every site answer. */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final int READY = 200;
    private static final int NOT_YET = 503;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final DemoOptions options;

    Readiness(DemoOptions options) {
        this.options = options;
    }

    /** @return why it will not come, where it will not */
    Optional<String> await(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        String waitedFor = "the application";
        try {
            while (System.nanoTime() < end) {
                int application = status("/api/v1/health/ready");
                // the server survives an application that could not be deployed, and answers in its place
                if (application != 0 && application != READY && application != NOT_YET) {
                    return Optional.of("the application could not be deployed");
                }
                List<String> silent = application == READY
                        ? options.sites().stream()
                                .filter(site -> status("/sites/" + site + "/") != READY)
                                .toList()
                        : List.of();
                if (application == READY && silent.isEmpty()) {
                    return Optional.empty();
                }
                waitedFor = silent.isEmpty() ? "the application" : "the sites " + String.join(", ", silent);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the start was interrupted");
        }
        return Optional.of("waited " + atMost.toMinutes() + " minutes for " + waitedFor);
    }

    /** 0 where nobody answers yet. */
    private int status(String path) {
        String host = options.host().equals("0.0.0.0") || options.host().equals("::") ? "127.0.0.1" : options.host();
        String bracketed = host.contains(":") ? "[" + host + "]" : host;
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + bracketed + ":" + options.port() + path))
                .timeout(Duration.ofMinutes(1))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
