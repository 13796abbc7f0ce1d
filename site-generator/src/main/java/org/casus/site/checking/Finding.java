package org.casus.site.checking;

/**
 * Something found.
 *
 * @param path of the page within the site
 * @param line of its HTML, counted from 1; 0 where the whole page is meant
 * @param subject the entry that the page shows, {@code church/sint-anna}; empty where it shows none
 */
public record Finding(Rule rule, String path, int line, String message, String subject) {

    @Override
    public String toString() {
        String place = line > 0 ? path + ":" + line : path;
        String of = subject.isEmpty() ? "" : " (" + subject + ")";
        return (rule.isSerious() ? "serious " : "warning ") + rule.word() + " " + place + ": " + message + of;
    }
}
