package org.casus.cms.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.casus.cms.http.Json;
import org.casus.cms.journal.JournalRow;

/** What is sent: where to look, not what is there. Who did it and what they wrote stays inside. */
final class Message {

    static final String TEST = "test";

    private Message() {}

    static Delivery of(Webhook hook, JournalRow line, String base) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("sequence", line.sequence());
        line.entry()
                .ifPresent(entry -> content.put("@id", base + "/id/" + entry)
                        .put("type", entry.type())
                        .put("slug", entry.slug()));
        line.revision().ifPresent(revision -> content.put("revision", revision));
        JsonNode successor = line.detail().path("successor");
        if (successor.isObject()) {
            content.set("successor", successor);
        }
        return delivery(hook, "event-" + line.sequence(), line.kind().word(), line.at(), content);
    }

    static Delivery test(Webhook hook) {
        return delivery(hook, "test-" + UUID.randomUUID(), TEST, now(), JsonNodeFactory.instance.objectNode());
    }

    private static Delivery delivery(Webhook hook, String event, String kind, Instant at, ObjectNode content) {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("type", kind).put("timestamp", at.toString());
        body.set("data", content);
        return new Delivery(
                UUID.randomUUID().toString(),
                hook.id(),
                event,
                kind,
                Json.text(body),
                Delivery.State.WAITING,
                0,
                now(),
                Optional.empty(),
                Optional.empty(),
                now(),
                Optional.empty());
    }

    /** As fine as a database keeps it: what is read again must be equal. */
    static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
