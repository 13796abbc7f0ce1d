package org.casus.site.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.content.markdown.SafeHtml;
import org.casus.content.sites.SiteCollection;
import org.casus.site.facets.Facet;
import org.casus.site.facets.FacetCounts;
import org.casus.site.memory.Noting;
import org.casus.site.memory.Round;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.views.Alternate;
import org.casus.site.views.CardView;
import org.casus.site.views.FacetOption;
import org.casus.site.views.FacetView;
import org.casus.site.views.Head;
import org.casus.site.views.LandingView;
import org.casus.site.views.LinkView;
import org.casus.site.views.ListView;
import org.casus.site.views.MapView;
import org.casus.site.views.SiteView;

/** The pages of a collection's list, and those of each value of its facets. */
final class Lists {

    private static final int LONG_FACET = 12;

    private final PlanContext context;
    private final Addresses addresses;
    private final Frame frame;
    private final Places places;
    private final Function<String, Listing> listings;
    private final Round<SitePlanner> round;
    private final Map<Key, int[]> numbers = new ConcurrentHashMap<>();

    /** @param listings by the id of their collection */
    Lists(
            PlanContext context,
            Addresses addresses,
            Frame frame,
            Places places,
            Function<String, Listing> listings,
            Round<SitePlanner> round) {
        this.listings = listings;
        this.round = round;
        this.context = context;
        this.addresses = addresses;
        this.frame = frame;
        this.places = places;
    }

    /** A list of a collection: the whole one, or that of a value of a facet. */
    record Key(String collection, String facet, String value) {

        static Key whole(String collection) {
            return new Key(collection, "", "");
        }

        boolean isWhole() {
            return facet.isEmpty();
        }

        Map<String, Set<String>> chosen() {
            return isWhole() ? Map.of() : Map.of(facet, Set.of(value));
        }
    }

    /** @param index path of the collection's index for the browser */
    List<PlannedFile> pages(Listing listing, String index) {
        List<PlannedFile> pages = new ArrayList<>(wholeList(listing, index));
        for (Facet facet : listing.facets()) {
            for (Facet.Value value : facet.values()) {
                pages.addAll(landing(listing, facet.name(), facet.label(), value, index));
            }
        }
        return pages;
    }

    private List<PlannedFile> wholeList(Listing listing, String index) {
        SiteCollection collection = listing.collection();
        Key key = Key.whole(collection.id());
        return pages(key, collection, collection.id(), (path, number) -> whole(key, collection, path, number, index));
    }

    private PlannedFile.Page whole(Key key, SiteCollection collection, String path, int number, String index) {
        String title = collection.title().in(context.language());
        String intro =
                collection.intro().map(text -> text.in(context.language())).orElse("");
        return new PlannedFile.Page(
                path,
                Kind.LIST,
                subject(collection.id()),
                "list.peb",
                new ListView(
                        head(
                                path,
                                title,
                                number,
                                intro,
                                withDownloads(collection, frame.feeds(collection.id(), title))),
                        site(collection),
                        List.of(frame.home()),
                        title,
                        intro,
                        size(key),
                        cards(key, number),
                        facets(key),
                        pager(key, collection, collection.id()).pager(number, context.address()),
                        forms(collection),
                        collection.perPage(),
                        context.address().url(index),
                        collection.id(),
                        number == 1 ? ways(collection) : List.of()));
    }

    private List<LinkView> ways(SiteCollection collection) {
        return new Archives(context, addresses, frame)
                .ways(listings.apply(collection.id()))
                .toList();
    }

    /** @param value is what its vocabulary says of it, whoever has it */
    private List<PlannedFile> landing(
            Listing listing, String facet, String facetLabel, Facet.Value value, String index) {
        SiteCollection collection = listing.collection();
        Key key = new Key(collection.id(), facet, value.id());
        return pages(
                key,
                collection,
                Addresses.landingFolder(collection, facet, value.id()),
                (path, number) -> landing(key, collection, facetLabel, value, path, number, index));
    }

    private PlannedFile.Page landing(
            Key key,
            SiteCollection collection,
            String facetLabel,
            Facet.Value value,
            String path,
            int number,
            String index) {
        String folder = Addresses.landingFolder(collection, key.facet(), value.id());
        LinkView whole = frame.list(collection);
        String title = whole.label() + ": " + value.label();
        return new PlannedFile.Page(
                path,
                Kind.LIST,
                subject(folder),
                "landing.peb",
                new LandingView(
                        head(path, title, number, description(whole, facetLabel, value), frame.feeds(folder, title)),
                        site(collection),
                        List.of(frame.home(), whole),
                        title,
                        key.facet(),
                        facetLabel,
                        value.id(),
                        value.label(),
                        value.definition(),
                        size(key),
                        cards(key, number),
                        facets(key),
                        pager(key, collection, folder).pager(number, context.address()),
                        number == 1 ? maps(key) : List.of(),
                        forms(collection),
                        collection.perPage(),
                        context.address().url(index),
                        collection.id(),
                        whole));
    }

