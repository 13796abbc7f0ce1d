package org.casus.cms.journal;

import java.util.Set;

/**
 * Fired when lines were appended. Observe it with {@code during = AFTER_SUCCESS}: then the lines are there for all to see.
 *
 * @param last the number of the last line
 * @param kinds what they say, so that who cares for some of it need not look at each commit
 */
public record JournalGrew(long last, Set<Kind> kinds) {

    public JournalGrew {
        kinds = Set.copyOf(kinds);
    }
}
