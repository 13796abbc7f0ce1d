package org.casus.cms.sessions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.cms.access.Bearer;
import org.casus.cms.access.Rights;
import org.casus.cms.accounts.SessionsEnd;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Sql;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sessions and API tokens: everything that may stand behind {@code Authorization: Bearer}. */
@ApplicationScoped
class Bearers {

    private static final String SELECT = """
            select bearer.id, bearer.kind, bearer.account, bearer.name, bearer.grants, bearer.created, bearer.expires,
                bearer.prefix, bearer.used, held.grants as account_grants
            from bearer
                join account on account.name = bearer.account and account.is_active
                join account_rights held on held.account = bearer.account
            """;

    /** How old a use may be before another is worth writing down. */
    private static final Duration SESSION_USE = Duration.ofMinutes(2);

    private static final Duration TOKEN_USE = Duration.ofHours(1);

    @Inject
    Database database;

    @Inject
    Journal journal;

    @Inject
    @ConfigProperty(name = "casus.session.idle", defaultValue = "PT2H")
    Duration idle;

    /** Whom this token stands for, unless it is unknown, ended, expired, or a session that nobody used for long. */
    Optional<Bearer> find(SecretToken token) {
        if (!token.isWellFormed()) {
            return Optional.empty();
        }
        Instant now = now();
        Sql sql = Sql.of(SELECT).add("where bearer.hash = ? and bearer.expires > ?", token.hash(), now);
        Optional<Bearer> found = read(sql).stream().findFirst().filter(bearer -> !isIdle(bearer, now));
        found.ifPresent(bearer -> used(bearer, now));
        return found;
    }

    private boolean isIdle(Bearer bearer, Instant now) {
        return bearer.isSession()
                && bearer.used().orElse(bearer.created()).plus(idle).isBefore(now);
    }

    /** Not with each request: reading should not write. */
    private void used(Bearer bearer, Instant now) {
        Instant stale = now.minus(bearer.isSession() ? SESSION_USE : TOKEN_USE);
        if (bearer.used().map(used -> used.isBefore(stale)).orElse(true)) {
            database.run(Sql.of(
                    "update bearer set used = ? where id = ? and (used is null or used < ?)", now, bearer.id(), stale));
        }
    }

    /** The sessions of an account that go on. */
    List<Bearer> sessions(String account) {
        Instant now = now();
        Sql sql = Sql.of(SELECT)
                .add("where bearer.kind = 'session' and bearer.account = ? and bearer.expires > ?", account, now);
        return read(sql.add("order by bearer.created, bearer.id")).stream()
                .filter(bearer -> !isIdle(bearer, now))
                .toList();
    }

    /** The API tokens of an account, or of all. */
    List<Bearer> tokens(Optional<String> account) {
        Sql sql = Sql.of(SELECT).add("where bearer.kind = 'token'");
        account.ifPresent(name -> sql.add("and bearer.account = ?", name));
        return read(sql.add("order by bearer.created, bearer.id"));
    }

    @Transactional
    void add(Bearer bearer, SecretToken token, Optional<Bearer> maker) {
        // nobody asks for an expired one any more: as good a moment as any to forget them
        database.run(Sql.of("delete from bearer where expires < ?", now()));
        database.run(Sql.of(
                """
                insert into bearer (id, hash, kind, account, maker, name, grants, created, expires, prefix, used)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                bearer.id(),
                token.hash(),
                bearer.kind().word(),
                bearer.account(),
                maker.filter(by -> by.kind() == Bearer.Kind.TOKEN)
                        .map(Bearer::id)
                        .orElse(null),
                bearer.name(),
                bearer.rights().text(),
                bearer.created(),
                bearer.expires(),
                bearer.prefix(),
                bearer.used().orElse(null)));
        boolean isSession = bearer.isSession();
        journal.append(
                List.of(Happening.of(isSession ? Kind.SIGNED_IN : Kind.TOKEN_MADE, bearer.account(), detail(bearer))));
    }

    @Transactional
    void end(Bearer bearer, String actor) {
        if (database.run(Sql.of("delete from bearer where id = ?", bearer.id())) > 0) {
            boolean isSession = bearer.isSession();
            journal.append(
                    List.of(Happening.of(isSession ? Kind.SIGNED_OUT : Kind.TOKEN_ENDED, actor, detail(bearer))));
        }
    }

    /** Within the transaction of what ends them. */
    void end(@Observes SessionsEnd end) {
        Sql sql = Sql.of(
                "delete from bearer where account = ? and id <> ?",
                end.account(),
                end.except().orElse(""));
        database.run(end.andTokens() ? sql : sql.add("and kind = 'session'"));
    }

    static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static ObjectNode detail(Bearer bearer) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("id", bearer.id());
        return bearer.kind() == Bearer.Kind.TOKEN ? detail.put("name", bearer.name()) : detail;
    }

    /** A bearer has a row for each part of its account's rights. */
    private List<Bearer> read(Sql sql) {
        Map<String, Bearer> wide = new LinkedHashMap<>();
        Map<String, Rights> accounts = new HashMap<>();
        database.list(sql, row -> {
            wide.putIfAbsent(row.text("id"), read(row));
            return accounts.merge(row.text("id"), Rights.ofText(row.text("account_grants")), Rights::and);
        });
        return wide.values().stream()
                .map(bearer -> bearer.within(accounts.getOrDefault(bearer.id(), Rights.NONE)))
                .toList();
    }

    private static Bearer read(Row row) throws SQLException {
        return new Bearer(
                row.text("id"),
                Bearer.Kind.of(row.text("kind")),
                row.text("account"),
                row.text("name"),
                Rights.ofText(row.text("grants")),
                row.moment("created"),
                row.moment("expires"),
                row.text("prefix"),
                row.momentIfAny("used"));
    }
}