    private String description(LinkView whole, String facetLabel, Facet.Value value) {
        return value.definition().isEmpty()
                ? context.text(
                        "planning.landing.description",
                        whole.label(),
                        facetLabel.toLowerCase(Locale.forLanguageTag(context.language())),
                        value.label())
                : value.definition();
    }

    private interface NumberedPage {
        PlannedFile.Page make(String path, int number);
    }

    private List<PlannedFile> pages(Key key, SiteCollection collection, String folder, NumberedPage page) {
        int last = pager(key, collection, folder).last();
        List<PlannedFile> files = new ArrayList<>(last);
        for (int number = 1; number <= last; number++) {
            int current = number;
            String path = Addresses.listFile(folder, number);
            files.add(new PlannedFile.Deferred(path, Kind.LIST, subject(folder), () -> page.make(path, current)));
        }
        return files;
    }

    private static String subject(String folder) {
        return "list " + folder;
    }

    private Pages pager(Key key, SiteCollection collection, String folder) {
        return new Pages(size(key), collection.perPage(), folder);
    }

    /** How many entries a list has; 0 for one that is not there. */
    int size(Key key) {
        return Noting.read(new Questions.SizeOf(key), Noting.aside(() -> sizeOf(key)));
    }

    private int sizeOf(Key key) {
        Listing listing = listings.apply(key.collection());
        if (key.isWhole()) {
            return listing.size();
        }
        return listing.facet(key.facet())
                .map(facet -> facet.indexOf(key.value()) < 0 ? 0 : facet.count(facet.indexOf(key.value())))
                .orElse(0);
    }

    /** The cards on a page of a list, from 1; none past its end. */
    List<CardView> cards(Key key, int page) {
        return Noting.read(new Questions.CardsOn(key, page), Noting.aside(() -> cardsOn(key, page)));
    }

    private List<CardView> cardsOn(Key key, int page) {
        Listing listing = listings.apply(key.collection());
        int perPage = listing.collection().perPage();
        int size = sizeOf(key);
        int from = Math.min(size, (page - 1) * perPage);
        int to = Math.min(size, from + perPage);
        if (key.isWhole()) {
            return listing.cards().subList(from, to);
        }
        int[] numbers = this.numbers.computeIfAbsent(key, missing -> numbersOf(listing, key));
        return listing.cards(Arrays.copyOfRange(numbers, from, to));
    }

    private static int[] numbersOf(Listing listing, Key key) {
        return listing.facet(key.facet())
                .filter(facet -> facet.indexOf(key.value()) >= 0)
                .map(facet -> facet.entriesWith(facet.indexOf(key.value())))
                .orElse(new int[0]);
    }

    List<MapView> maps(Key key) {
        return round.kept(new Questions.MapsOf(key), () -> {
            Listing listing = listings.apply(key.collection());
            if (context.theme().maps().isEmpty()) {
                return List.of();
            }
            return places.maps(key.isWhole() ? listing.cards() : listing.cards(numbersOf(listing, key)));
        });
    }

    /** The facets beside a list, with the counts that go with it. */
    List<FacetView> facets(Key key) {
        return round.kept(new Questions.FacetsBeside(key), () -> {
            Listing listing = listings.apply(key.collection());
            FacetCounts counts = new FacetCounts(size(Key.whole(key.collection())), listing.facets(), key.chosen());
            return facets(listing, counts, key.chosen());
        });
    }

    private List<Alternate> withDownloads(SiteCollection collection, List<Alternate> feeds) {
        return Stream.concat(feeds.stream(), Downloads.alternates(context, frame, collection))
                .toList();
    }

    private Head head(String path, String title, int number, String description, List<Alternate> feeds) {
        String numbered = number == 1 ? title : title + " – " + context.text("planning.page", number);
        return frame.head(path, numbered, description, new SafeHtml(""), feeds);
    }

    private SiteView site(SiteCollection collection) {
        return frame.site(addresses.list(collection));
    }

    private static List<String> forms(SiteCollection collection) {
        return collection.views().stream().map(SiteCollection.ListForm::word).toList();
    }

    private List<FacetView> facets(Listing listing, FacetCounts counts, Map<String, Set<String>> chosen) {
        return listing.facets().stream()
                .map(facet -> new FacetView(
                        facet.name(),
                        facet.label(),
                        IntStream.range(0, facet.values().size())
                                .mapToObj(value -> option(listing, facet, value, counts, chosen))
                                .toList(),
                        facet.values().size() > LONG_FACET))
                .toList();
    }

    private FacetOption option(
            Listing listing, Facet facet, int index, FacetCounts counts, Map<String, Set<String>> chosen) {
        Facet.Value value = facet.values().get(index);
        int count = counts.count(facet, index);
        return new FacetOption(
                value.id(),
                value.label(),
                count,
                count == 0 ? "" : addresses.landing(listing.collection(), facet.name(), value.id()),
                value.depth(),
                chosen.getOrDefault(facet.name(), Set.of()).contains(value.id()));
    }
}
