package org.casus.cms.access;

import java.time.Instant;
import java.util.Locale;

/**
 * A session or an API token.
 *
 * @param id names it in addresses and in the journal; opens nothing
 * @param account who signed in, or who made it
 * @param name what its maker calls it; empty for a session
 * @param rights what it may do now: a session what its account may, a token never more than that
 */
record Bearer(String id, Kind kind, String account, String name, Rights rights, Instant created, Instant expires) {

    enum Kind {
        SESSION,
        TOKEN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    Caller caller() {
        return new Caller(account, rights.roles(), rights.types());
    }
}
