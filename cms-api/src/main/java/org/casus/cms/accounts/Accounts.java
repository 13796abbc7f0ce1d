package org.casus.cms.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.cms.access.Rights;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Problem;

/** Finds the people who may sign in. */
@ApplicationScoped
public class Accounts {

    /** The account that is there from the first start. */
    static final String FIRST = "admin";

    private static final String SELECT = """
            select account.name, account.password_hash, account.display_name, account.email, account.language,
                account.is_active, account.grants, account.created, account.version, held.name as group_name,
                held.grants as group_grants
            from account
                left join account_group_member member on member.account = account.name
                left join account_group held on held.name = member.group_name
            """;

    @Inject
    Database database;

    /** One row for each group that an account is in. */
    private record Part(Account account, Optional<String> group, Rights groups) {}

    public Optional<Account> find(String name) {
        return read(Sql.of(SELECT).add("where account.name = ?", name)).stream().findFirst();
    }

    /** Those with this address, whatever its capitals. */
    public List<Account> withEmail(String email) {
        return read(Sql.of(SELECT).add("where lower(account.email) = lower(?)", email));
    }

    /** Whether they sign in elsewhere, and have no password here to lose. */
    public boolean isOnlyElsewhere(Account account) {
        return account.password().isEmpty()
                && database.first(
                                Sql.of("select account from account_identity where account = ?", account.name()),
                                row -> row.text("account"))
                        .isPresent();
    }

    List<Account> all() {
        return read(Sql.of(SELECT));
    }

    /** @throws Problem 404 */
    Account existing(String name) {
        return find(name).orElseThrow(Problem::notFound);
    }

    boolean isEmpty() {
        return database.first(Sql.of("select count(*) as accounts from account"), row -> row.number("accounts"))
                        .orElseThrow()
                == 0;
    }

    private List<Account> read(Sql sql) {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        database.list(sql.add("order by account.name, held.name"), Accounts::part)
                .forEach(part -> parts.computeIfAbsent(part.account.name(), name -> new ArrayList<>())
                        .add(part));
        return parts.values().stream().map(Accounts::whole).toList();
    }

    private static Account whole(List<Part> parts) {
        Account account = parts.getFirst().account;
        Rights rights = parts.stream().map(Part::groups).reduce(account.own(), Rights::and);
        List<String> groups =
                parts.stream().flatMap(part -> part.group.stream()).toList();
        return new Account(
                account.name(),
                account.password(),
                account.profile(),
                account.isActive(),
                account.own(),
                groups,
                rights,
                account.created(),
                account.version());
    }

    private static Part part(Row row) throws SQLException {
        Rights own = Rights.ofText(row.text("grants"));
        Account account = new Account(
                row.text("name"),
                row.textIfAny("password_hash").map(PasswordHash::new),
                new Account.Profile(row.textIfAny("display_name"), row.textIfAny("email"), row.text("language")),
                row.isTrue("is_active"),
                own,
                List.of(),
                own,
                row.moment("created"),
                row.number("version"));
        return new Part(
                account,
                row.textIfAny("group_name"),
                Rights.ofText(row.textIfAny("group_grants").orElse("")));
    }
}
