package org.casus.cms.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;

/** Signing in with a name and a password. */
@ApplicationScoped
class SignIn {

    static final Duration SESSION_LASTS = Duration.ofHours(12);

    /** Longer than anybody's; the hash would swallow any length, for the price of reading it. */
    private static final int LONGEST_PASSWORD = 1000;

    /** No account's is longer. A longer one is not even counted: what was tried is kept in memory. */
    private static final int LONGEST_NAME = 120;

    record Session(SecretToken token, Instant expires) {}

    @Inject
    Accounts accounts;

    @Inject
    Bearers bearers;

    private final Throttle throttle = new Throttle(Clock.systemUTC());

    Session signIn(String name, String password, String address) {
        if (name.length() > LONGEST_NAME) {
            throw wrong();
        }
        throttle.attempt(name, address).ifPresent(wait -> {
            throw tooOften(wait);
        });
        Optional<Accounts.Account> account = accounts.find(name);
        PasswordHash hash = account.map(Accounts.Account::password).orElse(PasswordHash.OF_NOBODY);
        boolean isRight = password.length() <= LONGEST_PASSWORD && hash.isOf(password);
        if (!isRight || account.isEmpty()) {
            throw wrong();
        }
        throttle.succeeded(name, address);
        return open(account.get());
    }

    private Session open(Accounts.Account account) {
        SecretToken token = new SecretToken();
        Instant now = Bearers.now();
        Bearer session = new Bearer(
                SecretToken.random(12),
                Bearer.Kind.SESSION,
                account.name(),
                "",
                Rights.NONE,
                now,
                now.plus(SESSION_LASTS));
        bearers.add(session, token, Optional.empty());
        return new Session(token, session.expires());
    }

    /** The same whether the name or the password was wrong. */
    private static Problem wrong() {
        return Problem.of(ProblemKind.SIGN_IN_NEEDED, "Naam of wachtwoord klopt niet.", "Name or password is wrong.")
                .withHeader("WWW-Authenticate", "Bearer");
    }

    private static Problem tooOften(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        return Problem.of(
                        ProblemKind.TOO_MANY_REQUESTS,
                        "Te veel mislukte pogingen; probeer over " + seconds + " seconden opnieuw.",
                        "Too many failed attempts; try again in " + seconds + " seconds.")
                .withHeader("Retry-After", Long.toString(seconds));
    }
}
