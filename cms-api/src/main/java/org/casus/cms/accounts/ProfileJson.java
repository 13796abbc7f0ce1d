package org.casus.cms.accounts;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.cms.http.RequestJson;

/** What is said of a person, out of a body. */
final class ProfileJson {

    static final Set<String> MEMBERS = Set.of("displayName", "email", "language");

    private static final int LONGEST_NAME = 200;

    /** RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST_EMAIL = 254;

    /** No more than what keeps it from being two addresses or another header; whether it works, the first mail shows. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;:<>()\\[\\]\"\\\\]+@[^@\\s,;:<>()\\[\\]\"\\\\]+");

    private static final Set<String> LANGUAGES = Set.of("nl", "en");

    private ProfileJson() {}

    /** What the body does not name stays; null takes it away. */
    static Account.Profile patched(Account.Profile before, RequestJson body) {
        return new Account.Profile(
                body.has("displayName") ? body.lineIfAny("displayName", LONGEST_NAME) : before.displayName(),
                body.has("email") ? email(body) : before.email(),
                body.has("language") ? language(body) : before.language());
    }

    private static Optional<String> email(RequestJson body) {
        Optional<String> email = body.lineIfAny("email", LONGEST_EMAIL);
        if (email.isPresent() && !EMAIL.matcher(email.get()).matches()) {
            throw RequestJson.wrong("email", "Dit is geen e-mailadres.", "This is no e-mail address.");
        }
        return email;
    }

    private static String language(RequestJson body) {
        String language = body.text("language");
        if (!LANGUAGES.contains(language)) {
            throw RequestJson.wrong("language", "nl of en.", "nl or en.");
        }
        return language;
    }
}
