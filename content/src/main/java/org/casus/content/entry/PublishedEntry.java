package org.casus.content.entry;

import java.time.Instant;

/**
 * An entry as the public may see it: one published revision, public fields only.
 *
 * @param revision the number of the published revision, from 1
 * @param created when the entry was made
 * @param modified when this revision was made
 * @param published when this revision was published
 * @param hash SHA-256 of the entry's canonical line in a bundle, hex: the same content has the same hash
 */
public record PublishedEntry(
        EntryId id, Fields fields, int revision, Instant created, Instant modified, Instant published, String hash) {}
