package org.casus.site.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls to a content API. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String root;
    private final String token;

    /**
     * @param url of the installation, without {@code /api/v1}
     * @param token empty for public calls
     */
    Api(String url, String token) {
        this.root = (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + "/api/v1";
        this.token = token;
    }

    static boolean isUrl(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    /** @throws CommandFailed where the API answers anything but 200 */
    InputStream get(String path) throws IOException {
        return body(request(path).GET().build());
    }

    InputStream post(String path, String mediaType, HttpRequest.BodyPublisher body) throws IOException {
        return body(request(path).header("Content-Type", mediaType).POST(body).build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private InputStream body(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() / 100 != 2) {
                String answer = new String(response.body().readNBytes(4096), StandardCharsets.UTF_8);
                throw new CommandFailed(request.uri() + " answered " + response.statusCode() + "\n" + answer);
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + request.uri(), e);
        }
    }
}
