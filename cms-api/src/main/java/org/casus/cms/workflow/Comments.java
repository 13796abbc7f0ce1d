package org.casus.cms.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Sql;

/** The comments as the database has them. */
@ApplicationScoped
class Comments {

    private static final String COLUMNS =
            "select id, revision, author, at, text, field, quote, resolved, resolved_by from review_comment";

    @Inject
    Database database;

    private static Comment read(Row row) throws SQLException {
        return new Comment(
                row.text("id"),
                row.integer("revision"),
                row.text("author"),
                row.moment("at"),
                row.text("text"),
                row.textIfAny("field"),
                row.textIfAny("quote"),
                row.momentIfAny("resolved"),
                row.textIfAny("resolved_by"));
    }

    /** Oldest first. */
    List<Comment> of(long entry) {
        return database.list(Sql.of(COLUMNS).add("where entry_id = ? order by at, id", entry), Comments::read);
    }

    Optional<Comment> find(long entry, String id) {
        return database.first(Sql.of(COLUMNS).add("where entry_id = ? and id = ?", entry, id), Comments::read);
    }

    /** How many nobody has resolved. */
    int open(long entry) {
        return database.first(
                        Sql.of(
                                "select count(*) as comments from review_comment where entry_id = ? and resolved is null",
                                entry),
                        row -> row.integer("comments"))
                .orElse(0);
    }

    void add(long entry, Comment comment) {
        database.run(Sql.of(
                """
                insert into review_comment (id, entry_id, revision, author, at, text, field, quote)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                comment.id(),
                entry,
                comment.revision(),
                comment.author(),
                comment.at(),
                comment.text(),
                comment.field().orElse(null),
                comment.quote().orElse(null)));
    }

    void resolve(String id, String by, Instant now) {
        database.run(Sql.of("update review_comment set resolved = ?, resolved_by = ? where id = ?", now, by, id));
    }
}
