package org.casus.cms.changes;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.casus.cms.http.Problem;
import org.jspecify.annotations.Nullable;

/** Whole numbers in the query. */
final class NumberParameter {

    private NumberParameter() {}

    /** @throws Problem where it is no number from least to most */
    static long of(String name, @Nullable String text, long least, long most, long usual) {
        if (text == null) {
            return usual;
        }
        if (text.matches("\\d{1,18}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        String range = most == Long.MAX_VALUE ? least + ".." : least + ".." + most;
        throw Problem.invalidParameter(
                name, name + " is een geheel getal (" + range + ").", name + " is a whole number (" + range + ").");
    }

    /** @throws Problem for a parameter that is none of these */
    static void refuseUnknown(UriInfo uri, String... known) {
        List<String> names = List.of(known);
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalidParameter(
                            name,
                            "Onbekend; wel bekend: " + String.join(", ", names) + ".",
                            "Unknown; known are: " + String.join(", ", names) + ".");
                });
    }
}
