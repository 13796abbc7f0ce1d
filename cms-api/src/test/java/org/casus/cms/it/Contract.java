package org.casus.cms.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;

/**
 * Holds every answer that a test gets to what the server's own description says: a status or a body that is not described
 * fails the test that saw it.
 *
 * <p>What any call can run into is described once, under {@code default}: {@link #OF_ANY_CALL}.
 */
final class Contract {

    private static final String API = "/api/v1";
    private static final String PROBLEM = "application/problem+json";
    private static final Set<Integer> OF_ANY_CALL = Set.of(405, 406, 413, 414, 415, 431, 500, 503);

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final ConcurrentMap<URI, Contract> OF_SERVERS = new ConcurrentHashMap<>();

    private final JsonNode document;
    private final List<ApiCall> calls;
    private final ConcurrentMap<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        this.calls = ApiCall.all(document);
    }

    static Contract of(URI server) {
        return OF_SERVERS.computeIfAbsent(
                server,
                address -> new Contract(
                        new Client(address).get("openapi").expect(200).json()));
    }

    JsonNode document() {
        return document;
    }

    List<ApiCall> calls() {
        return calls;
    }

    /** @throws AssertionError where the answer is not described */
    static void check(URI server, String method, URI asked, Answer answer) {
        String path = asked.getRawPath();
        // what is about to be described cannot be held to its description
        if (path.startsWith(API + "/") && !path.equals(API + "/openapi") && !path.startsWith(API + "/health/")) {
            of(server).check(method.equals("HEAD") ? "GET" : method, path.substring(API.length()), method, answer);
        }
    }

    private void check(String method, String path, String sent, Answer answer) {
        String what = sent + " " + path + " → " + answer.status();
        Optional<ApiCall> call = calls.stream()
                .filter(one -> one.method().equals(method)
                        && one.address().matcher(path).matches())
                .findFirst();
        if (call.isEmpty()) {
            if (answer.status() < 400) {
                throw new AssertionError(what + ": no such call in the description");
            }
            checkProblem(what, sent, answer);
            return;
        }
        JsonNode response = response(call.get(), answer.status(), what);
        if (answer.status() >= 400) {
            checkProblem(what, sent, answer);
        } else if (!sent.equals("HEAD") && answer.status() != 304) {
            checkBody(call.get(), path, response, answer, what);
        }
    }

    private JsonNode response(ApiCall call, int status, String what) {
        JsonNode responses = call.operation().path("responses");
        JsonNode response = responses.path(Integer.toString(status));
        if (response.isMissingNode() && !OF_ANY_CALL.contains(status)) {
            throw new AssertionError(what + ": " + call.id() + " does not describe this status");
        }
        return ApiCall.resolved(document, response);
    }

    private void checkProblem(String what, String method, Answer answer) {
        if (!answer.mediaType().equals(PROBLEM)) {
            throw new AssertionError(what + ": not problem details but " + answer.mediaType() + ": " + answer.body());
        }
        if (!method.equals("HEAD")) {
            valid(schema("Problem", "#/components/schemas/Problem", Optional.empty()), answer, what);
            int status = answer.json().path("status").asInt();
            if (status != answer.status()) {
                throw new AssertionError(what + ": the problem says " + status);
            }
        }
    }

    private void checkBody(ApiCall call, String path, JsonNode response, Answer answer, String what) {
        JsonNode contents = response.path("content");
        if (contents.isMissingNode()) {
            if (answer.bytes().length > 0) {
                throw new AssertionError(what + ": a body, and none is described: " + answer.body());
            }
            return;
        }
        JsonNode content = contents.path(contents.has(answer.mediaType()) ? answer.mediaType() : "*/*");
        if (content.isMissingNode()) {
            throw new AssertionError(what + ": " + answer.mediaType() + " is not described");
        }
        if (content.has("schema")
                && answer.mediaType().endsWith("json")
                && !answer.mediaType().contains("ndjson")) {
            String pointer = "#/paths/" + call.path().replace("~", "~0").replace("/", "~1") + "/"
                    + call.method().toLowerCase(Locale.ROOT) + "/" + answer.status() + "/" + answer.mediaType();
            valid(schema(pointer, content.path("schema"), type(call, path)), answer, what);
        }
    }

    private static Optional<String> type(ApiCall call, String path) {
        Matcher found = call.address().matcher(path);
        return found.matches() && call.namesInPath().contains("type")
                ? Optional.of(found.group("type"))
                : Optional.empty();
    }

    private static void valid(JsonSchema schema, Answer answer, String what) {
        Set<ValidationMessage> wrong = schema.validate(answer.json());
        if (!wrong.isEmpty()) {
            throw new AssertionError(what + ": not as described: " + wrong + "\n" + answer.body());
        }
    }

    private JsonSchema schema(String name, String reference, Optional<String> type) {
        return schema(name, MAPPER.createObjectNode().put("$ref", reference), type);
    }

    /** Entries of a known type are held to the schema of that type, and not to one of any. */
    private JsonSchema schema(String name, JsonNode schema, Optional<String> type) {
        Optional<String> known =
                type.filter(id -> document.at("/components/schemas").has(id));
        return schemas.computeIfAbsent(name + known.orElse(""), key -> {
            ObjectNode root = schema.deepCopy();
            ObjectNode components = document.path("components").deepCopy();
            known.ifPresent(id ->
                    components.withObject("/schemas/Entry").removeAll().put("$ref", "#/components/schemas/" + id));
            root.set("components", components);
            return SCHEMAS.getSchema(root);
        });
    }
}
