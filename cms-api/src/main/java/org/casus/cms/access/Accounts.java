package org.casus.cms.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;

/** The people who may sign in. */
@ApplicationScoped
class Accounts {

    /** The account that is there from the first start. */
    static final String FIRST = "admin";

    record Account(String name, PasswordHash password, Rights rights) {}

    @Inject
    Database database;

    @Inject
    Journal journal;

    Optional<Account> find(String name) {
        return database.first(
                Sql.of("select name, password_hash, roles, types from account where name = ?", name),
                row -> new Account(
                        row.text("name"),
                        new PasswordHash(row.text("password_hash")),
                        new Rights(Words.roles(row.text("roles")), Words.types(row.text("types")))));
    }

    boolean isEmpty() {
        return database.first(Sql.of("select count(*) as accounts from account"), row -> row.number("accounts"))
                        .orElseThrow()
                == 0;
    }

    @Transactional
    void add(Account account, String actor) {
        database.run(Sql.of(
                "insert into account (name, password_hash, roles, types, created) values (?, ?, ?, ?, ?)",
                account.name,
                account.password.text(),
                Words.ofRoles(account.rights.roles()),
                Words.ofTypes(account.rights.types()),
                Clock.systemUTC().instant()));
        journal.append(List.of(Happening.of(
                Kind.ACCOUNT_ADDED, actor, JsonNodeFactory.instance.objectNode().put("account", account.name))));
    }
}
