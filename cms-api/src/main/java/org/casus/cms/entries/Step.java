package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.casus.cms.http.Json;
import org.casus.cms.http.LimitedBody;
import org.casus.cms.http.Problem;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;

/**
 * What may come along with a workflow step.
 *
 * @param comment why
 * @param override the reason for which an administrator passes over a rule
 * @param successor where to go instead of an entry that is taken away
 */
record Step(Optional<String> comment, Optional<String> override, Optional<EntryId> successor) {

    private static final int LONGEST = 2000;

    private static final int LARGEST = 100_000;

    private static final List<String> KNOWN = List.of("comment", "override", "successor");

    /**
     * @param body empty where nothing came along
     * @throws Problem 413 for one that is longer than any step could be
     */
    static Step of(InputStream body) throws IOException {
        String text = new String(new LimitedBody(body, LARGEST).readAllBytes(), StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return new Step(Optional.empty(), Optional.empty(), Optional.empty());
        }
        JsonNode json = Json.read(text);
        json.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw wrong(name, "Deze stap kent dit niet.", "This step does not know this.");
            }
        });
        JsonNode successor = json.path("successor");
        return new Step(
                text(json, "comment"),
                text(json, "override"),
                successor.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new EntryId(
                                text(successor, "type").orElse(""),
                                text(successor, "slug").orElse(""))));
    }

    private static Optional<String> text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST) {
            throw wrong(
                    name,
                    "Dit is een tekst van hoogstens " + LONGEST + " tekens.",
                    "This is a text of at most " + LONGEST + " characters.");
        }
        return Optional.of(value.textValue().strip()).filter(text -> !text.isEmpty());
    }

    private static Problem wrong(String member, String nl, String en) {
        return Problem.invalidEntry(List.of(new Violation(member, LocalizedText.of(nl, en))));
    }

    /** For the journal. */
    ObjectNode detail() {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        comment.ifPresent(text -> detail.put("comment", text));
        override.ifPresent(text -> detail.put("override", text));
        successor.ifPresent(
                id -> detail.putObject("successor").put("type", id.type()).put("slug", id.slug()));
        return detail;
    }
}
