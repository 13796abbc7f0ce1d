package org.casus.cms.journal;

import java.util.Locale;

/** What happened; the constant's name in lower case is the word in the journal. */
public enum Kind {
    CREATED,
    AUTOSAVED,
    EDITED,
    PUBLISHED,
    UNPUBLISHED,
    RENAMED,
    ARCHIVED,
    BINNED,
    RESTORED,
    PURGED,
    IMPORTED,
    APPROVED,
    CHANGES_REQUESTED,
    COMMENTED,
    COMMENT_RESOLVED,
    PREVIEW_LINK_ENDED,
    PREVIEW_LINK_MADE,
    SCHEDULED,
    SCHEDULE_FAILED,
    SUBMITTED,
    WITHDRAWN,
    BOARD_ADDED,
    BOARD_EDITED,
    BOARD_REMOVED,
    CONCEPT_ADDED,
    CONCEPT_EDITED,
    CONCEPT_MERGED,
    MODEL_MIGRATED,
    MEDIA_ADDED,
    MEDIA_EDITED,
    MEDIA_EXTRACTED,
    MEDIA_REMOVED,
    ACCOUNT_ACTIVATED,
    ACCOUNT_ADDED,
    ACCOUNT_DEACTIVATED,
    ACCOUNT_EDITED,
    GROUP_ADDED,
    GROUP_EDITED,
    GROUP_REMOVED,
    IDENTITY_LINKED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    TOKEN_MADE,
    TOKEN_ENDED,
    SIGNED_IN,
    SIGNED_OUT,
    WEBHOOK_ADDED,
    WEBHOOK_EDITED,
    WEBHOOK_REMOVED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the public sees it: the change feed shows these alone. */
    public boolean isPublic() {
        return this == PUBLISHED || this == UNPUBLISHED;
    }

    /** @throws IllegalArgumentException where there is no such word */
    public static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
