package org.casus.cms.it;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who calls the server. Every answer is held to the {@link Contract}.
 *
 * <p>Paths that do not begin with a slash are the API's: {@code entries/church}.
 */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    private final URI server;
    private final Map<String, String> headers;

    Client(URI server) {
        this(server, Map.of("Accept-Language", "en"));
    }

    private Client(URI server, Map<String, String> headers) {
        this.server = server;
        this.headers = headers;
    }

    URI server() {
        return server;
    }

    Client with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Client(server, more);
    }

    Client withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Client signedIn(String name, String password) {
        Answer session = signIn("session", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
        return withToken(session.expect(201).json().path("token").asText());
    }

    /** Waits as long as it is told to: other tests guess passwords from the same address. */
    Answer signIn(String path, String json) {
        Answer answer = post(path, json);
        for (int again = 0; answer.status() == 429 && again < 60; again++) {
            pause(Long.parseLong(answer.header("Retry-After")));
            answer = post(path, json);
        }
        return answer;
    }

    private static void pause(long seconds) {
        try {
            TimeUnit.SECONDS.sleep(Math.min(seconds, 5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same account with fewer rights: somebody with a token for these roles. */
    Client withRoles(String... roles) {
        return withToken(token(roles));
    }

    /** A token for these roles. */
    String token(String... roles) {
        String list = "\"" + String.join("\",\"", roles) + "\"";
        Answer made = post("tokens", "{\"name\":\"test\",\"roles\":[%s]}".formatted(list));
        return made.expect(201).json().path("token").asText();
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** What takes the server a while: over HTTP/2 it ends a connection that has been silent for too long. */
    Answer getAll(String path) {
        return send(request(path)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofMinutes(10))
                .GET());
    }

    Answer head(String path) {
        return send(request(path).method("HEAD", BodyPublishers.noBody()));
    }

    Answer post(String path, String json) {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Answer post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    Answer put(String path, String ifMatch, String json) {
        return with("If-Match", ifMatch).send("PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Answer patch(String path, String ifMatch, String json) {
        return with("If-Match", ifMatch)
                .send("PATCH", path, "application/merge-patch+json", json.getBytes(StandardCharsets.UTF_8));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer send(String method, String path, String mediaType, byte[] body) {
        return send(request(path).header("Content-Type", mediaType).method(method, BodyPublishers.ofByteArray(body)));
    }

    /** The answer as it comes; only where it is 200. */
    InputStream stream(String path, String mediaType, byte[] body) throws IOException, InterruptedException {
        var response = HTTP.send(
                form(path, mediaType).POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    /** Without a body. */
    Answer send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** Without saying how long the body is; much of it may take a busy machine minutes. */
    Answer sendChunked(String path, String mediaType, byte[] body) {
        return send(form(path, mediaType)
                .timeout(Duration.ofMinutes(10))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    /** One file and some fields, as a form sends them. */
    Answer upload(String path, String fileName, String claimedType, byte[] file, Map<String, String> fields) {
        String boundary = "----casus-test-boundary";
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        fields.forEach((name, value) -> form.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + claimedType + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(form(path, "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(form.toByteArray())));
    }

    /** Not in HTTP/2: there the server does not get rid of an answer that comes before the end of the body. */
    private HttpRequest.Builder form(String path, String mediaType) {
        return request(path).version(HttpClient.Version.HTTP_1_1).header("Content-Type", mediaType);
    }

    boolean isReady() {
        return statusOrZero("health/ready") == 200;
    }

    /** Answers, and with neither of the words that this application has for its health. */
    boolean isEmptyServer() {
        int status = statusOrZero("health/ready");
        return status != 0 && status != 200 && status != 503;
    }

    private int statusOrZero(String path) {
        try {
            return get(path).status();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    private HttpRequest.Builder request(String path) {
        URI address = server.resolve(path.startsWith("/") ? path : "/api/v1/" + path);
        HttpRequest.Builder builder = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(2));
        headers.forEach(builder::header);
        return builder;
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofByteArray());
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
            Contract.check(server, request.method(), request.uri(), answer);
            return answer;
        } catch (ConnectException e) {
            throw new UncheckedIOException("nobody listens at " + request.uri(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
