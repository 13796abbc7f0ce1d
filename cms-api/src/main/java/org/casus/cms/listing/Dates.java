package org.casus.cms.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.casus.cms.http.Problem;
import org.casus.cms.listing.index.FieldValues;
import org.casus.content.entry.PartialDate;

/**
 * Filters on dates, periods and moments: {@code 2011}, {@code 2011-05,2012}, {@code 2011-05..2012}, open at either end.
 *
 * <p>A year or a month stands for all its days, and a range goes from the first day of its start to the last day of its
 * end. Of moments these are days of UTC, and an end may also be a moment itself: {@code 2011-05-03T10:00Z}.
 */
final class Dates {

    private Dates() {}

    static Filter.Test days(String parameter, String value) {
        return new Filter.InDays(Arrays.stream(value.split(",", -1))
                .map(part -> dayRange(parameter, part.strip()))
                .toList());
    }

    private static Filter.DayRange dayRange(String parameter, String text) {
        Ends ends = Ends.of(parameter, text);
        return new Filter.DayRange(
                ends.from()
                        .map(from -> FieldValues.day(date(parameter, from).earliest()))
                        .orElse(Integer.MIN_VALUE),
                ends.to()
                        .map(to -> FieldValues.day(date(parameter, to).latest()))
                        .orElse(Integer.MAX_VALUE));
    }

    static Filter.Test moments(String parameter, String value) {
        return new Filter.InMoments(Arrays.stream(value.split(",", -1))
                .map(part -> momentRange(parameter, part.strip()))
                .toList());
    }

    private static Filter.MomentRange momentRange(String parameter, String text) {
        Ends ends = Ends.of(parameter, text);
        return new Filter.MomentRange(
                ends.from().map(from -> earliest(parameter, from)).orElse(Long.MIN_VALUE),
                ends.to().map(to -> latest(parameter, to)).orElse(Long.MAX_VALUE));
    }

    private static long earliest(String parameter, String text) {
        return isMoment(text)
                ? FieldValues.micros(moment(parameter, text))
                : startOf(date(parameter, text).earliest());
    }

    private static long latest(String parameter, String text) {
        return isMoment(text)
                ? FieldValues.micros(moment(parameter, text))
                : startOf(date(parameter, text).latest().plusDays(1)) - 1;
    }

    private static long startOf(LocalDate day) {
        return FieldValues.micros(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static boolean isMoment(String text) {
        return text.indexOf('T') > 0;
    }

    private static Instant moment(String parameter, String text) {
        try {
            // a plus that was not escaped arrives as a space
            return Moments.inRange(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeParseException e) {
            throw refused(parameter);
        }
    }

    private static PartialDate date(String parameter, String text) {
        return PartialDate.parse(text).orElseThrow(() -> refused(parameter));
    }

    /** The two texts of a range, at least one of them there. */
    private record Ends(Optional<String> from, Optional<String> to) {

        static Ends of(String parameter, String text) {
            int dots = text.indexOf("..");
            if (dots < 0) {
                return new Ends(Optional.of(text), Optional.of(text));
            }
            Ends ends = new Ends(some(text.substring(0, dots)), some(text.substring(dots + 2)));
            if (ends.from().isEmpty() && ends.to().isEmpty()) {
                throw refused(parameter);
            }
            return ends;
        }

        private static Optional<String> some(String text) {
            return Optional.of(text.strip()).filter(found -> !found.isEmpty());
        }
    }

    private static Problem refused(String parameter) {
        return Problem.invalidParameter(
                parameter,
                parameter + " verwacht een jaar, maand of dag (2011, 2011-05, 2011-05-03) of een bereik (2010..2012).",
                parameter + " expects a year, month or day (2011, 2011-05, 2011-05-03) or a range (2010..2012).");
    }
}
