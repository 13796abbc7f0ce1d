package org.casus.cms.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.casus.cms.access.Rights;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;

/**
 * Somebody can always let others in again: an active account with a password that administers.
 *
 * <p>Asked for after the change and after its line in the journal. From that line on every other writer waits, so two
 * administrators cannot take each other's rights away at the same moment.
 */
@ApplicationScoped
class LastAdministrator {

    @Inject
    Database database;

    /** @throws Problem 409 where nobody is left, which rolls the change back */
    void mustBeThere() {
        boolean isThere = database.list(Sql.of("""
                        select held.grants from account_rights held join account on account.name = held.account
                        where account.is_active and account.password_hash is not null and held.grants like '%admin%'
                        """), row -> Rights.ofText(row.text("grants"))).stream()
                .anyMatch(Rights::mayAdminister);
        if (!isThere) {
            throw Problem.of(
                    ProblemKind.CONFLICT,
                    "Dan blijft er geen beheerder over die kan aanmelden; er is niets gewijzigd.",
                    "No administrator who can sign in would be left; nothing was changed.");
        }
    }
}
