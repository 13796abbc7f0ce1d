package org.casus.site.planning;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.SiteCollection;
import org.casus.content.type.ContentType;
import org.casus.site.facets.Facet;
import org.casus.site.facets.FacetIndex;
import org.casus.site.memory.Noting;
import org.casus.site.memory.Same;
import org.casus.site.views.CardView;
import org.jspecify.annotations.Nullable;

/**
 * A collection with its entries in its own order, their cards beside them, and its facets.
 *
 * <p>What is as it was in the last plan is the same object: the list of cards, the facets.
 */
final class Listing {

    private final SiteCollection collection;
    private final ContentType type;
    private final List<PublishedEntry> entries;
    private final List<CardView> cards;
    private final Shape shape;

    private Listing(
            SiteCollection collection,
            ContentType type,
            List<PublishedEntry> entries,
            List<CardView> cards,
            Shape shape) {
        this.collection = collection;
        this.type = type;
        this.entries = entries;
        this.cards = cards;
        this.shape = shape;
    }

    /**
     * Which entries there are, in which order, with which values: an edit of a text leaves it as it is.
     *
     * @param related the choices of {@link Related}, made when they are asked for
     * @param ages of each entry its place among all, the first made first
     */
    record Shape(
            List<Facet> facets,
            Map<EntryId, Integer> positions,
            AtomicReferenceArray<@Nullable List<Related.Choice>> related,
            IntBuffer ages) {

        static Shape of(List<Facet> facets, List<PublishedEntry> entries) {
            Map<EntryId, Integer> positions = HashMap.newHashMap(entries.size());
            IntStream.range(0, entries.size())
                    .forEach(i -> positions.put(entries.get(i).id(), i));
            return new Shape(facets, positions, new AtomicReferenceArray<>(entries.size()), ages(entries));
        }

        /** @param places of the entries, sorted by id */
        static Shape of(List<Facet> facets, List<EntryId> ids, int[] places, int[] ages) {
            Map<EntryId, Integer> positions = HashMap.newHashMap(ids.size());
            IntStream.range(0, places.length).forEach(i -> positions.put(ids.get(i), places[i]));
            return new Shape(facets, positions, new AtomicReferenceArray<>(places.length), IntBuffer.wrap(ages));
        }

        /** These entries, which are those of the listing, in its order. */
        List<PublishedEntry> inOrder(List<PublishedEntry> entries) {
            PublishedEntry[] ordered = new PublishedEntry[entries.size()];
            entries.forEach(entry -> ordered[Objects.requireNonNull(positions.get(entry.id()))] = entry);
            return List.of(ordered);
        }

        private static IntBuffer ages(List<PublishedEntry> entries) {
            PublishedEntry[] byAge = entries.toArray(PublishedEntry[]::new);
            Arrays.sort(byAge, Comparator.comparing(PublishedEntry::created).thenComparing(PublishedEntry::id));
            Map<EntryId, Integer> ages = HashMap.newHashMap(byAge.length);
            IntStream.range(0, byAge.length).forEach(age -> ages.put(byAge[age].id(), age));
            return IntBuffer.wrap(
                    entries.stream().mapToInt(entry -> ages.get(entry.id())).toArray());
        }
    }

    /** @param last the one of the plan before, of the same site file, types and vocabularies */
    static Listing of(PlanContext context, SiteCollection collection, Cards cards, @Nullable Listing last) {
        ContentType type = typeOf(context, collection);
        List<PublishedEntry> all = context.content().ofType(type.id());
        return Optional.ofNullable(last)
                .flatMap(before -> before.withTexts(all, context.language(), cards))
                .orElseGet(() -> sorted(context, collection, type, all, cards));
    }

    private static ContentType typeOf(PlanContext context, SiteCollection collection) {
        return context.types()
                .find(collection.type())
                .orElseThrow(() -> new IllegalStateException("site files are checked against the types"));
    }

    /**
     * One whose cards are made where they are read, each by whoever reads it.
     *
     * @param known its shape, where an earlier process left it and no entry moved since
     */
    static Listing unread(PlanContext context, SiteCollection collection, Cards cards, Optional<Shape> known) {
        ContentType type = typeOf(context, collection);
        List<PublishedEntry> all = context.content().ofType(type.id());
        List<PublishedEntry> entries = known.map(shape -> shape.inOrder(all))
                .orElseGet(() -> Noting.covered(
                        () -> EntryOrder.sorted(all, collection.sort().getFirst(), type, context.language())));
        Shape shape = known.orElseGet(
                () -> Noting.covered(() -> Shape.of(facets(context, collection, type, entries), entries)));
        return new Listing(collection, type, entries, cards.of(collection, type, entries), shape);
    }

