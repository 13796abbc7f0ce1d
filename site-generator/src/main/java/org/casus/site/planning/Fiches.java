package org.casus.site.planning;

import java.util.List;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.SiteCollection;
import org.casus.content.type.ContentType;
import org.casus.content.type.FieldKind;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.views.Alternate;
import org.casus.site.views.Dates;
import org.casus.site.views.Fact;
import org.casus.site.views.FicheView;
import org.casus.site.views.LinkView;
import org.casus.site.views.TextPart;

/** The page of each entry of a collection. */
final class Fiches {

    private final PlanContext context;
    private final Addresses addresses;
    private final Frame frame;
    private final EntryWords words;
    private final Places places;
    private final Pictures pictures;
    private final ProseLinks prose;
    private final FactSheet facts;
    private final Related related;
    private final EmbeddedJsonLd data;
    private final PeopleDates dates;

    Fiches(
            PlanContext context,
            Addresses addresses,
            Frame frame,
            EntryWords words,
            Places places,
            Pictures pictures,
            ProseLinks prose) {
        this.context = context;
        this.addresses = addresses;
        this.frame = frame;
        this.words = words;
        this.places = places;
        this.pictures = pictures;
        this.prose = prose;
        this.facts = new FactSheet(context, addresses, words);
        this.related = new Related(context);
        this.data = new EmbeddedJsonLd(context);
        this.dates = new PeopleDates(context.language());
    }

    PlannedFile.Page page(Listing listing, int number) {
        PublishedEntry entry = listing.entries().get(number);
        String path = Addresses.ficheFolder(listing.collection(), entry.id()) + "/index.html";
        return new PlannedFile.Page(
                path, Kind.PAGE, entry.id().toString(), template(listing.type()), view(listing, number, path));
    }

    /** A theme may have a template of its own for a type. */
    private String template(ContentType type) {
        String own = type.id() + ".peb";
        return context.theme().templates().containsKey(own) ? own : "fiche.peb";
    }

    private FicheView view(Listing listing, int number, String path) {
        SiteCollection collection = listing.collection();
        ContentType type = listing.type();
        PublishedEntry entry = listing.entries().get(number);
        String title = words.title(type, entry);
        String summary = words.summary(type, entry);
        String date = words.dateIso(type, entry);
        Dates published = dates.of(entry);
        List<Alternate> twins = List.of(new Alternate(
                Twins.MEDIA_TYPE, context.address().url(Twins.pathOf(collection, entry.id())), "JSON-LD"));
        List<Fact> all = facts.facts(collection, type, entry);
        List<Fact> glance = Glance.of(collection, all);
        return new FicheView(
                frame.head(path, title, summary, data.of(type, entry, title, summary, path), twins),
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
                pictures.of(type, entry),
                places.locator(type, entry),
                places.words(type, entry),
                facts.contacts(type, entry),
                facts.links(type, entry),
                related.to(listing, number),
                published,
                citation(title, published, path),
                twins,
                neighbour(listing, number - 1),
                neighbour(listing, number + 1));
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

    private List<LinkView> neighbour(Listing listing, int number) {
        if (number < 0 || number >= listing.entries().size()) {
            return List.of();
        }
        PublishedEntry entry = listing.entries().get(number);
        return List.of(
                new LinkView(words.title(listing.type(), entry), addresses.fiche(listing.collection(), entry.id())));
    }
}
