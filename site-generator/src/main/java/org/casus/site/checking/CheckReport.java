package org.casus.site.checking;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that was found.
 *
 * @param findings serious ones first, then by page and line
 */
public record CheckReport(List<Finding> findings) {

    public CheckReport {
        findings = List.copyOf(findings);
    }

    public List<Finding> serious() {
        return findings.stream().filter(finding -> finding.rule().isSerious()).toList();
    }

    public String text() {
        return findings.isEmpty()
                ? "nothing found\n"
                : findings.stream().map(finding -> finding + "\n").collect(Collectors.joining());
    }

    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("serious", serious().size());
        json.put("warnings", findings.size() - serious().size());
        ArrayNode all = json.putArray("findings");
        findings.forEach(finding -> all.addObject()
                .put("severity", finding.rule().isSerious() ? "serious" : "warning")
                .put("rule", finding.rule().word())
                .put("path", finding.path())
                .put("line", finding.line())
                .put("message", finding.message())
                .put("entry", finding.subject()));
        return json;
    }

    /** A page for people, complete in itself. */
    public String html(String site) {
        String rows = findings.stream()
                .map(finding -> "<tr><td>" + (finding.rule().isSerious() ? "serious" : "warning") + "</td><td>"
                        + finding.rule().word() + "</td><td>" + escaped(finding.path())
                        + (finding.line() > 0 ? ":" + finding.line() : "") + "</td><td>" + escaped(finding.message())
                        + "</td><td>" + escaped(finding.subject()) + "</td></tr>\n")
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Checks of %s</title>
                <h1>Checks of %s</h1>
                <p>%d serious, %d warnings.</p>
                <table>
                <thead><tr><th>Severity</th><th>Rule</th><th>Page</th><th>What</th><th>Entry</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </html>
                """.formatted(
                        escaped(site),
                        escaped(site),
                        serious().size(),
                        findings.size() - serious().size(),
                        rows);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
