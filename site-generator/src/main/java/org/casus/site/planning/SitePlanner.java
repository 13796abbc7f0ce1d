package org.casus.site.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.content.InvalidContent;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.MediaSource;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.Site;
import org.casus.content.sites.SiteCollection;
import org.casus.site.hashing.Hashes;
import org.casus.site.memory.Noting;
import org.casus.site.memory.Question;
import org.casus.site.memory.Reads;
import org.casus.site.memory.Round;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.theme.Theme;
import org.casus.site.views.CardView;

/** Plans a site: its table of contents is {@link #plan}. */
public final class SitePlanner {

    private final PlanContext context;
    private final Addresses addresses;
    private final EntryWords words;
    private final Places places;
    private final Pictures pictures;
    private final Cards cards;
    private final SharePictures shares;
    private final Frame frame;
    private final ProseLinks prose;
    private final TextPages texts;
    private final Feeds feeds;
    private final Fiches fiches;
    private final Lists lists;
    private final Map<String, Listing> listings = new ConcurrentHashMap<>();
    private final Round<SitePlanner> round;

    private SitePlanner(PlanContext context, MediaSource media, ProseShelf shelf, Round<SitePlanner> round) {
        this.context = context;
        this.round = round;
        addresses = new Addresses(context);
        words = new EntryWords(context);
        places = new Places(context);
        pictures = new Pictures(context, media);
        Documents documents = new Documents(context, media);
        cards = new Cards(context, addresses, words, places, pictures, round);
        shares = new SharePictures(context, pictures);
        frame = new Frame(context, addresses, words, shares);
        prose = new ProseLinks(context, addresses, new ShortcodeHtml(context, addresses, words, pictures), shelf);
        texts = new TextPages(context, addresses, frame, words, pictures, prose);
        feeds = new Feeds(context, round);
        fiches = new Fiches(context, addresses, frame, shares, words, places, pictures, documents, prose, round);
        lists = new Lists(context, addresses, frame, places, this::listing, round);
        round.begin(this);
    }

    /**
     * Everything that the site will consist of.
     *
     * @param sites all sites of the house
     * @param isOfDrafts whether the content holds drafts, which every page then says
     * @param round of the bake; one of a bake before must have been of the same site files, theme, types and vocabularies
     * @throws InvalidContent with everything that is in the way so far: two files that want one address
     */
    public static SitePlan plan(
            Content content,
            Site site,
            SortedMap<String, Site> sites,
            Theme theme,
            SiteAddress address,
            MediaSource media,
            boolean isOfDrafts,
            ProseShelf shelf,
            Round<SitePlanner> round) {
        PlanContext context = PlanContext.of(content, site, sites, theme, address, isOfDrafts);
        SitePlanner planner = new SitePlanner(context, media, shelf, round);
        Noting.Noted<List<PlannedFile>> files = Noting.usesOf(planner::plan);
        context.problems().throwIfAny();
        return new SitePlan(files.made(), filesOf(files.reads()), context.problems());
    }

    private static List<PlannedFile> filesOf(Reads reads) {
        return reads.uses().stream().map(PlannedFile.class::cast).toList();
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
        PlanContext context = PlanContext.of(content, site, sites, theme, address, false);
        return new SitePlanner(context, media, shelf, Round.first()).page(entry);
    }

    /** What files ask that are made from an entry. */
    public static Question<SitePlanner> questionOf(EntryId entry) {
        return new Questions.EntryAt(entry);
    }

    private Optional<PlannedFile.Page> page(EntryId entry) {
        Optional<SiteCollection> collection = context.site().collectionOf(entry.type());
        if (collection.isPresent()) {
            Listing listing = listing(collection.get().id());
            return listing.position(entry).map(number -> fiches.page(listing, entry));
        }
        if (texts.isOnHome(entry)) {
            return Optional.of(home().page());
        }
        return texts.page(entry);
    }

    private HomePage home() {
        return new HomePage(context, addresses, frame, places, texts, this::listing);
    }

