package org.casus.cms.accounts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.casus.cms.access.Rights;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Precondition;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;

/** Changes what an account is and may do. Whether the caller may is asked before. */
@ApplicationScoped
class EditAccount {

    /** What is to be; what is absent stays. */
    record Change(
            Account.Profile profile,
            Optional<Boolean> isActive,
            Optional<Rights> rights,
            Optional<List<String>> groups,
            Optional<PasswordHash> password) {

        static Change of(Account.Profile profile) {
            return new Change(profile, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    @Inject
    Database database;

    @Inject
    Journal journal;

    @Inject
    Accounts accounts;

    @Inject
    Groups groups;

    @Inject
    LastAdministrator lastAdministrator;

    @Inject
    Event<SessionsEnd> sessionsEnd;

    @Transactional
    Account edit(String name, Precondition precondition, Change change, String actor) {
        Account before = accounts.existing(name);
        precondition.require(before.version());
        boolean isActive = change.isActive.orElse(before.isActive());
        write(before, change, isActive);
        change.groups.ifPresent(wanted -> groups.of(name, wanted));
        if (before.isActive() && !isActive) {
            sessionsEnd.fire(new SessionsEnd(name, Optional.empty(), true));
        } else if (change.password.isPresent()) {
            sessionsEnd.fire(new SessionsEnd(name, Optional.empty(), false));
        }
        journal.append(List.of(Happening.of(kind(before, isActive), actor, detail(before, change))));
        lastAdministrator.mustBeThere();
        return accounts.existing(name);
    }

    /** Nobody signs in with it any more; its name stays taken. */
    @Transactional
    void deactivate(String name, Precondition precondition, String actor) {
        Account account = accounts.existing(name);
        precondition.check(account.version());
        if (account.isActive()) {
            Change change = new Change(
                    account.profile(), Optional.of(false), Optional.empty(), Optional.empty(), Optional.empty());
            edit(name, new Precondition(Optional.of(List.of("*"))), change, actor);
        }
    }

    private void write(Account before, Change change, boolean isActive) {
        Account.Profile profile = change.profile;
        int rows = database.run(Sql.of(
                """
                update account set display_name = ?, email = ?, language = ?, is_active = ?, grants = ?,
                    password_hash = ?, version = version + 1
                where name = ? and version = ?
                """,
                profile.displayName().orElse(null),
                profile.email().orElse(null),
                profile.language(),
                isActive,
                change.rights.orElse(before.own()).text(),
                change.password.or(before::password).map(PasswordHash::text).orElse(null),
                before.name(),
                before.version()));
        if (rows == 0) {
            // somebody was faster by a hair: with the version that is there now
            Precondition.of(Precondition.tag(before.version()))
                    .check(accounts.existing(before.name()).version());
        }
    }

    private static Kind kind(Account before, boolean isActive) {
        if (before.isActive() == isActive) {
            return Kind.ACCOUNT_EDITED;
        }
        return isActive ? Kind.ACCOUNT_ACTIVATED : Kind.ACCOUNT_DEACTIVATED;
    }

    /** What was changed, and of rights into what; nothing that is only the person's. */
    private static ObjectNode detail(Account before, Change change) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("account", before.name());
        change.rights
                .filter(rights -> !rights.equals(before.own()))
                .ifPresent(rights -> detail.set("grants", GrantsJson.write(rights)));
        change.groups
                .filter(groups -> !groups.equals(before.groups()))
                .ifPresent(groups -> groups.forEach(detail.putArray("groups")::add));
        ArrayNode changed = JsonNodeFactory.instance.arrayNode();
        if (!change.profile.equals(before.profile())) {
            changed.add("profile");
        }
        if (change.password.isPresent()) {
            changed.add("password");
        }
        return changed.isEmpty() ? detail : detail.set("changed", changed);
    }
}
