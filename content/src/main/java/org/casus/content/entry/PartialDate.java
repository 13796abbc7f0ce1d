package org.casus.content.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date that may be known to the year or the month only: {@code 1897}, {@code 1897-05}, {@code 1897-05-03} (the calendar
 * dates of ISO 8601 with reduced precision). Years run from 1 to 9999.
 *
 * <p>Sorted by the first day it can mean; of two that begin alike, the vaguer comes first.
 *
 * @param month absent where only the year is known
 * @param day absent where only the year or the month is known
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day) implements Comparable<PartialDate> {

    public PartialDate {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("a year lies between 1 and 9999, not " + year);
        }
        if (day.isPresent() && month.isEmpty()) {
            throw new DateTimeException("a day needs a month");
        }
        if (month.isPresent()) {
            YearMonth of = YearMonth.of(year, month.getAsInt());
            if (day.isPresent() && !of.isValidDay(day.getAsInt())) {
                throw new DateTimeException(of + " has no day " + day.getAsInt());
            }
        }
    }

    /** Nothing where the text is no such date: a month 13, a 30 February, another form. */
    public static Optional<PartialDate> parse(String text) {
        int length = text.length();
        boolean hasMonth = length == 7 || length == 10;
        boolean hasDay = length == 10;
        if (length != 4 && !hasMonth) {
            return Optional.empty();
        }
        OptionalInt year = digits(text, 0, 4);
        OptionalInt month = hasMonth && text.charAt(4) == '-' ? digits(text, 5, 7) : OptionalInt.empty();
        OptionalInt day = hasDay && text.charAt(7) == '-' ? digits(text, 8, 10) : OptionalInt.empty();
        if (year.isEmpty() || hasMonth != month.isPresent() || hasDay != day.isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartialDate(year.getAsInt(), month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt digits(String text, int from, int to) {
        int value = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c < '0' || c > '9') {
                return OptionalInt.empty();
            }
            value = value * 10 + c - '0';
        }
        return OptionalInt.of(value);
    }

    /** The first day it can mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, month.orElse(1), day.orElse(1));
    }

    /** The last day it can mean. */
    public LocalDate latest() {
        if (day.isPresent()) {
            return earliest();
        }
        return YearMonth.of(year, month.orElse(12)).atEndOfMonth();
    }

    @Override
    public int compareTo(PartialDate other) {
        int byStart = earliest().compareTo(other.earliest());
        return byStart != 0 ? byStart : other.latest().compareTo(latest());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(10).append(padded(year, 4));
        month.ifPresent(value -> text.append('-').append(padded(value, 2)));
        day.ifPresent(value -> text.append('-').append(padded(value, 2)));
        return text.toString();
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(width - digits.length()) + digits;
    }
}
