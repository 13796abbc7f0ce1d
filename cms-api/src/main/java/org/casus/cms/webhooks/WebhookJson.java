package org.casus.cms.webhooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.casus.cms.journal.Kind;

/** A webhook without its secret, and its deliveries. */
final class WebhookJson {

    private WebhookJson() {}

    static ObjectNode of(Webhook hook) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", hook.id())
                .put("name", hook.name())
                .put("url", hook.url().toString());
        ArrayNode events = json.putArray("events");
        hook.events().stream().map(Kind::word).sorted().forEach(events::add);
        ArrayNode types = json.putArray("types");
        hook.types().stream().sorted().forEach(types::add);
        json.put("active", hook.isActive());
        hook.failingSince().ifPresent(since -> json.put("failingSince", since.toString()));
        return json.put("created", hook.created().toString());
    }

    static ObjectNode of(Delivery delivery) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", delivery.id())
                .put("event", delivery.event())
                .put("kind", delivery.kind())
                .put("state", delivery.state().word())
                .put("attempts", delivery.attempts());
        delivery.status().ifPresent(status -> json.put("status", status));
        delivery.error().ifPresent(error -> json.put("error", error));
        if (delivery.state() == Delivery.State.WAITING) {
            json.put("due", delivery.due().toString());
        }
        delivery.tried().ifPresent(tried -> json.put("tried", tried.toString()));
        return json.put("created", delivery.created().toString()).put("body", delivery.body());
    }
}
