package org.casus.cms.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;

/** Whether the public can see something else since a number of the journal. */
@ApplicationScoped
public class PublicNews {

    private static final String MATTERS = "select 1 from journal where sequence > ? and kind in ("
            + Arrays.stream(Kind.values())
                    .filter(kind -> kind.onPages() != Kind.OnPages.NOTHING)
                    .map(kind -> "'" + kind.word() + "'")
                    .collect(Collectors.joining(", "))
            + ") limit 1";

    @Inject
    Database database;

    @Inject
    Journal journal;

    private volatile Quiet quiet = new Quiet(-1, -1);

    /** Nothing that matters is in the journal after the first number, up to the second. */
    private record Quiet(long since, long until) {

        long from(long sequence) {
            return since == sequence ? until : sequence;
        }
    }

    /** Looks at no line twice for the same number: it is asked after each commit, and drafts may come by the thousand. */
    public boolean isThereSince(long sequence) {
        long from = quiet.from(sequence);
        long head = journal.last();
        if (head <= from) {
            return false;
        }
        boolean isThere = database.first(Sql.of(MATTERS, from), row -> true).isPresent();
        if (!isThere) {
            quiet = new Quiet(sequence, head);
        }
        return isThere;
    }
}
