package org.casus.site.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.markdown.SafeHtml;
import org.casus.content.sites.Site;
import org.casus.content.sites.SiteCollection;
import org.casus.content.sites.SiteLink;
import org.casus.content.sites.StreetMap;
import org.casus.content.source.DidYouMean;
import org.casus.site.memory.Noting;
import org.casus.site.views.Alternate;
import org.casus.site.views.Head;
import org.casus.site.views.LinkView;
import org.casus.site.views.NavItem;
import org.casus.site.views.ShareView;
import org.casus.site.views.SiteView;
import org.casus.site.views.StreetsView;

/** What is around every page: head, menu, foot. */
final class Frame {

    static final String ATOM = "application/atom+xml";
    static final String FEED_FILE = "feed.xml";
    static final String JSON_FEED = "application/feed+json";
    static final String JSON_FEED_FILE = "feed.json";
    static final String SEARCH_FOLDER = "zoeken";
    static final String COMPARE_FOLDER = "vergelijk";

    private final PlanContext context;
    private final Addresses addresses;
    private final EntryWords words;
    private final SharePictures shares;
    private final Map<String, SiteView> bySection = new ConcurrentHashMap<>();
    private final List<LinkView> nav;
    private final List<LinkView> footer;
    private final String contactUrl;
    private final Set<String> placed;
    private final boolean hasMap;

    Frame(PlanContext context, Addresses addresses, EntryWords words, SharePictures shares) {
        this.shares = shares;
        this.context = context;
        this.addresses = addresses;
        this.words = words;
        this.placed = MapPage.placed(context);
        this.hasMap = MapPage.isOf(context, placed);
        this.nav = links(context.site().nav(), "nav");
        this.footer = withGuide(withMap(links(context.site().footer(), "footer")));
        this.contactUrl = Optional.of(context.site().publisher().contact())
                .filter(path -> !path.isEmpty())
                .flatMap(path -> pageLink(path, "publisher.contact"))
                .map(LinkView::url)
                .orElse("");
    }

    /** @param section where the page is: the current word of the menu is the one whose address this begins with */
    SiteView site(String section) {
        return Noting.read(new Questions.FrameOf(section), known(section));
    }

    private SiteView known(String section) {
        String current = nav.stream()
                .map(LinkView::url)
                .filter(url -> !url.equals(addresses.home()) && section.startsWith(url))
                .findFirst()
                .orElse("");
        return bySection.computeIfAbsent(current, this::make);
    }

    private SiteView make(String current) {
        Site site = context.site();
        String language = context.language();
        return new SiteView(
                site.id(),
                site.title().in(language),
                site.tagline().in(language),
                addresses.home(),
                nav.stream()
                        .map(link ->
                                new NavItem(link.label(), link.url(), link.url().equals(current)))
                        .toList(),
                footer,
                context.address().url(FEED_FILE),
                AskingPages.canSearch(context) ? context.address().url(SEARCH_FOLDER + "/") : "",
                AskingPages.canCompare(context) ? context.address().url(COMPARE_FOLDER + "/") : "",
                hasMap ? context.address().url(MapPage.FILE) : "",
                site.streets().map(this::streets).stream().toList(),
                site.publisher().name(),
                contactUrl,
                context.isOfDrafts());
    }

    private StreetsView streets(StreetMap map) {
        return new StreetsView(
                map.url(),
                map.isArchive(),
                map.credit().in(context.language()),
                map.mostZoom(),
                map.isArchive() ? "blob:" : map.origin(),
                map.isArchive() ? map.origin() : "");
    }

    /** Whether any entry of a collection has a point on the map. */
    boolean hasPlaces(String collection) {
        return Noting.read(new Questions.HasPlaces(collection), placed.contains(collection));
    }

    boolean hasMap() {
        return hasMap;
    }

    /** @param title of the page; the site's name is put behind it */
    Head head(String path, String title, String description, SafeHtml jsonLd, List<Alternate> alternates) {
        return head(path, title, description, jsonLd, alternates, shares.ofSite());
    }

    /** @param share in the place of the site's own picture */
    Head head(
            String path,
            String title,
            String description,
            SafeHtml jsonLd,
            List<Alternate> alternates,
            List<ShareView> share) {
        String siteTitle = context.site().title().in(context.language());
        return new Head(
                title.equals(siteTitle) ? title : title + " – " + siteTitle,
                description,
                context.address().absolute(path),
                context.language(),
                jsonLd,
                alternates,
                share);
    }

    Head head(String path, String title, String description) {
        return head(path, title, description, new SafeHtml(""), List.of());
    }

    private List<LinkView> withMap(List<LinkView> links) {
        if (!hasMap) {
            return links;
        }
        LinkView map = new LinkView(context.text("map.title"), context.address().url(MapPage.FILE));
        return Stream.concat(Stream.of(map), links.stream()).toList();
    }

    private List<LinkView> withGuide(List<LinkView> links) {
        if (!context.site().hasStyleGuide()) {
            return links;
        }
        LinkView guide =
                new LinkView(context.text("guide.title"), context.address().url(StyleGuidePage.FILE));
        return Stream.concat(links.stream(), Stream.of(guide)).toList();
    }

    LinkView home() {
        return new LinkView(context.text("planning.home"), addresses.home());
    }

    LinkView list(SiteCollection collection) {
        return new LinkView(collection.title().in(context.language()), addresses.list(collection));
    }

    /** The feeds in a folder of the site; in none: its own. */
    List<Alternate> feeds(String folder, String title) {
        String words = context.text("planning.feed", title);
        String inFolder = folder.isEmpty() ? "" : folder + "/";
        return List.of(
                new Alternate(ATOM, context.address().url(inFolder + FEED_FILE), words),
                new Alternate(JSON_FEED, context.address().url(inFolder + JSON_FEED_FILE), words));
    }

    private List<LinkView> links(List<SiteLink> links, String where) {
        List<LinkView> views = new ArrayList<>();
        for (SiteLink link : links) {
            Optional<LinkView> view = switch (link) {
                case SiteLink.ToCollection to ->
                    Optional.ofNullable(context.site().collections().get(to.collection()))
                            .map(this::list);
                case SiteLink.ToPage to -> pageLink(to.path(), where);
                case SiteLink.ToSite to ->
                    Optional.ofNullable(context.sites().get(to.site()))
                            .map(site -> new LinkView(site.title().in(context.language()), addresses.site(site)));
            };
            view.map(found -> link.label()
                            .map(label -> new LinkView(label.in(context.language()), found.url()))
                            .orElse(found))
                    .ifPresent(views::add);
        }
        return List.copyOf(views);
    }

    private Optional<LinkView> pageLink(String path, String where) {
        PublishedEntry page = addresses.pages().get(path);
        if (page == null) {
            context.problems()
                    .add(
                            "sites/" + context.site().id() + ".yaml",
                            0,
                            where + " names the page ‘" + path + "’: this site has no such page."
                                    + DidYouMean.hint(addresses.pages().keySet(), path));
            return Optional.empty();
        }
        return words.title(page).map(title -> new LinkView(title, addresses.page(path)));
    }
}
