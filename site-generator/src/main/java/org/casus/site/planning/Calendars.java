package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.SiteCollection;
import org.casus.content.sites.SiteCollection.CalendarFields;
import org.casus.site.hashing.Hashes;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.views.CardView;

/**
 * Events for calendar programs (iCalendar, RFC 5545). The moments in it are those of the content, never of the bake. An
 * event of which only the month or the year is known is not in it: there is no way to say that.
 */
final class Calendars {

    private static final String FILE = "calendar.ics";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;
    private static final int WHOLE_DATE = 10;

    private final PlanContext context;

    Calendars(PlanContext context) {
        this.context = context;
    }

    static String path(SiteCollection collection) {
        return collection.id() + "/" + FILE;
    }

    /** One for each collection with a calendar, and one of all of them. */
    List<PlannedFile> files(Collection<Listing> listings) {
        List<Listing> dated = listings.stream()
                .filter(listing -> listing.collection().outputs().calendar().isPresent())
                .toList();
        List<PlannedFile> files = new ArrayList<>();
        dated.forEach(listing -> files.add(deferred(
                path(listing.collection()), listing.collection().title().in(context.language()), List.of(listing))));
        if (!dated.isEmpty()) {
            files.add(deferred(FILE, context.site().title().in(context.language()), dated));
        }
        return files;
    }

    private PlannedFile deferred(String path, String name, List<Listing> listings) {
        return new PlannedFile.Deferred(path, Kind.FEED, path, () -> {
            List<Event> events = new ArrayList<>();
            listings.forEach(listing -> listing.collection()
                    .outputs()
                    .calendar()
                    .ifPresent(fields -> events.addAll(events(listing, fields))));
            return file(path, name, events);
        });
    }

    /** Its lines, unfolded. */
    private record Event(String start, String uid, List<String> lines) {}

    private List<Event> events(Listing listing, CalendarFields fields) {
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < listing.size(); number++) {
            PublishedEntry entry = listing.entries().get(number);
            CardView card = listing.cards().get(number);
            text(entry, fields.start())
                    .filter(start -> start.length() >= WHOLE_DATE)
                    .ifPresent(start -> events.add(event(entry, card, fields, start)));
        }
        return events;
    }

    private Event event(PublishedEntry entry, CardView card, CalendarFields fields, String start) {
        String uid = entry.id() + "@"
                + Objects.requireNonNullElse(URI.create(context.base()).getHost(), "localhost");
        Instant stamp = PeopleDates.isKnown(entry.modified()) ? entry.modified() : PeopleDates.firstMoment(start);
        List<String> lines = new ArrayList<>(List.of(
                "BEGIN:VEVENT",
                "UID:" + uid,
                "DTSTAMP:" + UTC.format(stamp),
                "LAST-MODIFIED:" + UTC.format(stamp),
                time("DTSTART", start, 0),
                "SUMMARY:" + escaped(card.title())));
        fields.end()
                .flatMap(field -> text(entry, field))
                .or(() -> Optional.of(start))
                .filter(end -> end.length() >= WHOLE_DATE)
                .filter(end -> end.contains("T") == start.contains("T") && !(end.equals(start) && start.contains("T")))
                .ifPresent(end -> lines.add(time("DTEND", end, 1)));
        if (!card.summary().isEmpty()) {
            lines.add("DESCRIPTION:" + escaped(card.summary()));
        }
        String place = String.join(
                ", ",
                fields.place().stream().flatMap(field -> place(entry, field)).toList());
        if (!place.isEmpty()) {
            lines.add("LOCATION:" + escaped(place));
        }
        lines.add("URL:" + context.address().origin() + card.url());
        boolean isCancelled = fields.cancelled()
                .flatMap(entry.fields()::get)
                .filter(JsonNode::asBoolean)
                .isPresent();
        lines.add(isCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        lines.add("END:VEVENT");
        return new Event(start, uid, lines);
    }

    /** A day's end is the day after it. */
    private static String time(String property, String value, int daysAfter) {
        return value.contains("T")
                ? property + ":" + UTC.format(OffsetDateTime.parse(value))
                : property + ";VALUE=DATE:"
                        + LocalDate.parse(value).plusDays(daysAfter).toString().replace("-", "");
    }

    private Optional<String> text(PublishedEntry entry, String field) {
        return entry.fields().text(field, context.language());
    }

    private Stream<String> place(PublishedEntry entry, String field) {
        Optional<JsonNode> address = entry.fields()
                .get(field)
                .filter(JsonNode::isObject)
                .filter(value -> value.has("street") || value.has("municipality"));
        if (address.isEmpty()) {
            return text(entry, field).stream();
        }
        String town = (address.get().path("postcode").asText("") + " "
                        + address.get().path("municipality").asText(""))
                .strip();
        return Stream.of(address.get().path("street").asText(""), town).filter(part -> !part.isBlank());
    }

    private PlannedFile file(String path, String name, List<Event> events) {
        List<String> lines = new ArrayList<>(List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Casus//" + context.site().id() + "//NL",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "X-WR-CALNAME:" + escaped(name)));
        events.stream()
                .sorted(Comparator.comparing(Event::start).thenComparing(Event::uid))
                .forEach(event -> lines.addAll(event.lines()));
        lines.add("END:VCALENDAR");
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(folded(line)).append("\r\n"));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new PlannedFile.Made(path, Kind.FEED, path, Hashes.hex(bytes), () -> bytes);
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** No line is longer than 75 octets; what goes on begins with a space. No character is cut in two. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder(line.length() + 8);
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
        return folded.toString();
    }
}
