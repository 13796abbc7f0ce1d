package org.casus.cms.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Sql;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;

/** Sessions and API tokens: everything that may stand behind {@code Authorization: Bearer}. */
@ApplicationScoped
class Bearers {

    private static final String SELECT = """
            select bearer.id, bearer.kind, bearer.account, bearer.name, bearer.roles, bearer.types, bearer.created,
                bearer.expires, account.roles as account_roles, account.types as account_types
            from bearer join account on account.name = bearer.account
            """;

    @Inject
    Database database;

    @Inject
    Journal journal;

    /** Whom this token stands for, unless it is unknown, ended or expired. */
    Optional<Bearer> find(SecretToken token) {
        return database.first(
                Sql.of(SELECT).add("where bearer.hash = ? and bearer.expires > ?", token.hash(), now()), Bearers::read);
    }

    /** The API tokens of an account, or of all. */
    List<Bearer> tokens(Optional<String> account) {
        Sql sql = Sql.of(SELECT).add("where bearer.kind = 'token'");
        account.ifPresent(name -> sql.add("and bearer.account = ?", name));
        return database.list(sql.add("order by bearer.created, bearer.id"), Bearers::read);
    }

    @Transactional
    void add(Bearer bearer, SecretToken token, Optional<Bearer> maker) {
        // nobody asks for an expired one any more: as good a moment as any to forget them
        database.run(Sql.of("delete from bearer where expires < ?", now()));
        database.run(Sql.of(
                """
                insert into bearer (id, hash, kind, account, maker, name, roles, types, created, expires)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                bearer.id(),
                token.hash(),
                bearer.kind().word(),
                bearer.account(),
                maker.filter(by -> by.kind() == Bearer.Kind.TOKEN)
                        .map(Bearer::id)
                        .orElse(null),
                bearer.name(),
                Words.ofRoles(bearer.rights().roles()),
                Words.ofTypes(bearer.rights().types()),
                bearer.created(),
                bearer.expires()));
        boolean isSession = bearer.kind() == Bearer.Kind.SESSION;
        journal.append(
                List.of(Happening.of(isSession ? Kind.SIGNED_IN : Kind.TOKEN_MADE, bearer.account(), detail(bearer))));
    }

    @Transactional
    void end(Bearer bearer, String actor) {
        if (database.run(Sql.of("delete from bearer where id = ?", bearer.id())) > 0) {
            boolean isSession = bearer.kind() == Bearer.Kind.SESSION;
            journal.append(
                    List.of(Happening.of(isSession ? Kind.SIGNED_OUT : Kind.TOKEN_ENDED, actor, detail(bearer))));
        }
    }

    static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static ObjectNode detail(Bearer bearer) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("id", bearer.id());
        return bearer.kind() == Bearer.Kind.TOKEN ? detail.put("name", bearer.name()) : detail;
    }

    private static Bearer read(Row row) throws SQLException {
        Rights account = new Rights(Words.roles(row.text("account_roles")), Words.types(row.text("account_types")));
        Bearer.Kind kind = Bearer.Kind.of(row.text("kind"));
        Rights own = new Rights(Words.roles(row.text("roles")), Words.types(row.text("types")));
        return new Bearer(
                row.text("id"),
                kind,
                row.text("account"),
                row.text("name"),
                kind == Bearer.Kind.SESSION ? account : own.within(account),
                row.moment("created"),
                row.moment("expires"));
    }
}
