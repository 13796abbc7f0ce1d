package org.casus.cms.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the server said. */
final class Answer {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final int status;
    private final HttpHeaders headers;
    private final byte[] bytes;

    Answer(int status, HttpHeaders headers, byte[] bytes) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes;
    }

    int status() {
        return status;
    }

    byte[] bytes() {
        return bytes;
    }

    String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new AssertionError(status + " with a body that is not JSON: " + body(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, List<String>> headers() {
        return headers.map();
    }

    /** Without its parameters. */
    String mediaType() {
        return header("Content-Type").replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /** The header's value; empty where it was not sent. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Each of its values. */
    List<String> headers(String name) {
        return headers.allValues(name);
    }

    /** @throws AssertionError with the whole answer where the status is another */
    Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + ", was " + status + ": " + body());
        }
        return this;
    }
}
