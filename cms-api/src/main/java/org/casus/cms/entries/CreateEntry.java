package org.casus.cms.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Causes;
import org.casus.content.type.ContentType;

/**
 * Makes a draft, under the next free address where the caller leaves that to us.
 *
 * <p>Of those who are given the same one at the same moment the database lets one have it; the others look again.
 */
@ApplicationScoped
class CreateEntry {

    /** Each time somebody else was quicker, and has what they wanted. */
    private static final int MOST_TRIES = 100;

    @Inject
    NewEntry creation;

    NewEntry.Created create(Caller caller, ContentType type, EntryBody body, Optional<IdempotencyKeys.Key> key) {
        for (int tried = 1; ; tried++) {
            try {
                return creation.make(caller, type, body, key);
            } catch (RuntimeException e) {
                boolean isOurs = body.slug().isEmpty() || key.isPresent();
                if (tried == MOST_TRIES || !isOurs || Causes.isTaken(e).isEmpty()) {
                    throw e;
                }
            }
        }
    }
}
