package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param override the reason for which somebody passes over a rule
 * @param successor where to go instead of an entry that is taken away
 * @param at when it is to be published
 * @param expires when it is to be taken away again
 * @param withReferences whether what it refers to and was never published is published with it
 */
public record StepBody(
        Optional<String> comment,
        Optional<String> override,
        Optional<EntryId> successor,
        Optional<Instant> at,
        Optional<Instant> expires,
        boolean withReferences) {

    public static final StepBody NONE = new StepBody(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    private static final int LONGEST = 2000;

    private static final int LARGEST = 100_000;

    /**
     * @param body empty where nothing came along
     * @throws Problem 413 for one that is longer than any step could be, 422 for what this step does not know
     */
    public static StepBody of(InputStream body, Move move) throws IOException {
        String text = new String(new LimitedBody(body, LARGEST).readAllBytes(), StandardCharsets.UTF_8);
        return text.isBlank() ? NONE : of(Json.read(text), known(move));
    }

    private static Set<String> known(Move move) {
        return switch (move) {
            case SUBMIT, WITHDRAW, REQUEST_CHANGES, ARCHIVE, RESTORE -> Set.of("comment");
            case APPROVE -> Set.of("comment", "override");
            case PUBLISH -> Set.of("comment", "override", "expires", "withReferences");
            case SCHEDULE -> Set.of("comment", "override", "at", "expires");
            case UNPUBLISH -> Set.of("comment", "successor");
        };
    }

    private static StepBody of(JsonNode json, Set<String> known) {
        if (!json.isObject()) {
            throw wrong("body", "Er hoort een JSON-object in het verzoek.", "The body should be a JSON object.");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw wrong(name, "Deze stap kent dit niet.", "This step does not know this.");
            }
        });
        return new StepBody(
                text(json, "comment"),
                text(json, "override"),
                successor(json.path("successor")),
                moment(json, "at"),
                moment(json, "expires"),
                isTrue(json, "withReferences"));
    }

    private static Optional<EntryId> successor(JsonNode json) {
        return json.isMissingNode() || json.isNull()
                ? Optional.empty()
                : Optional.of(new EntryId(
                        text(json, "type").orElse(""), text(json, "slug").orElse("")));
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

    private static Optional<Instant> moment(JsonNode json, String name) {
        Optional<String> text = text(json, name);
        try {
            return text.map(moment -> ZonedDateTime.parse(moment).toInstant());
        } catch (DateTimeException e) {
            throw wrong(
                    name,
                    "Dit is een tijdstip met zone: 2026-12-01T09:00+01:00.",
                    "This is a moment with a zone: 2026-12-01T09:00+01:00.");
        }
    }

    private static boolean isTrue(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw wrong(name, "Dit is true of false.", "This is true or false.");
        }
        return value.asBoolean(false);
    }

    static Problem wrong(String member, String nl, String en) {
        return Problem.invalidEntry(List.of(new Violation(member, LocalizedText.of(nl, en))));
    }

    /** For the journal. */
    public ObjectNode detail() {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        comment.ifPresent(text -> detail.put("comment", text));
        override.ifPresent(text -> detail.put("override", text));
        successor.ifPresent(
                id -> detail.putObject("successor").put("type", id.type()).put("slug", id.slug()));
        at.ifPresent(moment -> detail.put("at", moment.toString()));
        expires.ifPresent(moment -> detail.put("expires", moment.toString()));
        return detail;
    }
}
