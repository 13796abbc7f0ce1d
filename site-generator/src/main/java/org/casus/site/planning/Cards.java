package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.SiteCollection;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.site.memory.Noting;
import org.casus.site.memory.Round;
import org.casus.site.views.CardView;

/** Cards of entries, each made once. */
final class Cards {

    private static final int MOST_TAGS = 3;
    private static final String PLAN = "plan";
    private static final String STATUS = "status";
    private static final long FIRST_YEAR = 1000;

    private final PlanContext context;
    private final Addresses addresses;
    private final EntryWords words;
    private final Places places;
    private final Pictures pictures;
    private final PeopleDates dates;
    private final Round<SitePlanner> round;

    Cards(
            PlanContext context,
            Addresses addresses,
            EntryWords words,
            Places places,
            Pictures pictures,
            Round<SitePlanner> round) {
        this.round = round;
        this.context = context;
        this.addresses = addresses;
        this.words = words;
        this.places = places;
        this.pictures = pictures;
        this.dates = new PeopleDates(context.language());
    }

    /** @param id of an entry that is there */
    CardView card(SiteCollection collection, ContentType type, EntryId id) {
        return round.kept(
                new Questions.CardOf(collection.id(), id),
                () -> make(collection, type, context.entry(id).orElseThrow()));
    }

    /** The cards of these entries, beside them. For the only bake of a process a card is made where it is read. */
    List<CardView> of(SiteCollection collection, ContentType type, List<PublishedEntry> entries) {
        if (!round.isLast()) {
            return entries.stream()
                    .map(entry -> card(collection, type, entry.id()))
                    .toList();
        }
        List<Noting.Noted<CardView>> made = new RecentList<>(
                entries.size(), number -> round.noted(() -> make(collection, type, entries.get(number))));
        return new RecentCards(made);
    }

    /** Whoever shows a card uses what is on it and comes from what it comes from, whoever made it. */
    private static final class RecentCards extends AbstractList<CardView> implements RandomAccess {

        private final List<Noting.Noted<CardView>> made;

        RecentCards(List<Noting.Noted<CardView>> made) {
            this.made = made;
        }

        @Override
        public CardView get(int number) {
            Noting.Noted<CardView> card = made.get(number);
            Noting.again(card.reads());
            return card.made();
        }

        @Override
        public int size() {
            return made.size();
        }
    }

    private CardView make(SiteCollection collection, ContentType type, PublishedEntry entry) {
        return new CardView(
                words.title(type, entry),
                addresses.fiche(collection, entry.id()),
                places.words(type, entry),
                words.summary(type, entry),
                tags(collection, type, entry),
                note(type, entry),
                pictures.forCard(type, entry),
                places.locator(type, entry));
    }

    /** The values of the first facet, which a site puts first because it says most. */
    private List<String> tags(SiteCollection collection, ContentType type, PublishedEntry entry) {
        return collection.facets().stream()
                .flatMap(name -> type.field(name).stream())
                .filter(field -> field.kind() instanceof FieldKind.Concept concept
                        && !concept.scheme().equals(Places.SCHEME))
                .findFirst()
                .map(field -> entry.fields().items(field.name()).stream()
                        .limit(MOST_TAGS)
                        .map(item -> words.concept(field, item.asText()))
                        .toList())
                .orElse(List.of());
    }

    /** That it is a plan, else its date, else from when to when, else since when. */
    private String note(ContentType type, PublishedEntry entry) {
        if (isPlan(type, entry)) {
            return context.text("planning.plan");
        }
        String date = words.dateIso(type, entry);
        if (!date.isEmpty()) {
            return dates.partial(date);
        }
        return period(type, entry).or(() -> since(type, entry)).orElse("");
    }

    private static boolean isPlan(ContentType type, PublishedEntry entry) {
        return type.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Concept concept
                        && concept.scheme().equals(STATUS))
                .flatMap(field -> entry.fields().items(field.name()).stream())
                .anyMatch(value -> value.asText().equals(PLAN));
    }

    private Optional<String> period(ContentType type, PublishedEntry entry) {
        return first(type, entry, field -> field.kind() instanceof FieldKind.Period)
                .map(period -> period.has("end")
                        ? dates.period(period)
                        : context.text("planning.since", dates.period(period)));
    }

    private Optional<String> since(ContentType type, PublishedEntry entry) {
        return first(type, entry, Cards::isYear).map(year -> context.text("planning.since", year.asText()));
    }

    private static boolean isYear(Field field) {
        return field.isSortable()
                && field.kind() instanceof FieldKind.WholeNumber number
                && number.unit().isEmpty()
                && number.min().filter(min -> min >= FIRST_YEAR).isPresent();
    }

    private static Optional<JsonNode> first(
            ContentType type, PublishedEntry entry, java.util.function.Predicate<Field> wanted) {
        return type.fields().stream()
                .filter(field -> !field.isPrivate() && wanted.test(field))
                .flatMap(field -> entry.fields().items(field.name()).stream())
                .findFirst();
    }
}
