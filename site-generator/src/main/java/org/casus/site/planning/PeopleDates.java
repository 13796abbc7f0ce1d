package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.content.entry.PublishedEntry;
import org.casus.site.views.Dates;

/** Dates as people write them, in the language of the page and in the time of the readers, never of the machine. */
final class PeopleDates {

    private static final ZoneId READERS = ZoneId.of("Europe/Brussels");

    private static final Pattern MONTH_OR_DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])(-\\d{2})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final List<String> months;

    PeopleDates(String language) {
        Locale locale = Locale.forLanguageTag(language);
        this.months = Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, locale))
                .toList();
    }

    Dates of(PublishedEntry entry) {
        return new Dates(
                iso(entry.published()), people(entry.published()), iso(entry.modified()), people(entry.modified()));
    }

    /** The beginning of time stands for content from a folder, of which nobody knows since when it is published. */
    static boolean isKnown(Instant moment) {
        return moment.isAfter(Instant.EPOCH);
    }

    /** Of a year, a month or a day, for the readers; the beginning of time for what is none. */
    static Instant firstMoment(String partialDate) {
        String day = switch (partialDate.length()) {
            case 4 -> partialDate + "-01-01";
            case 7 -> partialDate + "-01";
            default -> partialDate;
        };
        return DAY.matcher(day).matches()
                ? LocalDate.parse(day).atStartOfDay(READERS).toInstant()
                : Instant.EPOCH;
    }

    /** The day for machines; empty where it is not known. */
    static String iso(Instant moment) {
        return isKnown(moment) ? dayOf(moment).toString() : "";
    }

    private String people(Instant moment) {
        return isKnown(moment) ? partial(dayOf(moment).toString()) : "";
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, READERS);
    }

    /** {@code 1897}, {@code 1897-05} or {@code 1897-05-03}; what is none of these stays as it is. */
    String partial(String date) {
        if (!MONTH_OR_DAY.matcher(date).matches()) {
            return date;
        }
        int month = Integer.parseInt(date.substring(5, 7));
        String words = months.get(month - 1) + " " + date.substring(0, 4);
        return date.length() == 7 ? words : Integer.parseInt(date.substring(8)) + " " + words;
    }

    /** {@code 2011–2019}, or only its beginning. */
    String period(JsonNode period) {
        String start = partial(period.path("start").asText(""));
        String end = partial(period.path("end").asText(""));
        return end.isEmpty() ? start : start + "–" + end;
    }

    /** A moment with its zone, as the day it is for the readers. */
    String moment(String isoMoment) {
        return partial(dayOf(OffsetDateTime.parse(isoMoment).toInstant()).toString());
    }
}
