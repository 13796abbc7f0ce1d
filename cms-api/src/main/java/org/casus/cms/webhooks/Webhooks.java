package org.casus.cms.webhooks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;

/** Those who want to be told. */
@ApplicationScoped
public class Webhooks {

    private static final int MOST = 100;

    @Inject
    Database database;

    @Inject
    Journal journal;

    List<Webhook> all() {
        return database.list(Sql.of("select * from webhook order by created, id"), Webhooks::read);
    }

    Optional<Webhook> find(String id) {
        return database.first(Sql.of("select * from webhook where id = ?", id), Webhooks::read);
    }

    /** @throws Problem 404 */
    Webhook existing(String id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    /** From the next line of the journal on. */
    @Transactional
    public Webhook add(Webhook hook, String actor) {
        if (all().size() >= MOST) {
            throw Problem.of(
                    ProblemKind.CONFLICT,
                    "Er zijn er al " + MOST + "; verwijder er eerst een.",
                    "There are " + MOST + " already; remove one first.");
        }
        database.run(Sql.of(
                """
                insert into webhook
                    (id, name, url, events, types, secret, is_active, seen, created, author, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                """,
                hook.id(),
                hook.name(),
                hook.url().toString(),
                words(hook.events()),
                String.join(",", hook.types()),
                hook.secret(),
                hook.isActive(),
                journal.last(),
                hook.created(),
                actor));
        tell(Kind.WEBHOOK_ADDED, hook, actor);
        return existing(hook.id());
    }

    /** What fails starts anew: whoever changes it has looked at it. */
    @Transactional
    public Webhook edit(Webhook after, Precondition precondition, String actor) {
        precondition.require(after.version());
        int changed = database.run(Sql.of(
                """
                update webhook set name = ?, url = ?, events = ?, types = ?, is_active = ?, failing_since = null,
                    version = version + 1
                where id = ? and version = ?
                """,
                after.name(),
                after.url().toString(),
                words(after.events()),
                String.join(",", after.types()),
                after.isActive(),
                after.id(),
                after.version()));
        if (changed == 0) {
            precondition.require(existing(after.id()).version());
        }
        tell(Kind.WEBHOOK_EDITED, after, actor);
        return existing(after.id());
    }

    @Transactional
    public void remove(Webhook hook, Precondition precondition, String actor) {
        precondition.check(hook.version());
        if (database.run(Sql.of("delete from webhook where id = ?", hook.id())) > 0) {
            tell(Kind.WEBHOOK_REMOVED, hook, actor);
        }
    }

    /** @return false where another node was first */
    boolean moveOn(Webhook hook, long seen) {
        return database.run(
                        Sql.of("update webhook set seen = ? where id = ? and seen = ?", seen, hook.id(), hook.seen()))
                > 0;
    }

    void failing(String id, Optional<Instant> since) {
        database.run(Sql.of("update webhook set failing_since = ? where id = ?", since.orElse(null), id));
    }

    private void tell(Kind kind, Webhook hook, String actor) {
        journal.append(List.of(Happening.of(
                kind,
                actor,
                JsonNodeFactory.instance.objectNode().put("id", hook.id()).put("name", hook.name()))));
    }

    private static String words(Set<Kind> kinds) {
        return kinds.stream().map(Kind::word).sorted().collect(Collectors.joining(","));
    }

    private static Webhook read(Row row) throws SQLException {
        return new Webhook(
                row.text("id"),
                row.text("name"),
                URI.create(row.text("url")),
                split(row.text("events")).stream().map(Kind::of).collect(Collectors.toUnmodifiableSet()),
                split(row.textIfAny("types").orElse("")),
                row.text("secret"),
                row.isTrue("is_active"),
                row.momentIfAny("failing_since"),
                row.number("seen"),
                row.moment("created"),
                row.number("version"));
    }

    private static Set<String> split(String words) {
        return Arrays.stream(words.split(",", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
