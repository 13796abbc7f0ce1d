package org.casus.cms.accounts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.cms.access.Caller;
import org.casus.cms.access.Rights;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.http.RequestJson;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;

/** Lets somebody in. */
@ApplicationScoped
public class AddAccount {

    /** No capitals: the journal should not have two people whose names differ by one. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,119}");

    /** The application itself in the journal, and the address of oneself. */
    private static final Set<String> TAKEN = Set.of(Caller.SYSTEM.name(), "me");

    /** An account to be. */
    public record New(
            String name,
            Optional<PasswordHash> password,
            Account.Profile profile,
            Rights rights,
            List<String> groups) {}

    @Inject
    Database database;

    @Inject
    Journal journal;

    @Inject
    Accounts accounts;

    @Inject
    Groups groups;

    /** @throws Problem 400 where the name is none, 409 where somebody has it or had it */
    @Transactional
    public Account add(New account, String actor) {
        String name = account.name;
        if (!isName(name)) {
            throw RequestJson.wrong(
                    "name",
                    "Kleine letters, cijfers en . _ @ + -, hoogstens 120.",
                    "Small letters, digits and . _ @ + -, at most 120.");
        }
        if (!isFree(name, accounts)) {
            throw Problem.of(ProblemKind.CONFLICT, "Deze naam is al ingenomen.", "This name is taken.");
        }
        insert(account);
        groups.of(name, account.groups);
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("account", name);
        detail.set("grants", GrantsJson.write(account.rights));
        journal.append(List.of(Happening.of(Kind.ACCOUNT_ADDED, actor, detail)));
        return accounts.existing(name);
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether nobody has it or had it. */
    public static boolean isFree(String name, Accounts accounts) {
        return !TAKEN.contains(name) && accounts.find(name).isEmpty();
    }

    private void insert(New account) {
        database.run(Sql.of(
                """
                insert into account (name, password_hash, display_name, email, language, is_active, grants, created)
                values (?, ?, ?, ?, ?, true, ?, ?)
                """,
                account.name,
                account.password.map(PasswordHash::text).orElse(null),
                account.profile.displayName().orElse(null),
                account.profile.email().orElse(null),
                account.profile.language(),
                account.rights.text(),
                Clock.systemUTC().instant()));
    }
}
