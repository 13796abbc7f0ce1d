package org.casus.cms.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads and writes JSON as this API does: strictly in, plainly out. */
public final class Json {

    /** Deeper than any value of an entry, and far from where a parser overflows its stack. */
    private static final int DEEPEST = 64;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * The value that the stream holds, and nothing but one.
     *
     * @throws Problem where it is not JSON, saying at which line and column, or where it holds a NUL character, which
     *     PostgreSQL cannot keep
     */
    public static JsonNode read(InputStream stream) throws IOException {
        try {
            return withoutNul(MAPPER.readTree(stream));
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    /** As {@link #read(InputStream)}. */
    public static JsonNode read(String text) {
        try {
            return withoutNul(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    /** What this application itself wrote earlier. */
    public static JsonNode stored(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("stored JSON cannot be read", e);
        }
    }

    public static byte[] bytes(JsonNode json) {
        return text(json).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(JsonNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode withoutNul(JsonNode json) {
        if (json instanceof MissingNode) {
            throw Problem.of(
                    ProblemKind.MALFORMED_JSON,
                    "Het verzoek heeft geen inhoud; er hoort JSON in.",
                    "The request has no body; it should be JSON.");
        }
        if (hasNul(json)) {
            throw Problem.of(
                    ProblemKind.MALFORMED_REQUEST,
                    "Het teken NUL (\\u0000) wordt niet bewaard.",
                    "The NUL character (\\u0000) cannot be kept.");
        }
        return json;
    }

    private static boolean hasNul(JsonNode json) {
        if (json.isTextual()) {
            return json.textValue().indexOf('\0') >= 0;
        }
        for (JsonNode member : json) {
            if (hasNul(member)) {
                return true;
            }
        }
        return json.isObject()
                && json.propertyStream().anyMatch(member -> member.getKey().indexOf('\0') >= 0);
    }

    private static Problem malformed(JsonProcessingException cause) {
        JsonLocation location = cause.getLocation();
        int line = location == null ? 1 : location.getLineNr();
        int column = location == null ? 1 : location.getColumnNr();
        return Problem.of(
                ProblemKind.MALFORMED_JSON,
                "Regel " + line + ", kolom " + column + ": " + cause.getOriginalMessage(),
                "Line " + line + ", column " + column + ": " + cause.getOriginalMessage());
    }
}
