package org.casus.site.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.content.markdown.SafeHtml;
import org.casus.content.sites.SiteCollection;
import org.casus.site.facets.Facet;
import org.casus.site.facets.FacetCounts;
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

    Lists(PlanContext context, Addresses addresses, Frame frame, Places places) {
        this.context = context;
        this.addresses = addresses;
        this.frame = frame;
        this.places = places;
    }

    /** @param index path of the collection's index for the browser */
    List<PlannedFile> pages(Listing listing, String index) {
        List<PlannedFile> pages = new ArrayList<>(wholeList(listing, index));
        for (Facet facet : listing.facets()) {
            for (Facet.Value value : facet.values()) {
                pages.addAll(landing(listing, facet, value, index));
            }
        }
        return pages;
    }

    private List<PlannedFile> wholeList(Listing listing, String index) {
        SiteCollection collection = listing.collection();
        String title = collection.title().in(context.language());
        String intro =
                collection.intro().map(text -> text.in(context.language())).orElse("");
        List<FacetView> facets =
                facets(listing, new FacetCounts(listing.entries().size(), listing.facets(), Map.of()), Map.of());
        List<MapView> maps = places.maps(listing.cards());
        List<Alternate> feeds = withDownloads(collection, frame.feeds(collection.id(), title));
        Pages pages = new Pages(listing.cards(), collection.perPage(), collection.id());
        List<PlannedFile> files = new ArrayList<>();
        for (int number = 1; number <= pages.last(); number++) {
            String path = Addresses.listFile(collection.id(), number);
            files.add(new PlannedFile.Page(
                    path,
                    Kind.LIST,
                    "list " + collection.id(),
                    "list.peb",
                    new ListView(
                            head(path, title, number, intro, feeds),
                            site(collection),
                            List.of(frame.home()),
                            title,
                            intro,
                            listing.entries().size(),
                            pages.cards(number),
                            facets,
                            pages.pager(number, context.address()),
                            number == 1 ? maps : List.of(),
                            forms(collection),
                            context.address().url(index),
                            collection.id())));
        }
        return files;
    }

    private List<PlannedFile> landing(Listing listing, Facet facet, Facet.Value value, String index) {
        SiteCollection collection = listing.collection();
        Map<String, Set<String>> chosen = Map.of(facet.name(), Set.of(value.id()));
        FacetCounts counts = new FacetCounts(listing.entries().size(), listing.facets(), chosen);
        List<CardView> cards = listing.cards(counts.results());
        String folder = Addresses.landingFolder(collection, facet.name(), value.id());
        LinkView whole = frame.list(collection);
        String title = whole.label() + ": " + value.label();
        List<FacetView> facets = facets(listing, counts, chosen);
        List<MapView> maps = places.maps(cards);
        List<Alternate> feeds = frame.feeds(folder, title);
        Pages pages = new Pages(cards, collection.perPage(), folder);
        List<PlannedFile> files = new ArrayList<>();
        for (int number = 1; number <= pages.last(); number++) {
            String path = Addresses.listFile(folder, number);
            files.add(new PlannedFile.Page(
                    path,
                    Kind.LIST,
                    "list " + folder,
                    "landing.peb",
                    new LandingView(
                            head(path, title, number, value.definition(), feeds),
                            site(collection),
                            List.of(frame.home(), whole),
                            title,
                            facet.name(),
                            facet.label(),
                            value.id(),
                            value.label(),
                            value.definition(),
                            cards.size(),
                            pages.cards(number),
                            facets,
                            pages.pager(number, context.address()),
                            number == 1 ? maps : List.of(),
                            forms(collection),
                            context.address().url(index),
                            collection.id(),
                            whole)));
        }
        return files;
    }

    private List<Alternate> withDownloads(SiteCollection collection, List<Alternate> feeds) {
        return Stream.concat(feeds.stream(), Downloads.alternates(context, collection))
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
