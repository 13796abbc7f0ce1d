package org.casus.cms.listing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casus.cms.http.Problem;

/** Filters on numbers: {@code 1990}, {@code 1990,1995}, {@code 1990..2010}, open at either end. */
final class Numbers {

    /** No exponents: 1e999999999 is a short way to ask for a long time of counting. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

    private Numbers() {}

    static Filter.Test test(String parameter, String value) {
        return new Filter.InNumbers(Arrays.stream(value.split(",", -1))
                .map(part -> range(parameter, part.strip()))
                .toList());
    }

    private static Filter.NumberRange range(String parameter, String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            Optional<BigDecimal> number = Optional.of(number(parameter, text));
            return new Filter.NumberRange(number, number);
        }
        Optional<BigDecimal> from = end(parameter, text.substring(0, dots));
        Optional<BigDecimal> to = end(parameter, text.substring(dots + 2));
        if (from.isEmpty() && to.isEmpty()) {
            throw refused(parameter);
        }
        return new Filter.NumberRange(from, to);
    }

    private static Optional<BigDecimal> end(String parameter, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(number(parameter, text));
    }

    private static BigDecimal number(String parameter, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw refused(parameter);
        }
        return new BigDecimal(text);
    }

    private static Problem refused(String parameter) {
        return Problem.invalidParameter(
                parameter,
                parameter + " verwacht een getal (1990), getallen (1990,1995) of een bereik (1990..2010).",
                parameter + " expects a number (1990), numbers (1990,1995) or a range (1990..2010).");
    }
}
