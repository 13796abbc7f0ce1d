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

    /** What a happening may change on pages of the sites. */
    public enum OnPages {
        NOTHING,
        /** What shows the entry that it is about, or what was at its address. */
        ENTRY,
        /** What shows a file of the library. */
        FILES,
        EVERYTHING
    }

    /** What of the baked sites may be another by it. A new kind must say so: there is no other case. */
    public OnPages onPages() {
        return switch (this) {
            case PUBLISHED, UNPUBLISHED, RENAMED, ARCHIVED, BINNED, RESTORED, PURGED -> OnPages.ENTRY;
            case MEDIA_EDITED, MEDIA_EXTRACTED, MEDIA_REMOVED -> OnPages.FILES;
            case CONCEPT_ADDED, CONCEPT_EDITED, CONCEPT_MERGED, MODEL_MIGRATED, IMPORTED -> OnPages.EVERYTHING;
            case CREATED,
                    AUTOSAVED,
                    EDITED,
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
                    MEDIA_ADDED,
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
                    WEBHOOK_REMOVED -> OnPages.NOTHING;
        };
    }

    /** @throws IllegalArgumentException where there is no such word */
    public static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
