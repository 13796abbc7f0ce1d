package org.casus.site.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Calls to a content API. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Made when an API is called: to ask whether something is an address costs nothing. */
    private static final class Json {

        static final ObjectMapper MAPPER = new ObjectMapper();
    }

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

    /** Messages are in Dutch or English. */
    private static String language() {
        return Locale.getDefault().getLanguage().equals("nl") ? "nl" : "en";
    }

    static boolean isUrl(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    /** @throws CommandFailed where the API answers anything but 200 */
    InputStream get(String path) throws IOException {
        return body(request(path).GET().build());
    }

    /** @throws CommandFailed where the API answers anything but success */
    InputStream post(String path, String mediaType, HttpRequest.BodyPublisher body) throws IOException {
        return body(request(path).header("Content-Type", mediaType).POST(body).build());
    }

    /** @param body to be read and closed by whoever asked */
    record Answer(int status, InputStream body) {

        /** The body as a JSON object; where it is none, its beginning as {@code detail}. */
        ObjectNode object(byte[] bytes) {
            try {
                if (Json.MAPPER.readTree(bytes) instanceof ObjectNode object) {
                    return object;
                }
            } catch (IOException e) {
                // told below, as it came
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return Json.MAPPER
                    .createObjectNode()
                    .put("detail", "answered " + status + ": " + text.substring(0, Math.min(text.length(), 1000)));
        }
    }

    /** Sends a file, and gives back whatever the answer is. */
    Answer send(String path, String mediaType, Path file, String accept) throws IOException {
        HttpResponse<InputStream> response = answer(request(path)
                .header("Content-Type", mediaType)
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build());
        return new Answer(response.statusCode(), response.body());
    }

    private HttpRequest.Builder request(String path) {
        // HTTP/1.1: an answer that comes before the end of a long body gets through
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept-Language", language());
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private InputStream body(HttpRequest request) throws IOException {
        HttpResponse<InputStream> response = answer(request);
        if (response.statusCode() / 100 != 2) {
            try (InputStream body = response.body()) {
                String answer = new String(body.readNBytes(4096), StandardCharsets.UTF_8);
                throw new CommandFailed(request.uri() + " answered " + response.statusCode() + "\n" + answer);
            }
        }
        return response.body();
    }

    private HttpResponse<InputStream> answer(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + request.uri(), e);
        }
    }
}
