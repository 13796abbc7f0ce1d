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
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.casus.site.facets.Facet;
import org.casus.site.hashing.QuickHash;
import org.casus.site.planning.PlannedFile.Kind;

/** Atom feeds (RFC 4287) and JSON feeds: the newest of the site, of a collection, of a landing page. */
final class Feeds {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LONGEST = 50;

    /** Raise when the same items give another feed. */
    private static final String FORM = "feed-2";

    private final PlanContext context;

    Feeds(PlanContext context) {
        this.context = context;
    }

    /** Of one collection: of all of it, and of each value of its facets. */
    List<PlannedFile> of(Listing listing) {
        String title = listing.collection().title().in(context.language());
        List<FeedItem> items = FeedItem.of(listing).toList();
        List<FeedItem> newest = items.stream().sorted(FeedItem.NEWEST).toList();
        List<PlannedFile> all = new ArrayList<>(both(listing.collection().id(), title, newest));
        int[] order = newest.stream()
                .flatMap(item -> listing.position(item.entry().id()).stream())
                .mapToInt(Integer::intValue)
                .toArray();
        for (Facet facet : listing.facets()) {
            for (int value = 0; value < facet.values().size(); value++) {
                Facet.Value shown = facet.values().get(value);
                BitSet holders = new BitSet();
                IntStream.of(facet.entriesWith(value)).forEach(holders::set);
                all.addAll(both(
                        Addresses.landingFolder(listing.collection(), facet.name(), shown.id()),
                        title + ": " + shown.label(),
                        IntStream.of(order)
                                .filter(holders::get)
                                .limit(LONGEST)
                                .mapToObj(items::get)
                                .toList()));
            }
        }
        return all;
    }

    /** Of the whole site. */
    List<PlannedFile> ofSite(Collection<Listing> listings) {
        return both(
                "",
                context.site().title().in(context.language()),
                listings.stream().flatMap(FeedItem::of).sorted(FeedItem.NEWEST).toList());
    }

    private List<PlannedFile> both(String folder, String title, List<FeedItem> newestFirst) {
        List<FeedItem> items = newestFirst.stream().limit(LONGEST).toList();
        String fingerprint = fingerprint(folder, title, items);
        return List.of(
                made(inFolder(folder, Frame.FEED_FILE), fingerprint, path -> xml(path, folder, title, items)),
                made(inFolder(folder, Frame.JSON_FEED_FILE), fingerprint, path -> json(path, folder, title, items)));
    }

    private static PlannedFile made(String path, String fingerprint, UnaryOperator<String> text) {
        return new PlannedFile.Made(
                path,
                Kind.FEED,
                "feed " + path,
                fingerprint,
                () -> text.apply(path).getBytes(StandardCharsets.UTF_8));
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
