package org.casus.cms.resets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.casus.cms.accounts.Account;
import org.casus.cms.accounts.Accounts;
import org.casus.cms.accounts.ChangePassword;
import org.casus.cms.accounts.SessionsEnd;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.sessions.SecretToken;

/** The links that are on their way: each for an hour, for one account, and once; only their hash is kept. */
@ApplicationScoped
class Resets {

    private static final Duration LASTS = Duration.ofHours(1);

    /** So many mails somebody else can have sent to a person in an hour. */
    private static final int MOST_AT_ONCE = 3;

    @Inject
    Database database;

    @Inject
    Accounts accounts;

    @Inject
    ChangePassword changePassword;

    /** Empty where the account had its share. */
    @Transactional
    Optional<SecretToken> make(Account account) {
        Instant now = now();
        database.run(Sql.of("delete from password_reset where expires < ?", now));
        long underWay = database.first(
                        Sql.of("select count(*) as links from password_reset where account = ?", account.name()),
                        row -> row.number("links"))
                .orElseThrow();
        if (underWay >= MOST_AT_ONCE) {
            return Optional.empty();
        }
        SecretToken token = new SecretToken();
        database.run(Sql.of(
                "insert into password_reset (hash, account, expires) values (?, ?, ?)",
                token.hash(),
                account.name(),
                now.plus(LASTS)));
        return Optional.of(token);
    }

    /** @throws Problem 404 where there is no such link any more; 400 for a password that is refused, and the link stays */
    @Transactional
    void use(SecretToken token, String password) {
        Account account = database.first(
                        Sql.of(
                                "select account from password_reset where hash = ? and expires > ?",
                                token.hash(),
                                now()),
                        row -> row.text("account"))
                .flatMap(accounts::find)
                .filter(Account::isActive)
                .orElseThrow(Resets::isNoMore);
        if (database.run(Sql.of("delete from password_reset where hash = ?", token.hash())) == 0) {
            throw isNoMore();
        }
        changePassword.reset(account, password);
    }

    /** With another password, links that were asked for before open nothing. */
    void end(@Observes SessionsEnd end) {
        database.run(Sql.of("delete from password_reset where account = ?", end.account()));
    }

    private static Problem isNoMore() {
        return Problem.of(
                ProblemKind.NOT_FOUND,
                "Deze link is gebruikt of verlopen; vraag een nieuwe (POST /password-resets).",
                "This link was used or has expired; ask for another (POST /password-resets).");
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
