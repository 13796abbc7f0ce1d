package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.site.memory.Noting;
import org.casus.site.views.CardView;

/**
 * An entry with what a feed says of it.
 *
 * @param day the type's own date, as far as it is known; empty where there is none
 * @param published when; where nobody knows, the first moment of its own date, or the beginning of time
 */
record FeedItem(PublishedEntry entry, CardView card, String day, Instant published) {

    /** The newest first. What came in on one day is sorted by its own date. */
    static final Comparator<FeedItem> NEWEST = Comparator.comparing(FeedItem::age, Age.NEWEST);

    private Age age() {
        return new Age(published, day, entry.id());
    }

    static Stream<FeedItem> of(Listing listing) {
        Optional<String> date = dateField(listing);
        List<PublishedEntry> entries = listing.entries();
        List<CardView> cards = listing.cards();
        return IntStream.range(0, entries.size()).mapToObj(number -> of(entries.get(number), cards.get(number), date));
    }

    static FeedItem of(Listing listing, int number) {
        return of(listing.entries().get(number), listing.cards().get(number), dateField(listing));
    }

    private static FeedItem of(PublishedEntry entry, CardView card, Optional<String> date) {
        String day = dayOf(entry, date);
        return new FeedItem(entry, card, day, publishedOrDated(entry, day));
    }

    private static String dayOf(PublishedEntry entry, Optional<String> date) {
        return date.flatMap(entry.fields()::get).map(JsonNode::asText).orElse("");
    }

    /** What {@link #NEWEST} compares. */
    private record Age(Instant published, String day, EntryId id) {

        static final Comparator<Age> NEWEST = Comparator.comparing(Age::published)
                .thenComparing(Age::day)
                .reversed()
                .thenComparing(Age::id);

        static Age of(PublishedEntry entry, Optional<String> date) {
            String day = dayOf(entry, date);
            return new Age(publishedOrDated(entry, day), day, entry.id());
        }
    }

    /** The numbers of the entries of a list, without making what it shows of them. */
    static int[] newestFirst(Listing listing) {
        Optional<String> date = dateField(listing);
        List<Age> ages = Noting.covered(() ->
                listing.entries().stream().map(entry -> Age.of(entry, date)).toList());
        return IntStream.range(0, ages.size())
                .boxed()
                .sorted(Comparator.comparing(ages::get, Age.NEWEST))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Optional<String> dateField(Listing listing) {
        return EntryWords.dateField(listing.type()).map(field -> field.name());
    }

    @SuppressWarnings("ReferenceEquality") // what is as it was is the same object
    boolean isOf(PublishedEntry now, CardView shown) {
        return entry == now && card == shown;
    }

    private static Instant publishedOrDated(PublishedEntry entry, String day) {
        return PeopleDates.isKnown(entry.published()) ? entry.published() : PeopleDates.firstMoment(day);
    }

    Instant updated() {
        return PeopleDates.isKnown(entry.modified()) ? entry.modified() : published();
    }
}
