package org.casus.cms.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.casus.cms.access.Bearer;
import org.casus.cms.access.Rights;
import org.casus.cms.accounts.GrantsJson;
import org.casus.cms.http.Problem;
import org.casus.cms.http.RequestJson;

/** Making an API token: never with more rights than its maker, never without an end. */
@ApplicationScoped
class MakeToken {

    private static final Duration USUALLY_LASTS = Duration.ofDays(365);
    private static final Duration LASTS_AT_MOST = Duration.ofDays(10 * 366);

    record Made(Bearer bearer, SecretToken token) {}

    @Inject
    Bearers bearers;

    Made make(Bearer maker, String name, Rights rights, Optional<String> expires) {
        mayGive(maker.rights(), rights);
        Instant now = Bearers.now();
        Instant end = expires.map(MakeToken::moment).orElse(now.plus(USUALLY_LASTS));
        if (!end.isAfter(now)) {
            throw RequestJson.wrong("expires", "Dat is al voorbij.", "That is past.");
        }
        if (end.isAfter(now.plus(LASTS_AT_MOST))) {
            throw RequestJson.wrong("expires", "Hoogstens tien jaar.", "Ten years at most.");
        }
        if (!maker.isSession() && end.isAfter(maker.expires())) {
            end = maker.expires();
        }
        SecretToken token = new SecretToken();
        Bearer made = new Bearer(
                SecretToken.random(12),
                Bearer.Kind.TOKEN,
                maker.account(),
                name,
                rights,
                now,
                end,
                token.prefix(),
                Optional.empty());
        bearers.add(made, token, Optional.of(maker));
        return new Made(made, token);
    }

    private static void mayGive(Rights own, Rights given) {
        if (given.grants().isEmpty()) {
            throw RequestJson.wrong("roles", "Minstens één rol.", "At least one role.");
        }
        if (!own.cover(given)) {
            String most = GrantsJson.write(own).toString();
            throw Problem.forbidden(
                    "Een token mag niet meer dan wie het maakt: " + most + ".",
                    "A token may do no more than its maker: " + most + ".");
        }
    }

    /** A date, which is its beginning in UTC, or a moment with its zone. */
    private static Instant moment(String text) {
        try {
            return text.length() <= "2027-01-01".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException | ArithmeticException e) {
            throw RequestJson.wrong(
                    "expires",
                    "Schrijf een datum (2027-01-01) of een moment (2027-01-01T12:00:00+01:00).",
                    "Write a date (2027-01-01) or a moment (2027-01-01T12:00:00+01:00).");
        }
    }
}
