package org.casus.cms.media;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.cms.http.Json;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.content.image.Focus;

/** What is said of a file, out of a form or a merge patch (RFC 7396). */
final class MediaForm {

    private static final Map<String, Integer> LONGEST =
            Map.of("alt", 1000, "caption", 2000, "credit", 500, "licence", 500);

    private static final int LONGEST_FOCUS = 100;

    private MediaForm() {}

    static Optional<EntityPart> part(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> name.equals(part.getName())).findFirst();
    }

    /** @throws Problem 400 for a text that is too long, and a focus that is none */
    static Described described(List<EntityPart> parts) throws IOException {
        Optional<String> focus = text(parts, "focus", LONGEST_FOCUS);
        return new Described(
                text(parts, "alt"),
                text(parts, "caption"),
                text(parts, "credit"),
                text(parts, "licence"),
                focus.isPresent() ? Optional.of(focus(Json.read(focus.get()))) : Optional.empty());
    }

    private static Optional<String> text(List<EntityPart> parts, String name) throws IOException {
        return text(parts, name, LONGEST.getOrDefault(name, 0));
    }

    private static Optional<String> text(List<EntityPart> parts, String name, int longest) throws IOException {
        Optional<EntityPart> part = part(parts, name);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = part.get().getContent()) {
            byte[] read = bytes.readNBytes(4 * longest + 1);
            return Optional.of(fitting(name, new String(read, StandardCharsets.UTF_8), longest))
                    .filter(text -> !text.isEmpty());
        }
    }

    /** @throws Problem 400 for a member that is not known or not as it should be */
    static Described patched(JsonNode patch, Described before) {
        if (!patch.isObject()) {
            throw Problem.of(
                    ProblemKind.MALFORMED_REQUEST, "Er hoort een JSON-object.", "There should be a JSON object.");
        }
        patch.fieldNames().forEachRemaining(member -> {
            if (!LONGEST.containsKey(member) && !member.equals("focus")) {
                throw Problem.invalidParameter(
                        member,
                        member + ": te wijzigen zijn alt, caption, credit, licence en focus.",
                        member + ": what can be changed are alt, caption, credit, licence and focus.");
            }
        });
        return new Described(
                patched(patch, "alt", before.alt()),
                patched(patch, "caption", before.caption()),
                patched(patch, "credit", before.credit()),
                patched(patch, "licence", before.licence()),
                patchedFocus(patch, before.focus()));
    }

    private static Optional<Focus> patchedFocus(JsonNode patch, Optional<Focus> before) {
        JsonNode value = patch.get("focus");
        if (value == null) {
            return before;
        }
        return value.isNull() ? Optional.empty() : Optional.of(focus(value));
    }

    private static Focus focus(JsonNode json) {
        JsonNode x = json.path("x");
        JsonNode y = json.path("y");
        if (!json.isObject() || json.size() != 2 || !isPart(x) || !isPart(y)) {
            throw Problem.invalidParameter(
                    "focus",
                    "focus is {\"x\": 0.5, \"y\": 0.5}: delen van de breedte en de hoogte, van 0 tot 1.",
                    "focus is {\"x\": 0.5, \"y\": 0.5}: parts of the width and the height, 0 to 1.");
        }
        return new Focus(rounded(x.doubleValue()), rounded(y.doubleValue()));
    }

    private static boolean isPart(JsonNode number) {
        return number.isNumber() && number.doubleValue() >= 0 && number.doubleValue() <= 1;
    }

    /** As precise as the database keeps it, and more than an eye sees. */
    private static double rounded(double part) {
        return Math.round(part * 10_000) / 10_000.0;
    }

    private static Optional<String> patched(JsonNode patch, String member, Optional<String> before) {
        JsonNode value = patch.get(member);
        if (value == null) {
            return before;
        }
        if (value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw Problem.invalidParameter(member, member + ": hier hoort een tekst.", member + ": should be a text.");
        }
        return Optional.of(fitting(member, value.textValue(), LONGEST.getOrDefault(member, 0)))
                .filter(text -> !text.isEmpty());
    }

    private static String fitting(String member, String text, int longest) {
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw Problem.invalidParameter(
                    member,
                    member + ": hoogstens " + longest + " tekens.",
                    member + ": at most " + longest + " characters.");
        }
        if (stripped.indexOf('\0') >= 0) {
            throw Problem.invalidParameter(
                    member, member + ": een teken dat geen tekst is.", member + ": a character that is no text.");
        }
        return stripped;
    }
}
