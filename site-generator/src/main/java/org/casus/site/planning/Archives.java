package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.markdown.SafeHtml;
import org.casus.content.sites.SiteCollection;
import org.casus.site.memory.Noting;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.views.ArchiveView;
import org.casus.site.views.CardView;
import org.casus.site.views.LinkView;
import org.casus.site.views.MonthView;
import org.casus.site.views.NavItem;

/** A collection by the dates of its entries: a page a year, and a calendar of all of them. */
final class Archives {

    static final String CALENDAR = "kalender";
    private static final String TEMPLATE = "archive.peb";
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private final PlanContext context;
    private final Addresses addresses;
    private final Frame frame;
    private final PeopleDates dates;

    Archives(PlanContext context, Addresses addresses, Frame frame) {
        this.context = context;
        this.addresses = addresses;
        this.frame = frame;
        this.dates = new PeopleDates(context.language());
    }

    /** @param number in the list */
    private record Dated(String date, EntryId id, int number) {}

    /** The latest first; what has no date is not in it. */
    private static List<Dated> dated(Listing listing, String field) {
        return Noting.covered(() -> {
            List<Dated> dated = new ArrayList<>();
            List<PublishedEntry> entries = listing.entries();
            for (int i = 0; i < entries.size(); i++) {
                PublishedEntry entry = entries.get(i);
                int number = i;
                entry.fields()
                        .get(field)
                        .map(JsonNode::asText)
                        .filter(date -> date.length() >= YEAR)
                        .ifPresent(date -> dated.add(new Dated(date, entry.id(), number)));
            }
            dated.sort(Comparator.comparing(Dated::date).reversed().thenComparing(Dated::id));
            return dated;
        });
    }

    private static SortedMap<String, List<Dated>> years(Listing listing, String field) {
        SortedMap<String, List<Dated>> years = new TreeMap<>(Collections.reverseOrder());
        dated(listing, field)
                .forEach(one -> years.computeIfAbsent(one.date().substring(0, YEAR), year -> new ArrayList<>())
                        .add(one));
        return years;
    }

    List<PlannedFile> pages(Listing listing) {
        SiteCollection collection = listing.collection();
        List<PlannedFile> pages = new ArrayList<>();
        collection
                .outputs()
                .archive()
                .ifPresent(field -> years(listing, field).keySet().forEach(year -> {
                    String path = collection.id() + "/" + year + "/index.html";
                    String subject = "archive " + collection.id() + " " + year;
                    pages.add(new PlannedFile.Deferred(
                            path, Kind.LIST, subject, () -> yearPage(listing, field, year, path, subject)));
                }));
        collection.outputs().calendar().ifPresent(fields -> {
            String path = collection.id() + "/" + CALENDAR + "/index.html";
            String subject = "calendar " + collection.id();
            pages.add(new PlannedFile.Deferred(
                    path, Kind.LIST, subject, () -> calendarPage(listing, fields.start(), path, subject)));
        });
        return pages;
    }

    /** The ways into a collection by its dates, for its list. */
    Stream<LinkView> ways(Listing listing) {
        SiteCollection collection = listing.collection();
        Stream<LinkView> calendar = collection.outputs().calendar().stream()
                .map(fields -> new LinkView(context.text("planning.calendar"), url(collection, CALENDAR)));
        Stream<LinkView> years = collection.outputs().archive().stream()
                .flatMap(field -> years(listing, field).keySet().stream())
                .map(year -> new LinkView(year, url(collection, year)));
        return Stream.concat(calendar, years);
    }

    private String url(SiteCollection collection, String part) {
        return context.address().url(collection.id() + "/" + part + "/");
    }

    private PlannedFile yearPage(Listing listing, String field, String year, String path, String subject) {
        SortedMap<String, List<Dated>> years = years(listing, field);
        return page(
                listing,
                path,
                subject,
                listing.collection().title().in(context.language()) + " " + year,
                Optional.ofNullable(years.get(year)).orElse(List.of()),
                navigation(listing, years, year),
                List.of());
    }

    private PlannedFile calendarPage(Listing listing, String field, String path, String subject) {
        Map<String, List<Dated>> years =
                listing.collection().outputs().archive().isPresent() ? years(listing, field) : Map.of();
        return page(
                listing,
                path,
                subject,
                context.text(
                        "planning.calendar.of", listing.collection().title().in(context.language())),
                dated(listing, field),
                navigation(listing, years, ""),
                List.of(new LinkView(
                        context.text("planning.calendar.file"),
                        context.address().url(Calendars.path(listing.collection())))));
    }

    private List<NavItem> navigation(Listing listing, Map<String, List<Dated>> years, String current) {
        return years.keySet().stream()
                .map(year -> new NavItem(year, url(listing.collection(), year), year.equals(current)))
                .toList();
    }

    private PlannedFile page(
            Listing listing,
            String path,
            String subject,
            String title,
            List<Dated> entries,
            List<NavItem> years,
            List<LinkView> calendars) {
        SiteCollection collection = listing.collection();
        return new PlannedFile.Page(
                path,
                Kind.LIST,
                subject,
                TEMPLATE,
                new ArchiveView(
                        frame.head(
                                path,
                                title,
                                context.text("planning.archive.description", title),
                                new SafeHtml(""),
                                frame.feeds(collection.id(), collection.title().in(context.language()))),
                        frame.site(addresses.list(collection)),
                        List.of(frame.home(), frame.list(collection)),
                        title,
                        entries.size(),
                        years,
                        months(listing.cards(), entries),
                        calendars));
    }

    private List<MonthView> months(List<CardView> cards, List<Dated> entries) {
        Map<String, List<CardView>> months = new LinkedHashMap<>();
        entries.forEach(one -> months.computeIfAbsent(
                        one.date().substring(0, Math.min(MONTH, one.date().length())), month -> new ArrayList<>())
                .add(cards.get(one.number())));
        return months.entrySet().stream()
                .map(month -> new MonthView(dates.partial(month.getKey()), List.copyOf(month.getValue())))
                .toList();
    }
}
