package org.casus.cms.entries;

import java.util.Locale;

/** A step of the editorial workflow; the constant's name, with hyphens, is the last word of its address. */
public enum Move {
    SUBMIT,
    APPROVE,
    REQUEST_CHANGES,
    WITHDRAW,
    PUBLISH,
    UNPUBLISH,
    SCHEDULE,
    ARCHIVE,
    RESTORE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
