package org.casus.cms.entries;

import java.time.Instant;
import java.util.Optional;
import org.casus.content.entry.EntryId;

/**
 * Where an entry stands in the workflow.
 *
 * @param entry its number in the database
 * @param revision the number of its working revision
 * @param lastPublished the number of the revision that was published last, also when it is public no more; 0 for never
 * @param submitted when it was offered for review last
 */
public record Standing(
        long entry,
        EntryId id,
        String author,
        State state,
        int revision,
        boolean isPublic,
        int lastPublished,
        Optional<Instant> submitted) {}
