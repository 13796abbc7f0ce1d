package org.casus.site.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;

/**
 * What an installation said of a file's lines.
 *
 * @param json the report, or the problem that has its members
 */
record ImportReport(String file, ObjectNode json) {

    boolean isFine() {
        return json.path("counts").isObject()
                && json.path("counts").path("refused").asLong() == 0;
    }

    /** One line for each thing that is wrong, as compilers do, then what became of all. */
    void print(PrintWriter out, PrintWriter err) {
        json.path("remarks").forEach(remark -> err.println(file + ": " + remark.asText()));
        for (JsonNode line : json.path("lines")) {
            String where =
                    line.path("file").asText(file + ":" + line.path("line").asText());
            for (JsonNode violation : line.path("violations")) {
                err.println(where + where(violation) + ": "
                        + violation.path("message").asText());
            }
        }
        for (JsonNode violation : json.path("violations")) {
            err.println(
                    file + where(violation) + ": " + violation.path("message").asText());
        }
        if (json.path("leftOut").asLong() > 0) {
            err.println(file + ": and " + json.path("leftOut").asLong() + " lines more");
        }
        if (!json.path("detail").isMissingNode()) {
            err.println(file + ": " + json.path("detail").asText());
        }
        JsonNode counts = json.path("counts");
        if (counts.isObject()) {
            out.println(file + ": " + counts.path("created").asLong() + " created, "
                    + counts.path("updated").asLong() + " updated, "
                    + counts.path("unchanged").asLong() + " unchanged, "
                    + counts.path("refused").asLong() + " refused"
                    + (json.path("kept").asBoolean() ? "" : "; nothing was kept"));
        }
    }

    private static String where(JsonNode violation) {
        String column = violation.path("column").asText(violation.path("field").asText());
        return column.isEmpty() ? "" : " " + column;
    }
}
