package org.casus.cms.accounts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.casus.cms.access.Bearer;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Problem;
import org.casus.cms.http.RequestJson;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.cms.throttling.Guesses;

/** Another password for an account; its other sessions end, its API tokens stay and can be listed. */
@ApplicationScoped
public class ChangePassword {

    private static final String ROUTE = "password";

    @Inject
    Database database;

    @Inject
    Journal journal;

    @Inject
    Accounts accounts;

    @Inject
    PasswordRules rules;

    @Inject
    Guesses guesses;

    @Inject
    Event<SessionsEnd> sessionsEnd;

    /** By whoever knows the old one, in the session that goes on. */
    @Transactional
    void change(Bearer session, String old, String wanted, HttpServletRequest request) {
        Account account = accounts.existing(session.account());
        mustKnow(account, "old", old, request);
        if (old.equals(wanted)) {
            throw RequestJson.wrong("new", "Dat is het oude.", "That is the old one.");
        }
        keep(account, rules.hash("new", wanted, account.name(), account.profile()));
        sessionsEnd.fire(new SessionsEnd(account.name(), Optional.of(session.id()), false));
        tell(Kind.PASSWORD_CHANGED, account);
    }

    /** By whoever was proved to be its owner in another way. */
    @Transactional
    public void reset(Account account, String wanted) {
        keep(account, rules.hash("password", wanted, account.name(), account.profile()));
        sessionsEnd.fire(new SessionsEnd(account.name(), Optional.empty(), false));
        tell(Kind.PASSWORD_RESET, account);
    }

    /** The same password, kept as passwords are kept today. */
    @Transactional
    public void keepAnew(Account account, String password) {
        PasswordHash before = account.password().orElseThrow();
        database.run(Sql.of(
                "update account set password_hash = ? where name = ? and password_hash = ?",
                PasswordHash.of(password).text(),
                account.name(),
                before.text()));
    }

    /** @throws Problem 400 where the password is not the account's, 429 where that was tried too often */
    void mustKnow(Account account, String member, String password, HttpServletRequest request) {
        guesses.attempt(ROUTE, account.name(), request);
        if (!account.password().map(hash -> hash.isOf(password)).orElse(false)) {
            throw RequestJson.wrong(member, "Dit is niet je wachtwoord.", "This is not your password.");
        }
        guesses.succeeded(ROUTE, account.name(), request);
    }

    private void keep(Account account, PasswordHash hash) {
        database.run(Sql.of(
                "update account set password_hash = ?, version = version + 1 where name = ?",
                hash.text(),
                account.name()));
    }

    private void tell(Kind kind, Account account) {
        journal.append(List.of(Happening.of(
                kind, account.name(), JsonNodeFactory.instance.objectNode().put("account", account.name()))));
    }
}
