package org.casus.site.planning;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.markdown.SafeHtml;
import org.casus.content.sites.HomeBlock;
import org.casus.content.sites.Site;
import org.casus.content.source.DidYouMean;
import org.casus.site.facets.Facet;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.views.Block;
import org.casus.site.views.CardView;
import org.casus.site.views.Hero;
import org.casus.site.views.HomeView;
import org.casus.site.views.LinkView;
import org.casus.site.views.ProgressGroup;
import org.casus.site.views.SiteTile;
import org.casus.site.views.Tile;

/** The home page, block by block. */
final class HomePage {

    static final String FILE = "index.html";
    static final String SUBJECT = "home page";

    private final PlanContext context;
    private final Addresses addresses;
    private final Frame frame;
    private final Places places;
    private final TextPages texts;
    private final Function<String, Listing> listings;

    HomePage(
            PlanContext context,
            Addresses addresses,
            Frame frame,
            Places places,
            TextPages texts,
            Function<String, Listing> listings) {
        this.context = context;
        this.addresses = addresses;
        this.frame = frame;
        this.places = places;
        this.texts = texts;
        this.listings = listings;
    }

    PlannedFile.Page page() {
        Site site = context.site();
        String language = context.language();
        String title = site.title().in(language);
        HomeView view = new HomeView(
                frame.head("index.html", title, site.tagline().in(language), new SafeHtml(""), frame.feeds("", title)),
                frame.site(addresses.home()),
                List.of(),
                new Hero(
                        site.home().heroTitle().in(language),
                        site.home().heroText().in(language),
                        List.of(),
                        figures()),
                site.home().blocks().stream()
                        .flatMap(block -> block(block).stream())
                        .toList());
        return new PlannedFile.Page(FILE, Kind.LIST, SUBJECT, "home.peb", view);
    }

    /** One of something is no figure to begin a page with, unless it is all there is. */
    private List<Tile> figures() {
        List<Listing> filled = context.site().collections().keySet().stream()
                .map(listings)
                .filter(listing -> listing.size() > 0)
                .toList();
        return filled.stream()
                .filter(listing -> listing.size() > 1 || filled.size() == 1)
                .map(listing -> {
                    LinkView list = frame.list(listing.collection());
                    return new Tile(list.label(), listing.size(), 100, list.url());
                })
                .toList();
    }

    private Optional<Block> block(HomeBlock block) {
        String language = context.language();
        return switch (block) {
            case HomeBlock.Intro intro -> intro(intro.page());
            case HomeBlock.Latest latest -> {
                Listing listing = listing(latest.collection());
                List<CardView> newest = EntryOrder.newest(listing.entries()).stream()
                        .limit(latest.count())
                        .flatMap(entry -> listing.position(entry.id()).stream())
                        .map(number -> listing.cards().get(number))
                        .toList();
                yield Optional.of(new Block.LatestBlock(latest.title().in(language), newest, all(listing)));
            }
            case HomeBlock.FacetTiles tiles -> {
                Listing listing = listing(tiles.collection());
                yield listing.facet(tiles.facet())
                        .map(facet ->
                                new Block.TilesBlock(tiles.title().in(language), tiles(listing, facet), all(listing)));
            }
            case HomeBlock.Map map -> {
                Listing listing = listing(map.collection());
                yield Optional.of(
                        new Block.MapBlock(map.title().in(language), places.maps(listing.cards()), all(listing)));
            }
            case HomeBlock.News news -> {
                Listing listing = listing(news.collection());
                List<CardView> items =
                        listing.cards().stream().limit(news.count()).toList();
                yield Optional.of(new Block.NewsBlock(news.title().in(language), items, all(listing)));
            }
            case HomeBlock.Progress progress -> {
                Listing listing = listing(progress.collection());
                yield listing.facet(progress.facet())
                        .map(facet -> new Block.ProgressBlock(
                                progress.title().in(language), groups(listing, facet), all(listing)));
            }
            case HomeBlock.Sites sites ->
                Optional.of(new Block.SitesBlock(sites.sites().stream()
                        .flatMap(id -> Optional.ofNullable(context.sites().get(id)).stream())
                        .map(site -> new SiteTile(
                                site.title().in(language), site.tagline().in(language), addresses.site(site)))
                        .toList()));
        };
    }

    private Optional<Block> intro(String path) {
        Optional<PublishedEntry> page = addresses.pageAt(path);
        if (page.isEmpty()) {
            context.problems()
                    .add(
                            "sites/" + context.site().id() + ".yaml",
                            0,
                            "the home page names the page ‘" + path + "’: this site has no such page."
                                    + DidYouMean.hint(addresses.pages().keySet(), path));
            return Optional.empty();
        }
        return page.map(texts::intro);
    }

    private Listing listing(String collection) {
        return listings.apply(collection);
    }

    private LinkView all(Listing listing) {
        LinkView list = frame.list(listing.collection());
        return new LinkView(context.text("planning.all", list.label()), list.url());
    }

    private static List<ProgressGroup> groups(Listing listing, Facet facet) {
        return IntStream.range(0, facet.values().size())
                .filter(value -> facet.values().get(value).depth() == 0)
                .mapToObj(value -> new ProgressGroup(
                        facet.values().get(value).id(),
                        facet.values().get(value).label(),
                        IntStream.of(facet.entriesWith(value))
                                .mapToObj(listing.cards()::get)
                                .toList()))
                .filter(group -> !group.cards().isEmpty())
                .toList();
    }

    /** Values of one level: a tile for every municipality would be a list, and a tile for the only country would be none. */
    private List<Tile> tiles(Listing listing, Facet facet) {
        int depth = IntStream.range(0, facet.values().size())
                .map(value -> facet.values().get(value).depth())
                .max()
                .orElse(0);
        List<Integer> shown = List.of();
        for (int level = 0; level <= depth && shown.size() < 2; level++) {
            int wanted = level;
            shown = IntStream.range(0, facet.values().size())
                    .filter(value -> facet.values().get(value).depth() == wanted
                            && !facet.values().get(value).isNotGiven())
                    .boxed()
                    .toList();
        }
        int largest = shown.stream().mapToInt(facet::count).max().orElse(1);
        return shown.stream()
                .map(value -> tile(listing, facet, value, facet.count(value) * 100 / Math.max(1, largest)))
                .toList();
    }

    private Tile tile(Listing listing, Facet facet, int value, int share) {
        Facet.Value shown = facet.values().get(value);
        return new Tile(
                shown.label(),
                facet.count(value),
                share,
                addresses.landing(listing.collection(), facet.name(), shown.id()));
    }
}