    private List<PlannedFile> plan() {
        List<Listing> all = context.site().collections().keySet().stream()
                .map(this::listing)
                .toList();
        Joined<PlannedFile> pages = new Joined<>();
        List<PlannedFile> others = new ArrayList<>();
        Joined<PlannedFile> files = new Joined<>();
        pages.add(List.of(new PlannedFile.Deferred(HomePage.FILE, Kind.LIST, HomePage.SUBJECT, () -> home().page())));
        pages.add(texts.pages());
        pages.add(new StyleGuidePage(context, frame).pages());
        pages.add(new MapPage(context, frame, lists).pages());
        Archives archives = new Archives(context, addresses, frame);
        for (Listing listing : all) {
            pages.add(lists.pages(
                    listing, BrowserIndex.pathOf(listing.collection().id())));
            pages.add(fiches.pages(listing));
            pages.add(archives.pages(listing));
            others.addAll(new BrowserIndex(context, places, listing, round).files());
            files.add(twins(listing));
            others.addAll(feeds.of(listing));
            others.addAll(new Downloads(context, frame).files(listing));
        }
        others.addAll(new Calendars(context).files(all));
        pages.add(new AskingPages(context, addresses, frame).pages());
        others.addAll(new TextSearch(context, addresses, words, all, round).files());
        Tombstones tombstones = new Tombstones(context, addresses, frame, words);
        others.addAll(tombstones.pages());
        others.addAll(tombstones.rules());
        others.addAll(new Sitemap(context.address(), context.isOfDrafts()).files(pages));
        others.addAll(feeds.ofSite(all));
        others.addAll(new WellKnown(context).files());
        others.addAll(assets());
        files.add(others);
        files.add(pages);
        tellClashes(files);
        return files;
    }

    PlanContext context() {
        return context;
    }

    Addresses addresses() {
        return addresses;
    }

    Frame frame() {
        return frame;
    }

    Fiches fiches() {
        return fiches;
    }

    Lists lists() {
        return lists;
    }

    Feeds feeds() {
        return feeds;
    }

    /** The list of a collection of this site. */
    Listing listing(String collection) {
        Listing made = listings.get(collection);
        return made == null ? made(collection) : made;
    }

    private synchronized Listing made(String collection) {
        Listing known = listings.get(collection);
        if (known != null) {
            return known;
        }
        SiteCollection declared = Optional.ofNullable(
                        context.site().collections().get(collection))
                .orElseThrow();
        Listing listing = round.isOfOrigins() ? unread(declared) : renewed(declared);
        listings.put(collection, listing);
        return listing;
    }

    private Listing renewed(SiteCollection collection) {
        Questions.ListingOf question = new Questions.ListingOf(collection.id());
        Listing listing = Listing.of(
                context, collection, cards, round.<Listing>last(question).orElse(null));
        round.leave(question, listing);
        return listing;
    }

    private Listing unread(SiteCollection collection) {
        Questions.Memo question = new Questions.Memo(Questions.Memo.Of.SHAPE, collection.id());
        Listing listing = Listing.unread(context, collection, cards, round.<Listing.Shape>last(question));
        round.leave(question, listing.shape());
        return listing;
    }

    /** Nothing where the entry is not in the collection. */
    Optional<CardView> card(String collection, EntryId id) {
        return context.entry(id)
                .flatMap(entry ->
                        Optional.ofNullable(context.site().collections().get(collection)))
                .flatMap(found -> context.types().find(id.type()).map(type -> cards.card(found, type, id)));
    }

    private List<PlannedFile> twins(Listing listing) {
        if (!listing.collection().outputs().withTwins()) {
            return List.of();
        }
        Twins twins = new Twins(context);
        String declaration = Hashes.hex(listing.type().declaration().toString());
        List<PublishedEntry> entries = listing.entries();
        return new RecentList<>(
                entries.size(),
                number -> twins.twin(
                        listing.collection(),
                        listing.type(),
                        declaration,
                        entries.get(number).id()));
    }

    private List<PlannedFile> assets() {
        List<PlannedFile> files = new ArrayList<>();
        context.theme()
                .assets()
                .forEach((name, asset) -> files.add(
                        new PlannedFile.Made(asset.path(), Kind.ASSET, "asset " + name, asset.path(), asset::bytes)));
        return files;
    }

    /** Paths by their sums first: all of them at once would take more room than all that is known of them. */
    private void tellClashes(List<PlannedFile> files) {
        long[] sums =
                files.stream().mapToLong(file -> sum(file.path())).sorted().toArray();
        Set<Long> twice = IntStream.range(1, sums.length)
                .filter(i -> sums[i] == sums[i - 1])
                .mapToObj(i -> sums[i])
                .collect(Collectors.toSet());
        if (twice.isEmpty()) {
            return;
        }
        Map<String, PlannedFile> byPath = new HashMap<>();
        files.stream().filter(file -> twice.contains(sum(file.path()))).forEach(file -> {
            PlannedFile other = byPath.putIfAbsent(file.path(), file);
            if (other != null) {
                context.problems()
                        .add(
                                context.site().id(),
                                0,
                                "two want " + context.address().url(file.path()) + " (" + other.subject() + ", "
                                        + file.subject() + "). Change the slug or the path of one.");
            }
        });
    }

    private static long sum(String path) {
        long sum = 0;
        for (int i = 0; i < path.length(); i++) {
            sum = (sum ^ path.charAt(i)) * 0x9e3779b97f4a7c15L;
            sum ^= sum >>> 32;
        }
        return sum;
    }
}
