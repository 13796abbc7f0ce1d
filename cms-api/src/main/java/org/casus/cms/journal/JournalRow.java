package org.casus.cms.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.casus.content.entry.EntryId;

/**
 * One line of the journal.
 *
 * @param sequence its place: from 1, without gaps
 * @param actor the account's name
 * @param entry the entry it is about, where it is about one
 * @param revision the revision of that entry, where one was made or published
 */
public record JournalRow(
        long sequence,
        Instant at,
        String actor,
        Kind kind,
        Optional<EntryId> entry,
        Optional<Integer> revision,
        ObjectNode detail) {}
