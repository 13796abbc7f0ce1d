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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.casus.content.entry.PublishedEntry;
import org.casus.site.facets.Facet;
import org.casus.site.hashing.QuickHash;
import org.casus.site.memory.Noting;
import org.casus.site.memory.Round;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.views.CardView;

/** Atom feeds (RFC 4287) and JSON feeds: the newest of the site, of a collection, of a landing page. */
final class Feeds {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int LONGEST = 50;

    /** Raise when the same items give another feed. */
    private static final String FORM = "feed-2";

    private final PlanContext context;
    private final Map<String, Newest> sorted = new ConcurrentHashMap<>();

    private final Round<SitePlanner> round;

    Feeds(PlanContext context, Round<SitePlanner> round) {
        this.context = context;
        this.round = round;
    }

    /** The items of a collection, by their numbers in its list, and these with the newest first. */
    private static final class Newest {

        private final Listing.Shape shape;
        private final List<FeedItem> items;
        private final int[] order;

        Newest(Listing.Shape shape, List<FeedItem> items, int[] order) {
            this.shape = shape;
            this.items = items;
            this.order = order;
        }

        /** @param last the one of the bake before, of which most is as it is now */
        static Newest of(Listing listing, Optional<Newest> last) {
            return last.filter(before -> before.isOf(listing.shape()))
                    .map(before -> before.with(listing))
                    .orElseGet(() -> sorted(listing));
        }

        /** With items that are made where they are read. */
        static Newest unread(Listing listing, int[] order) {
            return new Newest(
                    listing.shape(), new Unread<>(number -> FeedItem.of(listing, number), order.length), order);
        }

        private static Newest sorted(Listing listing) {
            List<FeedItem> items = FeedItem.of(listing).toList();
            int[] order = IntStream.range(0, items.size())
                    .boxed()
                    .sorted(Comparator.comparing(items::get, FeedItem.NEWEST))
                    .mapToInt(Integer::intValue)
                    .toArray();
            return new Newest(listing.shape(), items, order);
        }

        @SuppressWarnings("ReferenceEquality") // one shape a list, for as long as it stays
        private boolean isOf(Listing.Shape now) {
            return shape == now;
        }

        private Newest with(Listing listing) {
            List<PublishedEntry> entries = listing.entries();
            List<CardView> cards = listing.cards();
            List<FeedItem> renewed = new ArrayList<>(items);
            BitSet changed = new BitSet();
            for (int number = 0; number < renewed.size(); number++) {
                if (!items.get(number).isOf(entries.get(number), cards.get(number))) {
                    renewed.set(number, FeedItem.of(listing, number));
                    changed.set(number);
                }
            }
            return changed.isEmpty() ? this : new Newest(shape, renewed, merged(renewed, changed));
        }

        /** Those that changed, each put where it belongs among the others. */
        private int[] merged(List<FeedItem> renewed, BitSet changed) {
            int[] moved = changed.stream()
                    .boxed()
                    .sorted(Comparator.comparing(renewed::get, FeedItem.NEWEST))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] merged = new int[order.length];
            int at = 0;
            int next = 0;
            for (int number : order) {
                if (!changed.get(number)) {
                    while (next < moved.length
                            && FeedItem.NEWEST.compare(renewed.get(moved[next]), renewed.get(number)) < 0) {
                        merged[at++] = moved[next++];
                    }
                    merged[at++] = number;
                }
            }
            while (next < moved.length) {
                merged[at++] = moved[next++];
            }
            return merged;
        }

        List<FeedItem> first(int most, IntPredicate wanted) {
            return IntStream.of(order)
                    .filter(wanted)
                    .limit(most)
                    .mapToObj(items::get)
                    .toList();
        }
    }

    /** Of one collection: of all of it, and of each value of its facets. */
    List<PlannedFile> of(Listing listing) {
        PerEntry.keep(
                round,
                new Questions.Memo(
                        Questions.Memo.Of.FEED_ORDER, listing.collection().id()));
        PerEntry.keep(
                round,
                new Questions.Memo(
                        Questions.Memo.Of.NEWEST_FIRST, listing.collection().id()));
        String title = listing.collection().title().in(context.language());
        List<PlannedFile> all = new ArrayList<>(both(listing.collection().id(), title, () -> newest(listing, "", "")));
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

    /** @param facet empty for all of the collection */
    List<FeedItem> newest(Listing listing, String facet, String value) {
        return Noting.read(
                new Questions.NewestOf(listing.collection().id(), facet, value),
                Noting.aside(() -> sorted.computeIfAbsent(listing.collection().id(), id -> newest(listing))
                        .first(LONGEST, wanted(listing, facet, value))));
    }

    private Newest newest(Listing listing) {
        if (round.isLast()) {
            return Newest.unread(listing, order(listing));
        }
        Questions.Memo question = new Questions.Memo(
                Questions.Memo.Of.FEED_ORDER, listing.collection().id());
        Newest newest = Newest.of(listing, round.last(question));
        round.leave(question, newest);
        return newest;
    }

    /** As it was left by an earlier process, for as long as nothing moves. */
    private int[] order(Listing listing) {
        Questions.Memo question = new Questions.Memo(
                Questions.Memo.Of.NEWEST_FIRST, listing.collection().id());
        int[] order = round.<int[]>last(question).orElseGet(() -> FeedItem.newestFirst(listing));
        round.leave(question, order);
        return order;
    }

    private static IntPredicate wanted(Listing listing, String facet, String value) {
        if (facet.isEmpty()) {
            return number -> true;
        }
        BitSet holders = new BitSet();
        listing.facet(facet)
                .filter(found -> found.indexOf(value) >= 0)
                .ifPresent(found ->
                        IntStream.of(found.entriesWith(found.indexOf(value))).forEach(holders::set));
        return holders::get;
    }

    /** Of the whole site. */
    List<PlannedFile> ofSite(Collection<Listing> listings) {
        return both(
                "",
                context.site().title().in(context.language()),
                () -> listings.stream()
                        .flatMap(listing -> newest(listing, "", "").stream())
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
