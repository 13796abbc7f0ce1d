package org.casus.cms.preview;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.http.Problem;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Violation;

/** What somebody asks of a link: which site, and until when. */
record LinkRequest(Optional<String> site, Optional<Instant> expires) {

    private static final Set<String> KNOWN = Set.of("site", "expires");

    static LinkRequest of(JsonNode body) {
        if (!body.isObject()) {
            throw wrong("body", "Er hoort een JSON-object in het verzoek.", "The body should be a JSON object.");
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw wrong(name, "Onbekend; wel bekend: expires, site.", "Unknown; known are: expires, site.");
            }
        });
        try {
            return new LinkRequest(
                    text(body, "site"),
                    text(body, "expires")
                            .map(moment -> ZonedDateTime.parse(moment).toInstant()));
        } catch (DateTimeException e) {
            throw wrong(
                    "expires",
                    "Dit is een tijdstip met zone: 2026-12-01T09:00+01:00.",
                    "This is a moment with a zone: 2026-12-01T09:00+01:00.");
        }
    }

    private static Optional<String> text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw wrong(name, "Hier hoort een tekst.", "There should be a text here.");
        }
        return Optional.of(value.textValue());
    }

    private static Problem wrong(String member, String nl, String en) {
        return Problem.invalidEntry(List.of(new Violation(member, LocalizedText.of(nl, en))));
    }
}
