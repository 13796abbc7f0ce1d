package org.casus.cms.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casus.content.source.Problems;
import org.casus.content.source.Yaml;
import org.casus.content.source.YamlReader;

/**
 * The calls and their schemas as {@code api.yaml} has them, written out to what OpenAPI wants.
 *
 * <p>It and its parts leave out what is the same everywhere; its first lines say with which words.
 */
final class ApiDescription {

    private static final String FILE = "api.yaml";
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    /** What any call can be refused for: a parameter, a token, too many requests. */
    private static final List<Integer> OF_A_CALL = List.of(400, 401, 429);

    /** What any body can be refused for. */
    private static final List<Integer> OF_A_BODY = List.of(400, 413, 415);

    private ApiDescription() {}

    static ObjectNode read() {
        ObjectNode description = file(FILE);
        for (JsonNode part : description.path("parts")) {
            add(description, file(part.asText() + ".yaml"));
        }
        for (JsonNode path : description.path("paths")) {
            complete((ObjectNode) path);
        }
        openObjects(description);
        return description;
    }

    /** An object of which nothing is said has any members: without these words a generated client allows none. */
    private static void openObjects(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("type").asText().equals("object")
                && !schema.has("properties")
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", true);
        }
        node.forEach(ApiDescription::openObjects);
    }

    /** Mappings become one mapping; what both describe is a mistake. */
    private static void add(ObjectNode description, ObjectNode part) {
        part.properties().forEach(member -> {
            JsonNode there = description.path(member.getKey());
            if (there.isMissingNode()) {
                description.set(member.getKey(), member.getValue());
            } else if (there instanceof ObjectNode both && member.getValue() instanceof ObjectNode more) {
                add(both, more);
            } else {
                throw new IllegalStateException("described twice: " + member.getKey());
            }
        });
    }

    private static ObjectNode file(String name) {
        try (InputStream stream = Objects.requireNonNull(ApiDescription.class.getResourceAsStream(name), name)) {
            Problems problems = new Problems();
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            ObjectNode json = YamlReader.readMapping(name, text, problems)
                    .map(Yaml.Mapping::json)
                    .orElseGet(JsonNodeFactory.instance::objectNode);
            problems.throwIfAny();
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void complete(ObjectNode path) {
        nameParameters(path);
        for (String method : METHODS) {
            if (path.path(method) instanceof ObjectNode operation) {
                completeOperation(operation);
            }
        }
    }

    private static void completeOperation(ObjectNode operation) {
        nameParameters(operation);
        boolean isLater = operation.path("later").asBoolean();
        boolean isSignedIn = operation.path("signedIn").asBoolean();
        SortedMap<String, JsonNode> responses = new TreeMap<>();
        operation.withObject("/responses").properties().forEach(response -> {
            completeContent((ObjectNode) response.getValue());
            responses.put(response.getKey(), response.getValue());
        });
        OF_A_CALL.forEach(status -> responses.put(status.toString(), problem(status)));
        operation.path("problems").forEach(status -> responses.put(status.asText(), problem(status.asInt())));
        if (operation.path("requestBody") instanceof ObjectNode body) {
            completeContent(body);
            OF_A_BODY.forEach(status -> responses.put(status.toString(), problem(status)));
        }
        if (isSignedIn) {
            responses.put("403", problem(403));
            ArrayNode ways = operation.putArray("security");
            ways.addObject().putArray("bearer");
            ways.addObject().putArray("cookie");
        }
        if (operation.path("public").asBoolean()) {
            operation.putArray("security");
        }
        if (isLater) {
            responses.put("501", problem(501));
            operation
                    .put("description", "Not in this version: the answer is 501.")
                    .put("x-casus-later", true);
        }
        operation.remove(List.of("later", "signedIn", "public", "problems"));
        ObjectNode all = operation.putObject("responses");
        all.setAll(responses);
        all.set("default", reference("responses", "problem"));
    }

    private static ObjectNode problem(int status) {
        return reference("responses", ProblemResponses.name(status));
    }

    /** A parameter that is one word is one of the components. */
    private static void nameParameters(ObjectNode owner) {
        if (owner.path("parameters") instanceof ArrayNode parameters) {
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.get(i).isTextual()) {
                    parameters.set(i, reference("parameters", parameters.get(i).textValue()));
                }
            }
        }
    }

    /** {@code json: Entry} is a content of that schema, {@code headers: [ETag]} are those of the components. */
    private static void completeContent(ObjectNode bodyOrResponse) {
        JsonNode schema = bodyOrResponse.remove("json");
        if (schema != null) {
            bodyOrResponse
                    .putObject("content")
                    .putObject("application/json")
                    .set("schema", reference("schemas", schema.asText()));
        }
        if (bodyOrResponse.path("headers") instanceof ArrayNode names) {
            ObjectNode headers = bodyOrResponse.putObject("headers");
            for (Iterator<JsonNode> each = names.elements(); each.hasNext(); ) {
                String name = each.next().asText();
                headers.set(name, reference("headers", name));
            }
        }
    }

    static ObjectNode reference(String kind, String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + kind + "/" + name);
    }
}
