package org.casus.cms.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Sql;

/** The links as the database has them. */
@ApplicationScoped
class PreviewLinks {

    private static final String COLUMNS =
            "select id, entry_id, revision, site, expires, created, author, revoked from preview_link";

    @Inject
    Database database;

    private static PreviewLink read(Row row) throws SQLException {
        return new PreviewLink(
                row.text("id"),
                row.number("entry_id"),
                row.integer("revision"),
                row.text("site"),
                row.moment("expires"),
                row.moment("created"),
                row.text("author"),
                row.momentIfAny("revoked"));
    }

    Optional<PreviewLink> find(String id) {
        return database.first(Sql.of(COLUMNS).add("where id = ?", id), PreviewLinks::read);
    }

    /** Newest first, those that still open something. */
    List<PreviewLink> of(long entry, Instant now) {
        return database.list(
                Sql.of(COLUMNS)
                        .add(
                                "where entry_id = ? and revoked is null and expires > ? order by created desc, id",
                                entry,
                                now),
                PreviewLinks::read);
    }

    void add(PreviewLink link) {
        database.run(Sql.of(
                """
                insert into preview_link (id, entry_id, revision, site, expires, created, author)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                link.id(),
                link.entry(),
                link.revision(),
                link.site(),
                link.expires(),
                link.created(),
                link.author()));
    }

    void revoke(String id, Instant now) {
        database.run(Sql.of("update preview_link set revoked = ? where id = ?", now, id));
    }
}
