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

    /** For what was looked at before it was kept: not again for members that are there twice. */
    private static final ObjectMapper TRUSTING = new JsonMapper();

    private Json() {}

    /**
     * The value that the stream holds, and nothing but one.
     *
     * @throws Problem where it is not JSON, saying at which line and column, or where it holds what cannot be kept: a NUL
     *     character, half a surrogate pair, a number beyond all bounds
     */
    public static JsonNode read(InputStream stream) throws IOException {
        try {
            return keepable(MAPPER.readTree(stream));
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    /** As {@link #read(InputStream)}. */
    public static JsonNode read(String text) {
        try {
            return keepable(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    /** What this application itself wrote earlier. */
    public static JsonNode stored(String text) {
        try {
            return TRUSTING.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("stored JSON cannot be read", e);
        }
    }

    public static byte[] bytes(JsonNode json) {
        try {
            return TRUSTING.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            // a text that was cut between the halves of a character: one half becomes a question mark
            return text(json).getBytes(StandardCharsets.UTF_8);
        }
    }

    public static String text(JsonNode json) {
        try {
            return TRUSTING.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode keepable(JsonNode json) {
        if (json instanceof MissingNode) {
            throw Problem.of(
                    ProblemKind.MALFORMED_JSON,
                    "Het verzoek heeft geen inhoud; er hoort JSON in.",
                    "The request has no body; it should be JSON.");
        }
        refuse(json);
        return json;
    }

    private static void refuse(JsonNode json) {
        if (json.isTextual()) {
            refuse(json.textValue());
        } else if (json.isDouble() && !Double.isFinite(json.doubleValue())) {
            throw Problem.of(
                    ProblemKind.MALFORMED_REQUEST,
                    "Een getal is te groot om te bewaren.",
                    "A number is too large to be kept.");
        }
        for (JsonNode member : json) {
            refuse(member);
        }
        json.propertyStream().forEach(member -> refuse(member.getKey()));
    }

    /** PostgreSQL keeps no NUL, and half a pair is no character: it would be kept as a question mark. */
    private static void refuse(String text) {
        if (text.indexOf('\0') >= 0) {
            throw Problem.of(
                    ProblemKind.MALFORMED_REQUEST,
                    "Het teken NUL (\\u0000) wordt niet bewaard.",
                    "The NUL character (\\u0000) cannot be kept.");
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isPair = Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (isPair) {
                at++;
            } else if (Character.isSurrogate(c)) {
                throw half(c);
            }
        }
    }

    private static Problem half(char c) {
        return Problem.of(
                ProblemKind.MALFORMED_REQUEST,
                "Een half teken (\\u%04x zonder wederhelft) wordt niet bewaard.".formatted((int) c),
                "Half a character (\\u%04x without its other half) cannot be kept.".formatted((int) c));
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
