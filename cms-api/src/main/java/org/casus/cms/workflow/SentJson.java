package org.casus.cms.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.casus.cms.http.Problem;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Violation;

/** Reads the members of a small JSON body, and refuses what is missing, unknown, too long or of the wrong kind. */
final class SentJson {

    private final JsonNode body;

    SentJson(JsonNode body, Set<String> known) {
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

    String text(String member, int longest) {
        return textIfAny(member, longest)
                .orElseThrow(() -> wrong(member, "Hier hoort een tekst.", "There should be a text here."));
    }

    Optional<String> textIfAny(String member, int longest) {
        JsonNode value = body.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().strip().length() > longest) {
            throw wrong(
                    member,
                    "Dit is een tekst van hoogstens " + longest + " tekens.",
                    "This is a text of at most " + longest + " characters.");
        }
        return Optional.of(value.textValue().strip()).filter(text -> !text.isEmpty());
    }

    Optional<Integer> number(String member, int least, int most) {
        JsonNode value = body.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.canConvertToInt()
                || !value.isIntegralNumber()
                || value.intValue() < least
                || value.intValue() > most) {
            throw wrong(
                    member,
                    "Dit is een geheel getal van " + least + " tot " + most + ".",
                    "This is a whole number from " + least + " to " + most + ".");
        }
        return Optional.of(value.intValue());
    }

    List<String> texts(String member) {
        JsonNode value = body.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        value.forEach(item -> {
            if (item.isTextual()) {
                texts.add(item.textValue());
            }
        });
        if (!value.isArray() || texts.size() != value.size()) {
            throw wrong(member, "Hier hoort een lijst van teksten.", "There should be a list of texts here.");
        }
        return List.copyOf(texts);
    }

    static Problem wrong(String member, String nl, String en) {
        return Problem.invalidEntry(List.of(new Violation(member, LocalizedText.of(nl, en))));
    }
}
