package org.casus.cms.mail;

import java.util.regex.Pattern;

/**
 * A mail to one person.
 *
 * @param to an address alone, without a name
 */
public record Mail(String to, String subject, String text) {

    private static final Pattern LINE_END = Pattern.compile("[\\r\\n]");

    public Mail {
        if (LINE_END.matcher(to).find() || LINE_END.matcher(subject).find()) {
            throw new IllegalArgumentException("an address and a subject are one line");
        }
    }
}