    private static Listing sorted(
            PlanContext context, SiteCollection collection, ContentType type, List<PublishedEntry> all, Cards cards) {
        List<PublishedEntry> entries = EntryOrder.sorted(all, collection.sort().getFirst(), type, context.language());
        List<Facet> facets = facets(context, collection, type, entries);
        return new Listing(
                collection, type, entries, cardsOf(collection, type, entries, cards), Shape.of(facets, entries));
    }

    private static List<Facet> facets(
            PlanContext context, SiteCollection collection, ContentType type, List<PublishedEntry> entries) {
        FacetIndex index = new FacetIndex(
                context.vocabularies(),
                context.language(),
                context.text("planning.yes"),
                context.text("planning.no"),
                context.text("planning.notGiven"));
        return collection.facets().stream()
                .flatMap(name -> type.field(name).stream())
                .map(field -> index.facet(field, entries))
                .toList();
    }

    private static List<CardView> cardsOf(
            SiteCollection collection, ContentType type, List<PublishedEntry> entries, Cards cards) {
        return cards.of(collection, type, entries);
    }

    /** This one with what is new in its entries; nothing where that moves one, adds one or takes one away. */
    private Optional<Listing> withTexts(List<PublishedEntry> all, String language, Cards made) {
        if (all.size() != entries.size()) {
            return Optional.empty();
        }
        List<PublishedEntry> renewed = new ArrayList<>(entries);
        for (PublishedEntry entry : all) {
            Integer position = shape.positions.get(entry.id());
            if (position == null || !isPlacedAs(entries.get(position), entry, language)) {
                return Optional.empty();
            }
            renewed.set(position, entry);
        }
        List<CardView> renewedCards = cardsOf(collection, type, renewed, made);
        return Optional.of(new Listing(
                collection, type, List.copyOf(renewed), cards.equals(renewedCards) ? cards : renewedCards, shape));
    }

    private boolean isPlacedAs(PublishedEntry old, PublishedEntry entry, String language) {
        return old.equals(entry)
                || (old.created().equals(entry.created())
                        && EntryOrder.isTied(old, entry, collection.sort().getFirst(), type, language)
                        && collection.facets().stream()
                                .allMatch(name -> old.fields()
                                        .get(name)
                                        .equals(entry.fields().get(name))));
    }

    SiteCollection collection() {
        return collection;
    }

    ContentType type() {
        return type;
    }

    List<PublishedEntry> entries() {
        return Noting.readSame(new Questions.EntriesOf(collection.id()), entries);
    }

    /** As many as entries, in the same order. */
    List<CardView> cards() {
        return Noting.readSame(new Questions.CardsOf(collection.id()), cards);
    }

    List<Facet> facets() {
        return Noting.readSame(new Questions.FacetsOf(collection.id()), shape.facets);
    }

    /** Another one where a card, the order or a value is another. */
    List<Same> shown() {
        return List.of(new Same(cards), new Same(shape));
    }

    /** Another one where anything is another, an entry's text too. */
    List<Same> all() {
        return List.of(new Same(entries), new Same(cards), new Same(shape));
    }

    Optional<Facet> facet(String name) {
        return facets().stream().filter(facet -> facet.name().equals(name)).findFirst();
    }

    int size() {
        return entries().size();
    }

    /** The number of an entry; nothing where it is not in this listing. */
    Optional<Integer> position(EntryId id) {
        entries();
        return Optional.ofNullable(shape.positions.get(id));
    }

    /**
     * The place of each entry among all, the first made first: it stays when others come, and when this one is published
     * again.
     */
    int[] ranksByAge() {
        entries();
        return shape.ages.array().clone();
    }

    /** Which entries there are, in which order, with which values; the same object for as long as that stays. */
    Shape shape() {
        return shape;
    }

    List<CardView> cards(int[] numbers) {
        return IntStream.of(numbers).mapToObj(cards()::get).toList();
    }

    /** What {@link Related} chose for an entry of a listing of this shape. */
    List<Related.Choice> related(int number, IntFunction<List<Related.Choice>> choose) {
        List<Related.Choice> known = shape.related.get(number);
        if (known == null) {
            known = choose.apply(number);
            shape.related.set(number, known);
        }
        return known;
    }
}
