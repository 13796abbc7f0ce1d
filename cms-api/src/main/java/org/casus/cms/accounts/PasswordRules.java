package org.casus.cms.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.casus.cms.http.Problem;
import org.casus.cms.http.RequestJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which passwords are taken: those of NIST SP 800-63B-4, 3.1.1.2. Long enough, any character, nothing that must be in it,
 * no end to it but its own; refused where it is one that everybody tries first or says whose it is.
 */
@ApplicationScoped
public class PasswordRules {

    /** Longer than anybody's; the hash would swallow any length, for the price of reading it. */
    public static final int LONGEST = 1000;

    /** Below this the setting is not heard. */
    private static final int NEVER_SHORTER = 8;

    /** A shorter name is part of half of all words. */
    private static final int SHORTEST_NAME = 4;

    private static final int FEWEST_LETTERS = 5;

    private final int shortest;

    /** In characters as people count them. */
    @Inject
    public PasswordRules(@ConfigProperty(name = "casus.password.shortest", defaultValue = "15") int shortest) {
        this.shortest = Math.max(NEVER_SHORTER, shortest);
    }

    /** For the proxy that the server makes. */
    PasswordRules() {
        this(Integer.MAX_VALUE);
    }

    /**
     * @param member what it is called in the body
     * @throws Problem 400 that says what is wrong, never with the password in it
     */
    public PasswordHash hash(String member, String password, String name, Account.Profile profile) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
        int length = normal.codePointCount(0, normal.length());
        if (length < shortest) {
            throw RequestJson.wrong(
                    member,
                    "Minstens " + shortest + " tekens; een zin van enkele woorden is goed.",
                    "At least " + shortest + " characters; a sentence of a few words is good.");
        }
        if (length > LONGEST) {
            throw RequestJson.wrong(member, "Hoogstens " + LONGEST + " tekens.", "At most " + LONGEST + " characters.");
        }
        if (isEasy(normal) || saysWhose(normal, name, profile)) {
            throw RequestJson.wrong(
                    member,
                    "Dit wachtwoord wordt snel geraden: veelgebruikt, een herhaling of een rij, of met een naam erin.",
                    "This password is soon guessed: a common one, a repetition or a row, or with a name in it.");
        }
        return PasswordHash.of(normal);
    }

    private static boolean isEasy(String password) {
        return password.codePoints().distinct().count() < FEWEST_LETTERS || CommonPasswords.areIn(password);
    }

    /** Beside the name there should be enough left for a password. */
    private boolean saysWhose(String password, String name, Account.Profile profile) {
        String lower = lower(password);
        return Stream.concat(
                        Stream.of(name, "casus"),
                        Stream.concat(profile.displayName().stream(), profile.email().stream()))
                .map(PasswordRules::lower)
                .filter(known -> known.length() >= SHORTEST_NAME && lower.contains(known))
                .anyMatch(known -> lower.replace(known, "").length() < NEVER_SHORTER);
    }

    private static String lower(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
