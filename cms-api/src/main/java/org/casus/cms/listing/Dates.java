package org.casus.cms.listing;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casus.cms.http.Problem;

/** Filters on dates, known to the year, the month or the day: {@code 2011}, {@code 2011-05..2012}. */
final class Dates {

    private static final Pattern DATE =
            Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T[0-9:.]{5,12}Z)?)?)?");

    private Dates() {}

    static Filter.Test test(String parameter, String value) {
        int dots = value.indexOf("..");
        if (dots < 0) {
            return new Filter.Within(Arrays.stream(value.split(",", -1))
                    .map(text -> date(parameter, text))
                    .toList());
        }
        Optional<String> from = end(parameter, value.substring(0, dots));
        Optional<String> to = end(parameter, value.substring(dots + 2));
        if (from.isEmpty() && to.isEmpty()) {
            throw refused(parameter);
        }
        return new Filter.TextRange(from, to);
    }

    private static Optional<String> end(String parameter, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(date(parameter, text));
    }

    private static String date(String parameter, String text) {
        if (!DATE.matcher(text.strip()).matches()) {
            throw refused(parameter);
        }
        return text.strip();
    }

    private static Problem refused(String parameter) {
        return Problem.invalidParameter(
                parameter,
                parameter + " verwacht een jaar, maand of dag (2011, 2011-05, 2011-05-03) of een bereik (2010..2012).",
                parameter + " expects a year, month or day (2011, 2011-05, 2011-05-03) or a range (2010..2012).");
    }
}
