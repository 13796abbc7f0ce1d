package org.casus.cms.entries;

import jakarta.ws.rs.core.UriInfo;
import org.casus.cms.http.Problem;

/** The few parameters of calls that change or compare one entry. */
final class QueryWords {

    private QueryWords() {}

    /** @throws Problem 400 for a word that is neither true nor false */
    static boolean isTrue(UriInfo uri, String name) {
        return switch (uri.getQueryParameters().getFirst(name)) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            case String other ->
                throw Problem.invalidParameter(name, name + " is true of false.", name + " is true or false.");
        };
    }

    /** @throws Problem 400 for what is no whole number from least to most */
    static int number(UriInfo uri, String name, int least, int most, int usual) {
        String text = uri.getQueryParameters().getFirst(name);
        if (text == null) {
            return usual;
        }
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw Problem.invalidParameter(
                name,
                name + " is een geheel getal (" + least + ".." + most + ").",
                name + " is a whole number (" + least + ".." + most + ").");
    }
}
