package org.casus.cms.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation of the server's description.
 *
 * @param parameters without references, those of the path included
 */
record ApiCall(
        String id,
        String method,
        String path,
        Pattern address,
        List<JsonNode> parameters,
        JsonNode operation,
        JsonNode document) {

    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** Of two that fit a request, the one that says more comes first. */
    static List<ApiCall> all(JsonNode document) {
        List<ApiCall> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    calls.add(of(document, path.getKey(), path.getValue(), member.getKey()));
                }
            }
        }
        calls.sort(Comparator.comparingInt(ApiCall::literals).reversed());
        return calls;
    }

    private static ApiCall of(JsonNode document, String path, JsonNode owner, String method) {
        JsonNode operation = owner.path(method);
        List<JsonNode> parameters = new ArrayList<>();
        for (JsonNode node : List.of(owner, operation)) {
            node.path("parameters").forEach(parameter -> parameters.add(resolved(document, parameter)));
        }
        return new ApiCall(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                address(path),
                List.copyOf(parameters),
                operation,
                document);
    }

    static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref")
                ? resolved(document, document.at(node.path("$ref").asText().substring(1)))
                : node;
    }

    private static Pattern address(String path) {
        StringBuilder pattern = new StringBuilder();
        Matcher braces = IN_BRACES.matcher(path);
        int end = 0;
        while (braces.find()) {
            pattern.append(Pattern.quote(path.substring(end, braces.start())));
            pattern.append("(?<").append(braces.group(1)).append(">[^/]+?)");
            end = braces.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(path.substring(end))).toString());
    }

    private int literals() {
        return IN_BRACES.matcher(path).replaceAll("").length();
    }

    boolean isLater() {
        return operation.path("x-casus-later").asBoolean();
    }

    boolean changes() {
        return !method.equals("GET");
    }

    List<String> namesInPath() {
        return IN_BRACES.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** @throws AssertionError where a name of the path has no value */
    String pathWith(Map<String, String> values) {
        return IN_BRACES.matcher(path).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new AssertionError(method + " " + path + ": no value for " + found.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    Optional<JsonNode> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .findFirst();
    }

    /** The media types that the call reads, each with an example as it would be sent. */
    Map<String, JsonNode> bodies(String type) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> content :
                operation.at("/requestBody/content").properties()) {
            bodies.put(content.getKey(), example(content.getValue(), type));
        }
        return bodies;
    }

    private JsonNode example(JsonNode content, String type) {
        if (content.has("example")) {
            return content.path("example");
        }
        for (JsonNode named : content.path("examples")) {
            return resolved(document, named).path("value");
        }
        JsonNode schema = content.path("schema");
        boolean isEntry = schema.path("$ref").asText().endsWith("/Entry");
        JsonNode described = isEntry ? document.at("/components/schemas").path(type) : resolved(document, schema);
        JsonNode example = described.at("/examples/0");
        return isEntry && example instanceof ObjectNode entry
                ? entry.deepCopy().without(List.of("@id", "@type", "meta"))
                : example;
    }

    static byte[] bytes(JsonNode body) {
        return body.isTextual()
                ? body.textValue().getBytes(StandardCharsets.UTF_8)
                : body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
