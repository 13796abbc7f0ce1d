package org.casus.cms.journal;

import java.time.Instant;
import java.util.Optional;

/** Which lines of the journal somebody wants; {@code until} is not included. */
public record JournalQuery(
        long after,
        int limit,
        Optional<String> type,
        Optional<String> slug,
        Optional<String> actor,
        Optional<Kind> kind,
        Optional<Instant> since,
        Optional<Instant> until) {}
