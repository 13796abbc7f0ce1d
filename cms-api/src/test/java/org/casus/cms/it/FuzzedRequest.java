package org.casus.cms.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A valid request of the description, and what chance makes of it. */
final class FuzzedRequest {

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get", "BREW");
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Accept-Charset",
            "Content-Type",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "Idempotency-Key",
            "Content-Encoding",
            "Content-Language",
            "Cookie",
            "Origin",
            "Referer",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "Last-Event-ID",
            "If-Range",
            "X-Fuzz");
    private static final List<String> HEADER_VALUES = List.of(
            "",
            "*",
            "*/*;q=a",
            "text/html",
            "application/json; charset=utf-16",
            "application/json;charset=nonsense",
            "a/b/c",
            "application/",
            "/",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "W/\"1\"",
            "\"",
            "1",
            "\"1\",\"2\"",
            "bytes=5-1",
            "bytes=-",
            "bytes=0-,5-9,1-2",
            "gzip",
            "deflate, br",
            "nl;q=9",
            "x-klingon",
            "-",
            "Thu, 99 Xxx 0000 00:00:00 GMT",
            "127.0.0.1, ::1, x",
            "POST",
            "99999999999999999999",
            "é\u00ff",
            "a".repeat(5000));

    private final RandomGenerator chance;
    private final List<String> naughty;
    private String method;
    private String path;
    private final List<String> query = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = new byte[0];

    FuzzedRequest(RandomGenerator chance, List<String> naughty, String method, String path) {
        this.chance = chance;
        this.naughty = naughty;
        this.method = method;
        this.path = path;
    }

    FuzzedRequest with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    FuzzedRequest ask(String name, String value) {
        query.add(encoded(name) + "=" + encoded(value));
        return this;
    }

    FuzzedRequest send(String mediaType, byte[] content) {
        headers.put("Content-Type", mediaType);
        body = content;
        return this;
    }

    /** Spoils one to three things. */
    FuzzedRequest mutate(JsonNode json) {
        int times = 1 + chance.nextInt(3);
        for (int i = 0; i < times; i++) {
            switch (chance.nextInt(body.length > 0 ? 10 : 5)) {
                case 0 -> mutatePath();
                case 1, 2 -> mutateQuery();
                case 3 -> headers.put(any(HEADERS), chance.nextBoolean() ? any(HEADER_VALUES) : plain(any(naughty)));
                case 4 -> method = chance.nextInt(4) == 0 ? any(METHODS) : method;
                case 5 -> body = mutateBytes(body);
                default -> body = json.isContainerNode() ? ApiCall.bytes(mutated(json, 0)) : mutateBytes(body);
            }
        }
        return this;
    }

    private void mutatePath() {
        List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
        int at = 1 + chance.nextInt(segments.size() - 1);
        switch (chance.nextInt(8)) {
            case 0 -> segments.set(at, encoded(any(naughty)));
            case 1 -> segments.add(at, "");
            case 2 -> segments.add(at, "..");
            case 3 -> segments.set(at, segments.get(at) + ";x=y");
            case 4 ->
                segments.set(
                        at, segments.get(at) + any(List.of("%2f", "%00", "%", "%zz", "%ff", ".json", "%2e%2e", "~")));
            case 5 -> segments.add(encoded(any(naughty)));
            case 6 -> segments.remove(segments.size() - 1);
            default -> segments.add("");
        }
        path = String.join("/", segments);
    }

    private void mutateQuery() {
        String name = query.isEmpty() || chance.nextInt(4) == 0
                ? any(List.of(
                        "x", "name", "sort", "limit", "fields", "filters", "q", "revision", encoded(any(naughty))))
                : any(query).replaceFirst("=.*", "");
        query.add(
                chance.nextInt(query.size() + 1),
                switch (chance.nextInt(6)) {
                    case 0 -> name;
                    case 1 -> name + "=";
                    case 2 -> name + "!=" + encoded(any(naughty));
                    case 3 ->
                        name + "="
                                + any(List.of("%", "%zz", "%00", "%ff", "%c3%28", "%ed%a0%80", "+", ";a=b", "a&&b&=&"));
                    case 4 -> name + "[]=1&" + name + "[a]=2";
                    default -> name + "=" + encoded(any(naughty));
                });
    }

    private byte[] mutateBytes(byte[] bytes) {
        ByteArrayOutputStream mutated = new ByteArrayOutputStream();
        int at = chance.nextInt(bytes.length + 1);
        mutated.write(bytes, 0, at);
        int after = switch (chance.nextInt(5)) {
            case 0 -> bytes.length;
            case 1 -> Math.min(bytes.length, at + 1 + chance.nextInt(5));
            case 2 -> {
                mutated.writeBytes(new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff, 0});
                yield at;
            }
            case 3 -> {
                mutated.writeBytes(any(naughty).getBytes(StandardCharsets.UTF_8));
                yield at;
            }
            default -> {
                mutated.write(chance.nextInt(256));
                yield Math.min(bytes.length, at + 1);
            }
        };
        mutated.write(bytes, after, bytes.length - after);
        return mutated.toByteArray();
    }

    /** The same JSON with one value, somewhere in it, another. */
    private JsonNode mutated(JsonNode json, int depth) {
        if (json instanceof ObjectNode object && !object.isEmpty() && chance.nextInt(5) > 0) {
            ObjectNode copy = object.deepCopy();
            String name = any(new ArrayList<>(
                    object.propertyStream().map(Map.Entry::getKey).toList()));
            switch (chance.nextInt(6)) {
                case 0 -> copy.remove(name);
                case 1 -> copy.set(any(naughty), object.path(name));
                default -> copy.set(name, mutated(object.path(name), depth + 1));
            }
            return copy;
        }
        if (json instanceof ArrayNode array && !array.isEmpty() && chance.nextInt(3) > 0) {
            ArrayNode copy = array.deepCopy();
            int at = chance.nextInt(array.size());
            copy.set(at, mutated(array.get(at), depth + 1));
            return copy;
        }
        return anything();
    }

    private JsonNode anything() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (chance.nextInt(12)) {
            case 0 -> json.nullNode();
            case 1 -> json.booleanNode(true);
            case 2 -> json.numberNode(chance.nextInt());
            case 3 -> json.numberNode(new BigInteger("9".repeat(400)));
            case 4 -> json.numberNode(-1.7976931348623157e308);
            case 5 -> json.arrayNode().add(json.arrayNode().add(any(naughty)));
            case 6 -> json.objectNode().put(any(naughty), any(naughty));
            case 7 -> json.objectNode();
            case 8 -> json.arrayNode();
            default -> json.textNode(any(naughty));
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    /** Lone halves of a pair are sent as they are: as the bytes that they would be. */
    static String encoded(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return encoded.length() > 6000 ? encoded.substring(0, 6000).replaceAll("%.?$", "") : encoded;
    }

    /** What a header can hold without ending it. */
    private static String plain(String text) {
        return text.replaceAll("[\\r\\n]", "");
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder(method).append(' ').append(path);
        if (!query.isEmpty()) {
            head.append('?').append(String.join("&", query));
        }
        head.append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return request.toByteArray();
    }
}
