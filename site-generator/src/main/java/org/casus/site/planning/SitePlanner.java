package org.casus.site.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.casus.content.InvalidContent;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaSource;
import org.casus.content.entry.EntryId;
import org.casus.content.sites.Site;
import org.casus.content.sites.SiteCollection;
import org.casus.content.source.Problems;
import org.casus.site.hashing.Hashes;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.theme.Theme;

/** Plans a site: its table of contents is {@link #plan}. */
public final class SitePlanner {

    private final PlanContext context;
    private final Addresses addresses;
    private final EntryWords words;
    private final Places places;
    private final Pictures pictures;
    private final Cards cards;
    private final Frame frame;
    private final ProseLinks prose;
    private final TextPages texts;
    private final Feeds feeds;

    private SitePlanner(PlanContext context, MediaSource media, ProseShelf shelf) {
        this.context = context;
        addresses = new Addresses(context);
        words = new EntryWords(context);
        places = new Places(context);
        pictures = new Pictures(context, media);
        cards = new Cards(context, addresses, words, places, pictures);
        frame = new Frame(context, addresses, words);
        prose = new ProseLinks(context, addresses, new ShortcodeHtml(context, addresses, words, pictures), shelf);
        texts = new TextPages(context, addresses, frame, words, pictures, prose);
        feeds = new Feeds(context);
    }

    /**
     * Everything that the site will consist of.
     *
     * @param sites all sites of the house
     * @throws InvalidContent with everything that is in the way: links to nothing, two files that want one address
     */
    public static SitePlan plan(
            Content content,
            Site site,
            SortedMap<String, Site> sites,
            Theme theme,
            SiteAddress address,
            MediaSource media,
            ProseShelf shelf) {
        PlanContext context = new PlanContext(content, site, sites, theme, address, new Problems());
        SitePlan plan = new SitePlanner(context, media, shelf).plan();
        context.problems().throwIfAny();
        return plan;
    }

    /**
     * The page that shows this entry, as it will be in the plan of this content. What is in the way of a bake is not in
     * the way here: a draft may link to what is not there yet.
     *
     * @return nothing where the entry has no page on this site
     */
    public static Optional<PlannedFile.Page> page(
            Content content,
            Site site,
            SortedMap<String, Site> sites,
            Theme theme,
            SiteAddress address,
            MediaSource media,
            ProseShelf shelf,
            EntryId entry) {
        PlanContext context = new PlanContext(content, site, sites, theme, address, new Problems());
        return new SitePlanner(context, media, shelf).page(entry);
    }

    private Optional<PlannedFile.Page> page(EntryId entry) {
        Optional<SiteCollection> collection = context.site().collectionOf(entry.type());
        if (collection.isPresent()) {
            Listing listing = Listing.of(context, collection.get(), cards);
            return Optional.ofNullable(listing.positions().get(entry)).map(number -> fiches().page(listing, number));
        }
        if (texts.isOnHome(entry)) {
            return Optional.of(new HomePage(context, addresses, frame, places, texts, listings()).page());
        }
        return texts.page(entry);
    }

    private Fiches fiches() {
        return new Fiches(context, addresses, frame, words, places, pictures, prose);
    }

    private SitePlan plan() {
        Map<String, Listing> listings = listings();
        List<PlannedFile> pages = new ArrayList<>();
        List<PlannedFile> others = new ArrayList<>();
        pages.add(new HomePage(context, addresses, frame, places, texts, listings).page());
        pages.addAll(texts.pages());
        for (Listing listing : listings.values()) {
            PlannedFile.Made index = new BrowserIndex(context).file(listing);
            pages.addAll(new Lists(context, addresses, frame, places).pages(listing, index.path()));
            pages.addAll(fiches(listing));
            others.add(index);
            others.addAll(twins(listing));
            others.addAll(feeds.of(listing));
            others.addAll(new Downloads(context).files(listing));
        }
        pages.sort(Comparator.comparing(PlannedFile::path));
        others.addAll(new Sitemap(context.address()).files(pages));
        others.addAll(feeds.ofSite(listings.values()));
        others.addAll(new WellKnown(context).files());
        others.addAll(pictures.files());
        others.addAll(assets());
        others.addAll(pages);
        return new SitePlan(withoutClashes(others));
    }

    private Map<String, Listing> listings() {
        Map<String, Listing> listings = new LinkedHashMap<>();
        context.site()
                .collections()
                .values()
                .forEach(collection -> listings.put(collection.id(), Listing.of(context, collection, cards)));
        return listings;
    }

    private List<PlannedFile.Page> fiches(Listing listing) {
        Fiches fiches = fiches();
        return IntStream.range(0, listing.entries().size())
                .mapToObj(number -> fiches.page(listing, number))
                .toList();
    }

    private List<PlannedFile> twins(Listing listing) {
        Twins twins = new Twins(context);
        String declaration = Hashes.hex(listing.type().declaration().toString());
        return listing.entries().stream()
                .map(entry -> twins.twin(listing.collection(), listing.type(), declaration, entry))
                .toList();
    }

    private List<PlannedFile> assets() {
        List<PlannedFile> files = new ArrayList<>();
        context.theme()
                .assets()
                .forEach((name, asset) -> files.add(
                        new PlannedFile.Made(asset.path(), Kind.ASSET, "asset " + name, asset.path(), asset::bytes)));
        return files;
    }

    private List<PlannedFile> withoutClashes(List<PlannedFile> files) {
        SortedMap<String, PlannedFile> byPath = new TreeMap<>();
        for (PlannedFile file : files) {
            PlannedFile other = byPath.putIfAbsent(file.path(), file);
            if (other != null) {
                context.problems()
                        .add(
                                context.site().id(),
                                0,
                                "two want " + context.address().url(file.path()) + " (" + other.subject() + ", "
                                        + file.subject() + "). Change the slug or the path of one.");
            }
        }
        return List.copyOf(byPath.values());
    }
}
