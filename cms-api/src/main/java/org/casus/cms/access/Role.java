package org.casus.cms.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is here; the constant's lower-case name is the word in JSON. */
public enum Role {
    /** Reads what the extranet shows. */
    READER,
    /** Answers through a signed link. */
    CONTACT,
    /** Writes drafts and edits their own. */
    AUTHOR,
    /** Edits all drafts. */
    EDITOR,
    /** Reads drafts and gives an opinion, as a member of a board. */
    REVIEWER,
    /** Publishes and unpublishes. */
    PUBLISHER,
    /** May do everything. */
    ADMIN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this word. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
