package org.casus.cms.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.casus.cms.access.Rights;

/**
 * Somebody who may sign in.
 *
 * @param password none for somebody who signs in elsewhere or has still to choose one
 * @param own what was given to the account itself
 * @param groups the names of those it is in
 * @param rights its own and those of its groups
 */
public record Account(
        String name,
        Optional<PasswordHash> password,
        Profile profile,
        boolean isActive,
        Rights own,
        List<String> groups,
        Rights rights,
        Instant created,
        long version) {

    /** What somebody says of themselves; the language is that of the mails to them. */
    public record Profile(Optional<String> displayName, Optional<String> email, String language) {

        public static final Profile EMPTY = new Profile(Optional.empty(), Optional.empty(), "nl");
    }
}
