package org.casus.cms.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The JSON of a problem (RFC 9457, section 3). */
public final class ProblemJson {

    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {}

    public static ObjectNode of(Problem problem, String language, String base, String instance) {
        ProblemKind kind = problem.kind();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", base + "/problems/" + kind.id());
        json.put("title", kind.title().in(language));
        json.put("status", kind.status());
        json.put("detail", problem.detail().in(language));
        json.put("instance", instance);
        if (!problem.violations().isEmpty()) {
            ArrayNode violations = json.putArray("violations");
            problem.violations()
                    .forEach(violation -> violations
                            .addObject()
                            .put("field", violation.field())
                            .put("message", violation.message().in(language)));
        }
        problem.members().forEach(json::set);
        return json;
    }
}
