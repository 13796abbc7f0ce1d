package org.casus.cms.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An export, read as simply as can be: what the oracle knows of the content. */
record OracleBundle(
        Map<String, JsonNode> types,
        Map<String, List<OracleBundle.Entry>> entries,
        Map<String, Map<String, String>> broader,
        Map<String, List<JsonNode>> labels) {

    record Entry(String type, String slug, JsonNode line) {

        JsonNode fields() {
            return line.path("fields");
        }

        /** The items of a field, or of a part of a group, that have something in them. */
        List<JsonNode> items(String path) {
            int dot = path.indexOf('.');
            if (dot < 0) {
                return flat(Stream.of(fields().path(path)));
            }
            return flat(items(path.substring(0, dot)).stream().map(group -> group.path(path.substring(dot + 1))));
        }

        private static List<JsonNode> flat(Stream<JsonNode> values) {
            return values.flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                    .filter(value -> !value.isMissingNode() && !value.isNull())
                    .toList();
        }
    }

    static OracleBundle of(String export) {
        OracleBundle bundle = new OracleBundle(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        export.lines().map(OracleBundle::json).forEach(bundle::add);
        return bundle;
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private void add(JsonNode line) {
        switch (line.path("kind").asText()) {
            case "type" -> types.put(line.path("id").asText(), line);
            case "concept" -> {
                broader.computeIfAbsent(line.path("scheme").asText(), scheme -> new TreeMap<>())
                        .put(line.path("id").asText(), line.path("broader").asText(""));
                labels.put(line.path("scheme").asText() + "/" + line.path("id").asText(), labels(line));
            }
            case "entry" ->
                entries.computeIfAbsent(line.path("type").asText(), type -> new ArrayList<>())
                        .add(new Entry(
                                line.path("type").asText(), line.path("slug").asText(), line));
            default -> {}
        }
    }

    private static List<JsonNode> labels(JsonNode concept) {
        return Stream.concat(
                        Stream.of(concept.path("label")),
                        concept.path("alternatives").valueStream())
                .toList();
    }

    /** What a concept is called, in each language. */
    List<JsonNode> labels(String scheme, String concept) {
        return labels.getOrDefault(scheme + "/" + concept, List.of());
    }

    JsonNode declaration(String type) {
        return types.getOrDefault(type, MissingNode.getInstance()).path("declaration");
    }

    List<Entry> entries(String type) {
        return entries.getOrDefault(type, List.of());
    }

    /** The declaration of a field or of a part of a group. */
    JsonNode field(String type, String path) {
        JsonNode fields = declaration(type).path("fields");
        int dot = path.indexOf('.');
        return dot < 0
                ? fields.path(path)
                : fields.path(path.substring(0, dot)).path("fields").path(path.substring(dot + 1));
    }

    /** A concept with all that is broader. */
    Set<String> selfAndBroader(String scheme, String concept) {
        Set<String> all = new LinkedHashSet<>();
        String next = concept;
        while (!next.isEmpty() && all.add(next)) {
            next = broader.getOrDefault(scheme, Map.of()).getOrDefault(next, "");
        }
        return all;
    }
}
