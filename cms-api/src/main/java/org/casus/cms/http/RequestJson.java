package org.casus.cms.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the members of a small JSON body, and refuses what is missing, unknown or of the wrong kind. */
public final class RequestJson {

    private final JsonNode body;

    public RequestJson(JsonNode body, Set<String> known) {
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

    public String text(String member) {
        return textIfAny(member)
                .orElseThrow(() -> wrong(member, "Hier hoort een tekst.", "There should be a text here."));
    }

    public Optional<String> textIfAny(String member) {
        JsonNode value = body.get(member);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(member, "Hier hoort een tekst.", "There should be a text here.");
        }
        return Optional.of(value.textValue());
    }

    public Set<String> texts(String member) {
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

    /** Whether it was sent, be it as null. */
    public boolean has(String member) {
        return body.has(member);
    }

    /** A member of any kind. */
    public JsonNode json(String member) {
        return body.path(member);
    }

    public Optional<Boolean> booleanIfAny(String member) {
        JsonNode value = body.path(member);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw wrong(member, "Hier hoort true of false.", "There should be true or false here.");
        }
        return Optional.of(value.booleanValue());
    }

    /** Without the spaces around it; empty where it was not sent, or as null or as nothing but spaces. */
    public Optional<String> lineIfAny(String member, int longest) {
        JsonNode value = body.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw wrong(member, "Hier hoort een tekst.", "There should be a text here.");
        }
        String line = value.textValue().strip();
        if (line.length() > longest) {
            throw wrong(member, "Hoogstens " + longest + " tekens.", "At most " + longest + " characters.");
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw wrong(member, "Zonder regeleinden of stuurtekens.", "Without line ends or control characters.");
        }
        return Optional.of(line).filter(text -> !text.isEmpty());
    }

    public static Problem wrong(String member, String nl, String en) {
        return Problem.invalidParameter(member, member + ": " + nl, member + ": " + en);
    }
}
