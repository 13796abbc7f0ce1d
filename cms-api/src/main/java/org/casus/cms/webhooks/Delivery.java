package org.casus.cms.webhooks;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A message to a webhook, and how far it got.
 *
 * @param event the same each time it is sent: who gets it twice can tell
 * @param due when to try next, while it waits
 * @param status of the last answer
 * @param error why there was no answer the last time
 */
record Delivery(
        String id,
        String webhook,
        String event,
        String kind,
        String body,
        State state,
        int attempts,
        Instant due,
        Optional<Integer> status,
        Optional<String> error,
        Instant created,
        Optional<Instant> tried) {

    enum State {
        WAITING,
        DELIVERED,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
