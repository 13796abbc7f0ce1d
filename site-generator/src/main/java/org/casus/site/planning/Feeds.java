package org.casus.site.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.casus.site.facets.Facet;
import org.casus.site.hashing.QuickHash;
import org.casus.site.memory.Noting;
import org.casus.site.planning.PlannedFile.Kind;

/** Atom feeds (RFC 4287) and JSON feeds: the newest of the site, of a collection, of a landing page. */
final class Feeds {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LONGEST = 50;

    /** Raise when the same items give another feed. */
    private static final String FORM = "feed-2";

    private final PlanContext context;
    private final Map<String, Newest> sorted = new ConcurrentHashMap<>();

    Feeds(PlanContext context) {
        this.context = context;
    }

    /** The items of a collection, the newest first, each with its number in the list. */
    private static final class Newest {

        private final List<FeedItem> items;
        private final List<Integer> order;

        Newest(Listing listing) {
            items = FeedItem.of(listing).toList();
            order = IntStream.range(0, items.size())
                    .boxed()
                    .sorted(Comparator.comparing(items::get, FeedItem.NEWEST))
                    .toList();
        }

        List<FeedItem> first(int most, IntPredicate wanted) {
            return order.stream()
                    .filter(wanted::test)
                    .limit(most)
                    .map(items::get)
                    .toList();
        }
    }

    /** Of one collection: of all of it, and of each value of its facets. */
    List<PlannedFile> of(Listing listing) {
        String title = listing.collection().title().in(context.language());
        List<PlannedFile> all =
                new ArrayList<>(both(listing.collection().id(), title, () -> newest(listing, number -> true)));
        for (Facet facet : listing.facets()) {
            for (Facet.Value value : facet.values()) {
                all.addAll(both(
                        Addresses.landingFolder(listing.collection(), facet.name(), value.id()),
                        title + ": " + value.label(),
                        () -> newest(listing, facet.name(), value.id())));
            }
        }
        return all;
    }

    private List<FeedItem> newest(Listing listing, String facet, String value) {
        BitSet holders = new BitSet();
        listing.facet(facet)
                .filter(found -> found.indexOf(value) >= 0)
                .ifPresent(found ->
                        IntStream.of(found.entriesWith(found.indexOf(value))).forEach(holders::set));
        return newest(listing, holders::get);
    }

    private List<FeedItem> newest(Listing listing, IntPredicate wanted) {
        // what all feeds of a collection read, whichever of them sorts it
        listing.entries();
        listing.cards();
        return Noting.aside(() -> sorted.computeIfAbsent(listing.collection().id(), id -> new Newest(listing)))
                .first(LONGEST, wanted);
    }

    /** Of the whole site. */
    List<PlannedFile> ofSite(Collection<Listing> listings) {
        return both(
                "",
                context.site().title().in(context.language()),
                () -> listings.stream()
                        .flatMap(listing -> newest(listing, number -> true).stream())
                        .sorted(FeedItem.NEWEST)
                        .limit(LONGEST)
                        .toList());
    }

    private List<PlannedFile> both(String folder, String title, Supplier<List<FeedItem>> newest) {
        return List.of(
                feed(inFolder(folder, Frame.FEED_FILE), folder, title, newest, this::xml),
                feed(inFolder(folder, Frame.JSON_FEED_FILE), folder, title, newest, this::json));
    }

    private interface Form {
        String text(String path, String folder, String title, List<FeedItem> items);
    }

    private PlannedFile feed(String path, String folder, String title, Supplier<List<FeedItem>> newest, Form form) {
        String subject = "feed " + path;
        return new PlannedFile.Deferred(path, Kind.FEED, subject, () -> {
            List<FeedItem> items = newest.get();
            return new PlannedFile.Made(
                    path,
                    Kind.FEED,
                    subject,
                    fingerprint(folder, title, items),
                    () -> form.text(path, folder, title, items).getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String inFolder(String folder, String file) {
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    private String fingerprint(String folder, String title, List<FeedItem> items) {
        StringBuilder all = new StringBuilder(FORM)
                .append('\n')
                .append(context.address().absolute(folder))
                .append('\n')
                .append(title)
                .append('\n')
                .append(context.language())
                .append('\n')
                .append(context.site().publisher().name())
                .append('\n')
                .append(context.base());
        for (FeedItem item : items) {
            all.append('\n')
                    .append(item.card().title())
                    .append('\0')
                    .append(item.card().url())
                    .append('\0')
                    .append(item.card().summary())
                    .append('\0')
                    .append(item.published())
                    .append('\0')
                    .append(item.updated())
                    .append('\0')
                    .append(item.entry().id());
        }
        return QuickHash.hex(all.toString());
    }

    /** JSON Feed 1.1. */
    private String json(String path, String folder, String title, List<FeedItem> items) {
        ObjectNode feed = JsonNodeFactory.instance.objectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title);
        feed.put("home_page_url", context.address().absolute(inFolder(folder, "index.html")));
        feed.put("feed_url", context.address().absolute(path));
        feed.put("language", context.language());
        feed.putArray("authors")
                .addObject()
                .put("name", context.site().publisher().name());
        ArrayNode list = feed.putArray("items");
        for (FeedItem item : items) {
            ObjectNode one = list.addObject();
            one.put("id", id(item));
            one.put("url", context.address().origin() + item.card().url());
            one.put("title", item.card().title());
            one.put("content_text", item.card().summary());
            if (PeopleDates.isKnown(item.published())) {
                one.put("date_published", item.published().toString());
            }
            if (PeopleDates.isKnown(item.updated())) {
                one.put("date_modified", item.updated().toString());
            }
        }
        return feed.toPrettyString() + "\n";
    }

    private String id(FeedItem item) {
        return context.base() + "/id/" + item.entry().id();
    }

    private String xml(String path, String folder, String title, List<FeedItem> items) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", context.language());
            element(xml, "title", title);
            element(xml, "id", context.address().absolute(path));
            link(xml, "self", context.address().absolute(path));
            link(xml, "alternate", context.address().absolute(inFolder(folder, "index.html")));
            element(xml, "updated", newest(items).toString());
            xml.writeStartElement("author");
            element(xml, "name", context.site().publisher().name());
            xml.writeEndElement();
            for (FeedItem item : items) {
                entry(xml, item);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text in memory can always be written", e);
        }
        return text.append('\n').toString();
    }

    private static Instant newest(List<FeedItem> items) {
        return items.stream().map(FeedItem::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private void entry(XMLStreamWriter xml, FeedItem item) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "title", item.card().title());
        element(xml, "id", id(item));
        link(xml, "alternate", context.address().origin() + item.card().url());
        if (PeopleDates.isKnown(item.published())) {
            element(xml, "published", item.published().toString());
        }
        element(xml, "updated", item.updated().toString());
        if (!item.card().summary().isEmpty()) {
            element(xml, "summary", item.card().summary());
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }
}
