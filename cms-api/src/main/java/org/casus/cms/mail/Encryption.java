package org.casus.cms.mail;

import java.util.Locale;
import java.util.Map;

/** How the connection to the mail server is kept from others; the setting's word is the constant's name in lower case. */
public enum Encryption {
    /** In the clear until the server agrees, and no further without. */
    STARTTLS,
    /** From the first byte. */
    IMPLICIT,
    /** Not at all: for a mail server on the same machine. */
    NONE;

    Map<String, String> properties() {
        return switch (this) {
            case STARTTLS ->
                Map.of(
                        "mail.smtp.starttls.enable", "true",
                        "mail.smtp.starttls.required", "true",
                        "mail.smtp.ssl.checkserveridentity", "true");
            case IMPLICIT -> Map.of("mail.smtp.ssl.enable", "true", "mail.smtp.ssl.checkserveridentity", "true");
            case NONE -> Map.of();
        };
    }

    int usualPort() {
        return switch (this) {
            case STARTTLS -> 587;
            case IMPLICIT -> 465;
            case NONE -> 25;
        };
    }

    /** For the settings, which find it by this name. */
    public static Encryption of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
