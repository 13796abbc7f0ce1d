package org.casus.cms.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.cms.http.Problem;

/** Making an API token: never with more rights than its maker, never without an end. */
@ApplicationScoped
class MakeToken {

    private static final Duration USUALLY_LASTS = Duration.ofDays(365);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LIST_OF_TYPES = 4000;

    record Made(Bearer bearer, SecretToken token) {}

    @Inject
    Bearers bearers;

    Made make(Bearer maker, String name, Set<String> roles, Set<String> types, Optional<String> expires) {
        if (name.length() > LONGEST_NAME) {
            throw RequestJson.wrong(
                    "name", "Hoogstens " + LONGEST_NAME + " tekens.", "At most " + LONGEST_NAME + " characters.");
        }
        Rights rights = rights(maker, roles, types);
        Instant now = Bearers.now();
        Instant end = expires.map(MakeToken::moment).orElse(now.plus(USUALLY_LASTS));
        if (!end.isAfter(now)) {
            throw RequestJson.wrong("expires", "Dat is al voorbij.", "That is past.");
        }
        if (maker.kind() == Bearer.Kind.TOKEN && end.isAfter(maker.expires())) {
            end = maker.expires();
        }
        SecretToken token = new SecretToken();
        Bearer made =
                new Bearer(SecretToken.random(12), Bearer.Kind.TOKEN, maker.account(), name.strip(), rights, now, end);
        bearers.add(made, token, Optional.of(maker));
        return new Made(made, token);
    }

    private static Rights rights(Bearer maker, Set<String> words, Set<String> types) {
        Set<Role> roles = words.stream().map(MakeToken::role).collect(Collectors.toUnmodifiableSet());
        if (roles.isEmpty()) {
            throw RequestJson.wrong("roles", "Minstens één rol.", "At least one role.");
        }
        if (roles.contains(Role.ADMIN) && !types.isEmpty()) {
            throw RequestJson.wrong(
                    "types",
                    "Wie beheert, doet dat voor alle types: laat types weg of geef een andere rol.",
                    "Who administers does so for all types: leave types out or give another role.");
        }
        boolean areWords = types.stream().allMatch(type -> type.matches("[a-z][a-z0-9-]{0,79}"));
        if (!areWords || Words.ofTypes(types).length() > LONGEST_LIST_OF_TYPES) {
            throw RequestJson.wrong("types", "Hier horen id's van types.", "There should be ids of types here.");
        }
        Rights rights = new Rights(roles, types);
        if (!maker.rights().cover(rights)) {
            throw Problem.forbidden(
                    "Een token mag niet meer dan wie het maakt: rollen "
                            + Words.ofRoles(maker.rights().roles()) + ofTypes(maker.rights(), ", types "),
                    "A token may do no more than its maker: roles "
                            + Words.ofRoles(maker.rights().roles()) + ofTypes(maker.rights(), ", types "));
        }
        return rights;
    }

    private static String ofTypes(Rights rights, String prefix) {
        return rights.types().isEmpty() ? "." : prefix + Words.ofTypes(rights.types()) + ".";
    }

    private static Role role(String word) {
        return Words.role(word).orElseThrow(() -> {
            String known = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
            return RequestJson.wrong(
                    "roles",
                    word + " is geen rol; wel " + known + ".",
                    word + " is no role; these are: " + known + ".");
        });
    }

    /** A date, which is its beginning in UTC, or a moment with its zone. */
    private static Instant moment(String text) {
        try {
            return text.length() <= "2027-01-01".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw RequestJson.wrong(
                    "expires",
                    "Schrijf een datum (2027-01-01) of een moment (2027-01-01T12:00:00+01:00).",
                    "Write a date (2027-01-01) or a moment (2027-01-01T12:00:00+01:00).");
        }
    }
}
