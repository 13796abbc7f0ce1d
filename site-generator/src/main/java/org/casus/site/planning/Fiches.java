package org.casus.site.planning;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.SiteCollection;
import org.casus.content.type.ContentType;
import org.casus.content.type.FieldKind;
import org.casus.site.memory.Noting;
import org.casus.site.memory.Round;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.views.Alternate;
import org.casus.site.views.CardView;
import org.casus.site.views.Dates;
import org.casus.site.views.Fact;
import org.casus.site.views.FactValue;
import org.casus.site.views.FicheView;
import org.casus.site.views.LinkView;
import org.casus.site.views.RelatedView;
import org.casus.site.views.TextPart;

/** The page of each entry of a collection. */
final class Fiches {

    private final PlanContext context;
    private final Addresses addresses;
    private final Frame frame;
    private final SharePictures shares;
    private final Profiles profiles;
    private final EntryWords words;
    private final Places places;
    private final Pictures pictures;
    private final Documents documents;
    private final Items items;
    private final ProseLinks prose;
    private final FactSheet facts;
    private final Related related;
    private final EmbeddedJsonLd data;
    private final PeopleDates dates;

    Fiches(
            PlanContext context,
            Addresses addresses,
            Frame frame,
            SharePictures shares,
            EntryWords words,
            Places places,
            Pictures pictures,
            Documents documents,
            ProseLinks prose,
            Round<SitePlanner> round) {
        this.context = context;
        this.addresses = addresses;
        this.frame = frame;
        this.shares = shares;
        this.profiles = new Profiles(context, addresses);
        this.words = words;
        this.places = places;
        this.pictures = pictures;
        this.documents = documents;
        this.items = new Items(context, addresses, words, pictures, prose);
        this.prose = prose;
        this.facts = new FactSheet(context, addresses, words);
        this.related = new Related(context, round);
        this.data = new EmbeddedJsonLd(context);
        this.dates = new PeopleDates(context.language());
    }

    List<PlannedFile> pages(Listing listing) {
        List<PublishedEntry> entries = listing.entries();
        return new RecentList<>(entries.size(), number -> planned(listing, entries.get(number)));
    }

    private PlannedFile planned(Listing listing, PublishedEntry entry) {
        return new PlannedFile.Deferred(
                pathOf(listing, entry.id()),
                Kind.PAGE,
                entry.id().toString(),
                PeopleDates.iso(entry.modified()),
                () -> page(listing, entry.id()));
    }

    /** @param id of an entry of the listing */
    PlannedFile.Page page(Listing listing, EntryId id) {
        String path = pathOf(listing, id);
        return new PlannedFile.Page(path, Kind.PAGE, id.toString(), template(listing.type()), view(listing, id, path));
    }

    private static String pathOf(Listing listing, EntryId id) {
        return Addresses.ficheFolder(listing.collection(), id) + "/index.html";
    }

    /** A theme may have a template of its own for a type. */
    private String template(ContentType type) {
        String own = type.id() + ".peb";
        return context.theme().templates().containsKey(own) ? own : "fiche.peb";
    }

    /** What of the listing it needs it asks by the entry's name: its place there is that of one plan. */
    private List<Alternate> twins(SiteCollection collection, PublishedEntry entry) {
        return collection.outputs().withTwins()
                ? List.of(new Alternate(
                        Twins.MEDIA_TYPE, context.address().url(Twins.pathOf(collection, entry.id())), "JSON-LD"))
                : List.of();
    }

    private FicheView view(Listing listing, EntryId id, String path) {
        SiteCollection collection = listing.collection();
        ContentType type = listing.type();
        PublishedEntry entry = context.entry(id).orElseThrow();
        Neighbours neighbours = neighbours(listing, id);
        String title = words.title(type, entry);
        String summary = words.summary(type, entry);
        String date = words.dateIso(type, entry);
        Dates published = dates.of(entry);
        List<Alternate> twins = twins(collection, entry);
        List<Fact> all = facts.facts(collection, type, entry);
        List<Fact> glance = Glance.of(collection, all);
        return new FicheView(
                frame.head(
                        path,
                        title,
                        summary.isEmpty() ? description(type, title, glance) : summary,
                        data.of(type, entry, title, summary, path),
                        twins,
                        shares.of(listing, entry, title, places.words(type, entry))),
                frame.site(addresses.list(collection)),
                List.of(frame.home(), frame.list(collection)),
                type.id(),
                type.one().in(context.language()),
                title,
                summary,
                words.kind(type, entry),
                date.isEmpty() ? "" : dates.partial(date),
                date,
                glance,
                all.stream().filter(fact -> !glance.contains(fact)).toList(),
                texts(type, entry),
                items.of(type, entry),
                pictures.of(type, entry),
                places.locator(type, entry),
                places.area(type, entry),
                places.words(type, entry),
                profiles.of(type, entry),
                facts.contacts(type, entry),
                facts.links(type, entry),
                documents.of(type, entry),
                related(listing, id),
                published,
                citation(title, published, path),
                twins,
                neighbours.previous(),
                neighbours.next(),
                context.address().url(BrowserIndex.pathOf(collection.id())));
    }

    /** Of an entry that nobody summed up: what it is, and what one knows it by among others. */
    private String description(ContentType type, String title, List<Fact> glance) {
        String facts = glance.stream()
                .map(fact -> fact.label() + ": "
                        + fact.values().stream().map(FactValue::text).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        String kind =
                title + ", " + type.one().in(context.language()).toLowerCase(Locale.forLanguageTag(context.language()));
        return facts.isEmpty() ? kind + "." : kind + ". " + facts + ".";
    }

    private List<TextPart> texts(ContentType type, PublishedEntry entry) {
        return type.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Markdown
                        && !field.isPrivate()
                        && entry.fields().get(field.name()).isPresent())
                .map(field -> new TextPart(field.label().in(context.language()), prose.prose(entry, field.name())))
                .toList();
    }

    private String citation(String title, Dates published, String path) {
        String publisher = context.site().publisher().name();
        String address = context.address().absolute(path);
        return published.modified().isEmpty()
                ? context.text("planning.citation.undated", title, publisher, address)
                : context.text("planning.citation", title, publisher, published.modified(), address);
    }

    /** Each one or none. */
    record Neighbours(List<LinkView> previous, List<LinkView> next) {

        static final Neighbours NONE = new Neighbours(List.of(), List.of());
    }

    /** The links to the entries before and after it in the list. */
    Neighbours neighbours(Listing listing, EntryId id) {
        return Noting.read(
                new Questions.NeighboursOf(listing.collection().id(), id),
                Noting.aside(() -> listing.position(id)
                        .map(number -> new Neighbours(link(listing, number - 1), link(listing, number + 1)))
                        .orElse(Neighbours.NONE)));
    }

    List<RelatedView> related(Listing listing, EntryId id) {
        return Noting.read(
                new Questions.RelatedTo(listing.collection().id(), id),
                Noting.aside(() -> listing.position(id)
                        .map(number -> related.to(listing, number))
                        .orElse(List.of())));
    }

    private List<LinkView> link(Listing listing, int number) {
        if (number < 0 || number >= listing.cards().size()) {
            return List.of();
        }
        CardView card = listing.cards().get(number);
        return List.of(new LinkView(card.title(), card.url()));
    }
}
