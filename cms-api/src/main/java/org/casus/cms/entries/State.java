package org.casus.cms.entries;

import java.util.List;
import java.util.Locale;

/** The state of an entry's working revision; the constant's lower-case name is the word in JSON and in the database. */
public enum State {
    DRAFT,
    PUBLISHED,
    BINNED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The steps that lead on from here, by their word in the address. */
    List<String> steps(boolean isPublic) {
        return switch (this) {
            case DRAFT -> isPublic ? List.of("publish", "unpublish") : List.of("publish");
            case PUBLISHED -> List.of("unpublish");
            case BINNED -> List.of("restore");
        };
    }
}
