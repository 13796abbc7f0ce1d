package org.casus.cms.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casus.cms.http.Api;
import org.casus.cms.http.ProblemKind;

/** What goes wrong, as answers: one for each status, with an example of each kind of problem that has it. */
final class ProblemResponses {

    private static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<Integer, String> HEADERS =
            Map.of(401, "WWW-Authenticate", 412, "ETag", 428, "ETag", 429, "Retry-After");

    private ProblemResponses() {}

    /** Of the component. */
    static String name(int status) {
        return "problem-" + status;
    }

    static ObjectNode of(String base) {
        SortedMap<Integer, List<ProblemKind>> byStatus = Arrays.stream(ProblemKind.values())
                .collect(Collectors.groupingBy(ProblemKind::status, TreeMap::new, Collectors.toList()));
        ObjectNode responses = JsonNodeFactory.instance.objectNode();
        responses.set("problem", response("Any other problem"));
        byStatus.forEach((status, kinds) -> responses.set(name(status), response(status, kinds, base)));
        return responses;
    }

    private static ObjectNode response(int status, List<ProblemKind> kinds, String base) {
        ObjectNode response = response(
                kinds.stream().map(kind -> kind.title().in("en")).distinct().collect(Collectors.joining(". ")));
        if (HEADERS.containsKey(status)) {
            String header = HEADERS.get(status);
            response.putObject("headers").set(header, ApiDescription.reference("headers", header));
        }
        ObjectNode examples =
                response.withObject("/content").withObject(MEDIA_TYPE).putObject("examples");
        kinds.forEach(kind -> examples.putObject(kind.id())
                .putObject("value")
                .put("type", base + "/problems/" + kind.id())
                .put("title", kind.title().in("en"))
                .put("status", status)
                .put("detail", kind.title().in("en") + ".")
                .put("instance", Api.PATH + "/entries"));
        return response;
    }

    private static ObjectNode response(String description) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("description", description);
        response.putObject("content")
                .putObject(MEDIA_TYPE)
                .set("schema", ApiDescription.reference("schemas", "Problem"));
        return response;
    }
}
