package org.casus.cms.openid;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.PersonClaims;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.cms.access.Caller;
import org.casus.cms.access.Rights;
import org.casus.cms.accounts.Account;
import org.casus.cms.accounts.Accounts;
import org.casus.cms.accounts.AddAccount;
import org.casus.cms.accounts.MappedGroups;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;

/** Whose account an identity elsewhere is: the one that was made for it when it first came. */
@ApplicationScoped
class Identities {

    @Inject
    Database database;

    @Inject
    Accounts accounts;

    @Inject
    AddAccount addAccount;

    @Inject
    MappedGroups mappedGroups;

    @Inject
    OpenIdSettings settings;

    @Inject
    Journal journal;

    /** The account, made where there was none, in the groups that the provider now says. */
    @Transactional
    Account account(IDTokenClaimsSet claims) {
        String name = find(claims).orElseGet(() -> add(claims));
        List<String> theirs = Optional.ofNullable(claims.getStringListClaim(settings.groupsClaim()))
                .orElse(List.of());
        mappedGroups.set(name, settings.groups(), theirs, Caller.SYSTEM.name());
        return accounts.find(name).orElseThrow();
    }

    private Optional<String> find(IDTokenClaimsSet claims) {
        return database.first(
                Sql.of(
                        "select account from account_identity where issuer = ? and subject = ?",
                        claims.getIssuer().getValue(),
                        claims.getSubject().getValue()),
                row -> row.text("account"));
    }

    private String add(IDTokenClaimsSet claims) {
        PersonClaims person = person(claims);
        String name =
                freeName(Optional.ofNullable(person.getPreferredUsername()).orElse(""));
        boolean isVerified = Boolean.TRUE.equals(person.getEmailVerified());
        Account.Profile profile = new Account.Profile(
                Optional.ofNullable(person.getName()).map(Identities::line),
                Optional.ofNullable(person.getEmailAddress()).filter(email -> isVerified),
                "nl");
        addAccount.add(
                new AddAccount.New(name, Optional.empty(), profile, Rights.NONE, List.of()), Caller.SYSTEM.name());
        database.run(Sql.of(
                "insert into account_identity (issuer, subject, account, created) values (?, ?, ?, ?)",
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                name,
                Clock.systemUTC().instant()));
        journal.append(List.of(Happening.of(
                Kind.IDENTITY_LINKED,
                name,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("account", name)
                        .put("issuer", claims.getIssuer().getValue()))));
        return name;
    }

    private static PersonClaims person(IDTokenClaimsSet claims) {
        return new UserInfo(claims.toJSONObject());
    }

    private static String line(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.substring(0, Math.min(200, line.length()));
    }

    /** The name they have there, with a number where somebody here has it: they need not be the same person. */
    private String freeName(String preferred) {
        String lower = preferred.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._@+-]+", "-");
        String wanted = lower.substring(0, Math.min(100, lower.length())).replaceAll("^[^a-z0-9]+", "");
        String base = wanted.isEmpty() ? "openid" : wanted;
        return Stream.concat(
                        Stream.of(base), Stream.iterate(2, number -> number + 1).map(number -> base + "-" + number))
                .filter(name -> AddAccount.isFree(name, accounts))
                .findFirst()
                .orElseThrow();
    }
}
