package org.casus.cms.listing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casus.cms.http.Problem;

/** Filters on numbers: {@code 1990}, {@code 1990,1995}, {@code 1990..2010}, open at either end. */
final class Numbers {

    /** No exponents: 1e999999999 is a short way to ask for a long time of counting. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

    private Numbers() {}

    static Filter.Test test(String parameter, String value) {
        int dots = value.indexOf("..");
        if (dots < 0) {
            List<String> numbers = Arrays.stream(value.split(",", -1))
                    .map(text -> number(parameter, text).stripTrailingZeros().toPlainString())
                    .toList();
            return new Filter.OneOf(numbers);
        }
        Optional<BigDecimal> from = end(parameter, value.substring(0, dots));
        Optional<BigDecimal> to = end(parameter, value.substring(dots + 2));
        if (from.isEmpty() && to.isEmpty()) {
            throw refused(parameter);
        }
        return new Filter.NumberRange(from, to);
    }

    private static Optional<BigDecimal> end(String parameter, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(number(parameter, text));
    }

    private static BigDecimal number(String parameter, String text) {
        if (!NUMBER.matcher(text.strip()).matches()) {
            throw refused(parameter);
        }
        return new BigDecimal(text.strip());
    }

    private static Problem refused(String parameter) {
        return Problem.invalidParameter(
                parameter,
                parameter + " verwacht een getal (1990), getallen (1990,1995) of een bereik (1990..2010).",
                parameter + " expects a number (1990), numbers (1990,1995) or a range (1990..2010).");
    }
}
