package org.casus.cms.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.casus.cms.http.Problem;

/** Reads the members of a small JSON body, and refuses what is missing, unknown or of the wrong kind. */
final class RequestJson {

    private final JsonNode body;

    RequestJson(JsonNode body, Set<String> known) {
        if (!body.isObject()) {
            throw wrong("body", "Er hoort een JSON-object in het verzoek.", "The body should be a JSON object.");
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String list = String.join(", ", new TreeSet<>(known));
                throw wrong(name, "Onbekend; wel bekend: " + list + ".", "Unknown; known are: " + list + ".");
            }
        });
        this.body = body;
    }

    String text(String member) {
        return textIfAny(member)
                .orElseThrow(() -> wrong(member, "Hier hoort een tekst.", "There should be a text here."));
    }

    Optional<String> textIfAny(String member) {
        JsonNode value = body.get(member);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(member, "Hier hoort een tekst.", "There should be a text here.");
        }
        return Optional.of(value.textValue());
    }

    Set<String> texts(String member) {
        JsonNode value = body.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Set.of();
        }
        Set<String> texts = new HashSet<>();
        for (JsonNode item : value) {
            if (item.isTextual()) {
                texts.add(item.textValue());
            }
        }
        if (!value.isArray() || texts.size() != value.size()) {
            throw wrong(member, "Hier hoort een lijst van teksten.", "There should be a list of texts here.");
        }
        return texts;
    }

    static Problem wrong(String member, String nl, String en) {
        return Problem.invalidParameter(member, member + ": " + nl, member + ": " + en);
    }
}
