package org.casus.content.table;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.content.entry.PartialDate;

/**
 * Dates as people write them in Belgium, the day before the month, to ISO 8601. Years of two digits and 9999, which
 * spreadsheets hold for “no end”, are refused: each could be taken for something that nobody meant.
 */
final class LooseDates {

    private static final String SEPARATOR = "\\s*[-/. ]\\s*";
    private static final Pattern MIDNIGHT = Pattern.compile("(.*\\d)[T ]00:00(:00(\\.0+)?)?(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})" + SEPARATOR + "(\\d{1,2})" + SEPARATOR + "(\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[/. -]\\d{1,2}[/. -]'?\\d{2}");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:(\\d{1,2})(?:ste|de|e|st|nd|rd|th)?\\.?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{4})");
    private static final Pattern LOCAL_MOMENT = Pattern.compile("(.+?)[T ,]+(\\d{1,2})[:.h](\\d{2})(?::(\\d{2}))?");
    private static final Pattern PERIOD =
            Pattern.compile("(.+?)(?:\\s+[-–—]\\s+|\\s*[–—]\\s*|\\s+(?:tot|t/m|to|until)\\s+)(.*)");
    /** A time interval of ISO 8601. */
    private static final Pattern INTERVAL = Pattern.compile("(\\d{4}[0-9-]{0,6})/(\\d{4}[0-9-]{0,6}|)");

    private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})?");

    /** A spreadsheet knows no zones; what editors write in one is their own time. */
    private static final ZoneId EDITORS = ZoneId.of("Europe/Brussels");

    private static final int NO_END = 9999;

    private static final List<String> DUTCH = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
    private static final List<String> ENGLISH = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private LooseDates() {}

    /** @return {@code 1897}, {@code 1897-05} or {@code 1897-05-03} */
    static String date(String written) {
        Matcher midnight = MIDNIGHT.matcher(written.strip());
        String text = midnight.matches() ? midnight.group(1) : written.strip();
        if (SHORT_YEAR.matcher(text).matches()) {
            throw new NotUnderstood(
                    "‘" + written + "’ heeft een jaar van twee cijfers. Schrijf het voluit: 03/05/2011.",
                    "‘" + written + "’ has a year of two digits. Write it in full: 03/05/2011.");
        }
        PartialDate date = PartialDate.parse(text)
                .or(() -> numeric(text))
                .or(() -> inWords(text))
                .orElseThrow(() -> noDate(written));
        if (date.year() == NO_END) {
            throw new NotUnderstood(
                    "heeft het jaar 9999. Laat de cel leeg als er geen einde bekend is.",
                    "has the year 9999. Leave the cell empty if no end is known.");
        }
        return date.toString();
    }

    private static NotUnderstood noDate(String written) {
        return new NotUnderstood(
                "‘" + written + "’ is geen datum. Schrijf 1897, 05/1897 of 03/05/1897 (dag eerst), of 1897-05-03.",
                "‘" + written + "’ is no date. Write 1897, 05/1897 or 03/05/1897 (day first), or 1897-05-03.");
    }

    private static Optional<PartialDate> numeric(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return of(text, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return of(text, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches() ? of(text, monthFirst.group(2), monthFirst.group(1), "") : Optional.empty();
    }

    private static Optional<PartialDate> inWords(String text) {
        Matcher words = IN_WORDS.matcher(text);
        if (!words.matches()) {
            return Optional.empty();
        }
        int month = month(words.group(2).toLowerCase(Locale.ROOT));
        String day = words.group(1) == null ? "" : words.group(1);
        return month == 0 ? Optional.empty() : of(text, words.group(3), Integer.toString(month), day);
    }

    /** The number of a month by its name or the beginning of it, {@code mrt} too; 0 for another word. */
    private static int month(String name) {
        if (name.equals("mrt")) {
            return 3;
        }
        for (List<String> names : Arrays.asList(DUTCH, ENGLISH)) {
            for (int month = 0; month < names.size(); month++) {
                if (names.get(month).startsWith(name)) {
                    return month + 1;
                }
            }
        }
        return 0;
    }

    private static Optional<PartialDate> of(String text, String year, String month, String day) {
        String iso = year + "-" + padded(month) + (day.isEmpty() ? "" : "-" + padded(day));
        Optional<PartialDate> date = PartialDate.parse(iso);
        if (date.isEmpty()) {
            throw new NotUnderstood(
                    "‘" + text + "’ bestaat niet als datum; de dag staat voor de maand: 31/05/2011.",
                    "‘" + text + "’ does not exist as a date; the day comes before the month: 31/05/2011.");
        }
        return date;
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** @return ISO 8601 with an offset; without one the time is that of Brussels */
    static String moment(String written) {
        String text = written.strip();
        try {
            OffsetDateTime.parse(text);
            return text;
        } catch (DateTimeException e) {
            return localMoment(written, text);
        }
    }

    private static String localMoment(String written, String text) {
        Matcher parts = LOCAL_MOMENT.matcher(text);
        String day = parts.matches() ? date(parts.group(1)) : "";
        if (day.length() != 10) {
            throw noMoment(written);
        }
        String seconds = parts.group(4) == null ? "00" : parts.group(4);
        try {
            LocalDateTime local =
                    LocalDateTime.parse(day + "T" + padded(parts.group(2)) + ":" + parts.group(3) + ":" + seconds);
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atZone(EDITORS));
        } catch (DateTimeException e) {
            throw noMoment(written);
        }
    }

    private static NotUnderstood noMoment(String written) {
        return new NotUnderstood(
                "‘" + written + "’ is geen tijdstip. Schrijf 01/03/2026 09:00 of 2026-03-01T09:00:00+01:00.",
                "‘" + written + "’ is no moment. Write 01/03/2026 09:00 or 2026-03-01T09:00:00+01:00.");
    }

    /** @return the beginning, and the end where there is one */
    static List<String> period(String written) {
        String text = written.strip();
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            return years.group(2) == null
                    ? List.of(date(years.group(1)))
                    : List.of(date(years.group(1)), date(years.group(2)));
        }
        Matcher both = INTERVAL.matcher(text);
        if (!both.matches()) {
            both = PERIOD.matcher(text);
        }
        if (!both.matches()) {
            return List.of(date(text));
        }
        return both.group(2).isBlank()
                ? List.of(date(both.group(1)))
                : List.of(date(both.group(1)), date(both.group(2)));
    }
}
