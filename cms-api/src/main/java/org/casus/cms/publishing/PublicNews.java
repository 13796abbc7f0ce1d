package org.casus.cms.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;

/** Whether the public can see something else since a number of the journal. */
@ApplicationScoped
public class PublicNews {

    /** What the public never sees the effect of; whatever is new to this list is taken to matter. */
    private static final String MATTERS = """
            select 1 from journal where sequence > ? and kind not in ('created', 'autosaved', 'edited',
                'approved', 'changes-requested', 'commented', 'comment-resolved', 'preview-link-ended',
                'preview-link-made', 'scheduled', 'schedule-failed', 'submitted', 'withdrawn', 'board-added',
                'board-edited', 'board-removed', 'account-added', 'token-made', 'token-ended', 'signed-in',
                'signed-out', 'media-added')
            limit 1
            """;

    @Inject
    Database database;

    public boolean isThereSince(long sequence) {
        return database.first(Sql.of(MATTERS, sequence), row -> true).isPresent();
    }
}
