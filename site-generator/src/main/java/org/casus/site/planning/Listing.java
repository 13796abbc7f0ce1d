package org.casus.site.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.SiteCollection;
import org.casus.content.type.ContentType;
import org.casus.site.facets.Facet;
import org.casus.site.facets.FacetIndex;
import org.casus.site.views.CardView;

/**
 * A collection with its entries in its own order, their cards beside them, and its facets.
 *
 * @param cards as many as entries, in the same order
 */
record Listing(
        SiteCollection collection,
        ContentType type,
        List<PublishedEntry> entries,
        List<CardView> cards,
        List<Facet> facets,
        Map<EntryId, Integer> positions) {

    static Listing of(PlanContext context, SiteCollection collection, Cards cards) {
        ContentType type = context.content()
                .types()
                .find(collection.type())
                .orElseThrow(() -> new IllegalStateException("site files are checked against the types"));
        List<PublishedEntry> entries = EntryOrder.sorted(
                context.content().ofType(type.id()), collection.sort().getFirst(), type, context.language());
        FacetIndex index = new FacetIndex(
                context.content().vocabularies(),
                context.language(),
                context.text("planning.yes"),
                context.text("planning.no"));
        List<Facet> facets = collection.facets().stream()
                .flatMap(name -> type.field(name).stream())
                .map(field -> index.facet(field, entries))
                .toList();
        Map<EntryId, Integer> positions = new HashMap<>();
        IntStream.range(0, entries.size())
                .forEach(i -> positions.put(entries.get(i).id(), i));
        return new Listing(
                collection,
                type,
                entries,
                entries.stream()
                        .map(entry -> cards.card(collection, type, entry))
                        .toList(),
                facets,
                positions);
    }

    Optional<Facet> facet(String name) {
        return facets.stream().filter(facet -> facet.name().equals(name)).findFirst();
    }

    int size() {
        return entries.size();
    }

    /** The number of an entry of this listing. */
    int position(PublishedEntry entry) {
        return Optional.ofNullable(positions.get(entry.id()))
                .orElseThrow(() -> new IllegalArgumentException(entry.id() + " is not in " + collection.id()));
    }

    List<CardView> cards(int[] numbers) {
        return IntStream.of(numbers).mapToObj(cards::get).toList();
    }
}
