package org.casus.cms.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.casus.cms.accounts.Account;
import org.casus.cms.accounts.Accounts;
import org.casus.cms.accounts.ChangePassword;
import org.casus.cms.accounts.PasswordHash;
import org.casus.cms.accounts.PasswordRules;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.throttling.Guesses;

/** Signing in with a name and a password. */
@ApplicationScoped
class SignIn {

    /** No account's is longer. A longer one is not even counted: what was tried is kept in memory. */
    private static final int LONGEST_NAME = 120;

    private static final String ROUTE = "session";

    @Inject
    Accounts accounts;

    @Inject
    OpenSession openSession;

    @Inject
    ChangePassword changePassword;

    @Inject
    Guesses guesses;

    OpenSession.Opened signIn(String typed, String password, HttpServletRequest request) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        if (name.length() > LONGEST_NAME) {
            throw wrong();
        }
        guesses.attempt(ROUTE, name, request);
        Optional<Account> account = accounts.find(name).filter(Account::isActive);
        PasswordHash hash = account.flatMap(Account::password).orElse(PasswordHash.OF_NOBODY);
        boolean isRight = password.length() <= PasswordRules.LONGEST && hash.isOf(password);
        if (!isRight || account.isEmpty()) {
            throw wrong();
        }
        guesses.succeeded(ROUTE, name, request);
        if (hash.isOutdated()) {
            changePassword.keepAnew(account.get(), password);
        }
        return openSession.open(account.get(), request);
    }

    /** The same whether the name or the password was wrong. */
    private static Problem wrong() {
        return Problem.of(ProblemKind.SIGN_IN_NEEDED, "Naam of wachtwoord klopt niet.", "Name or password is wrong.")
                .withHeader("WWW-Authenticate", "Bearer");
    }
}
