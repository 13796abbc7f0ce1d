package org.casus.cms.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.journal.JournalRow;
import org.casus.cms.journal.Kind;

/**
 * Somebody who wants to be told.
 *
 * @param events of these kinds
 * @param types of entries of these types; empty for all, and for what is about no entry
 * @param failingSince from when on a message was given up; nothing more is sent until one gets through
 * @param seen the last number of the journal that was handled
 */
record Webhook(
        String id,
        String name,
        URI url,
        Set<Kind> events,
        Set<String> types,
        String secret,
        boolean isActive,
        Optional<Instant> failingSince,
        long seen,
        Instant created,
        long version) {

    Webhook {
        events = Set.copyOf(events);
        types = Set.copyOf(types);
    }

    boolean wants(JournalRow line) {
        boolean isOfType = types.isEmpty()
                || line.entry().filter(entry -> types.contains(entry.type())).isPresent();
        return events.contains(line.kind()) && isOfType;
    }
}
