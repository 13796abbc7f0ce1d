package org.casus.cms.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.entries.Standing;

/** Who approved which revision. */
@ApplicationScoped
class Approvals {

    @Inject
    Database database;

    /** The accounts that approved the working revision, in the order in which they did. */
    List<String> of(Standing entry) {
        return database.list(
                Sql.of(
                        "select account from approval where entry_id = ? and revision = ? order by at, account",
                        entry.entry(),
                        entry.revision()),
                row -> row.text("account"));
    }

    void add(Standing entry, String account, Instant now) {
        database.run(Sql.of(
                "insert into approval (entry_id, revision, account, at) values (?, ?, ?, ?)",
                entry.entry(),
                entry.revision(),
                account,
                now));
    }

    /** Whether as many members as the board asks for approved the working revision. */
    boolean suffice(Standing entry, Board board) {
        return of(entry).stream().filter(board::hasMember).count() >= board.needed();
    }
}
