package org.casus.site.planning;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.casus.content.entry.PublishedEntry;
import org.casus.site.hashing.Hashes;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.views.CardView;

/** Atom feeds (RFC 4287): the newest of the site, of a collection, of a landing page. */
final class Feeds {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LONGEST = 50;

    private final PlanContext context;

    Feeds(PlanContext context) {
        this.context = context;
    }

    /** An entry with what the feed says of it. */
    record Item(PublishedEntry entry, CardView card) {}

    /**
     * @param folder of the page that the feed belongs to; empty for the site's
     * @param items in any order
     */
    PlannedFile feed(String folder, String title, List<Item> items) {
        String path = folder.isEmpty() ? Frame.FEED_FILE : folder + "/" + Frame.FEED_FILE;
        List<Item> newest = items.stream()
                .sorted(java.util.Comparator.comparing(
                                (Item item) -> item.entry().published())
                        .reversed()
                        .thenComparing(item -> item.entry().id()))
                .limit(LONGEST)
                .toList();
        byte[] bytes = xml(path, folder, title, newest).getBytes(StandardCharsets.UTF_8);
        return new PlannedFile.Made(path, Kind.FEED, "feed " + path, Hashes.hex(bytes), () -> bytes);
    }

    private String xml(String path, String folder, String title, List<Item> items) {
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
            link(xml, "alternate", context.address().absolute(folder.isEmpty() ? "" : folder + "/index.html"));
            element(xml, "updated", newest(items).toString());
            xml.writeStartElement("author");
            element(xml, "name", context.site().publisher().name());
            xml.writeEndElement();
            for (Item item : items) {
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

    private static Instant newest(List<Item> items) {
        return items.stream()
                .map(item -> item.entry().modified())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private void entry(XMLStreamWriter xml, Item item) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "title", item.card().title());
        element(xml, "id", context.content().base() + "/id/" + item.entry().id());
        link(xml, "alternate", context.address().origin() + item.card().url());
        element(xml, "published", item.entry().published().toString());
        element(xml, "updated", item.entry().modified().toString());
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
