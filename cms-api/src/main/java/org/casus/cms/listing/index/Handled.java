package org.casus.cms.listing.index;

import java.util.Map;

/**
 * How far an index on disk has followed, and of what it was made: kept in its commits.
 *
 * @param sequence the journal's number up to which every line has been handled
 * @param line what that line of the journal says, to know the journal again
 * @param model a hash of the declared types and of the way in which documents are made of them
 */
record Handled(long sequence, String line, String model) {

    Map<String, String> toUserData() {
        return Map.of("sequence", Long.toString(sequence), "line", line, "model", model);
    }

    /** Of an index that has none of it, as of one of before everything. */
    static Handled of(Map<String, String> userData) {
        return new Handled(
                Long.parseLong(userData.getOrDefault("sequence", "-1")),
                userData.getOrDefault("line", ""),
                userData.getOrDefault("model", ""));
    }
}
