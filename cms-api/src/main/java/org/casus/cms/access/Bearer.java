package org.casus.cms.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A session or an API token.
 *
 * @param id names it in addresses and in the journal; opens nothing
 * @param account who signed in, or who made it
 * @param name what its maker calls it; of a session the program that signed in
 * @param rights what it may do now: a session what its account may, a token never more than that
 * @param prefix the first characters of an API token, to recognise it by
 * @param used when it was last shown, give or take some minutes
 */
public record Bearer(
        String id,
        Kind kind,
        String account,
        String name,
        Rights rights,
        Instant created,
        Instant expires,
        String prefix,
        Optional<Instant> used) {

    public enum Kind {
        SESSION,
        TOKEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isSession() {
        return kind == Kind.SESSION;
    }

    /** With what its account may do now: a session all of that, a token what is left of its own. */
    public Bearer within(Rights ofAccount) {
        Rights left = isSession() ? ofAccount : rights.within(ofAccount);
        return new Bearer(id, kind, account, name, left, created, expires, prefix, used);
    }

    public Caller caller() {
        return new Caller(account, rights);
    }
}
