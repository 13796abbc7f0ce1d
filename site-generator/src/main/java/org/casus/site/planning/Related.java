package org.casus.site.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casus.site.facets.Facet;
import org.casus.site.memory.Round;
import org.casus.site.views.CardView;
import org.casus.site.views.RelatedView;

/**
 * A few other entries that share a value. The rarest values count most; of the entries with such a value the one that comes
 * next in the list is taken, so that every entry is somebody's neighbour and a change touches few.
 */
final class Related {

    private static final int MOST = 3;

    private final PlanContext context;

    private final Round<SitePlanner> round;

    Related(PlanContext context, Round<SitePlanner> round) {
        this.context = context;
        this.round = round;
    }

    private record Shared(Facet facet, int value, int holders) {}

    /** @param number of the other entry */
    record Choice(String reason, int number) {}

    List<RelatedView> to(Listing listing, int entry) {
        List<CardView> cards = listing.cards();
        List<Choice> chosen =
                round.isLast() ? choose(listing, entry) : listing.related(entry, number -> choose(listing, number));
        return chosen.stream()
                .map(choice -> new RelatedView(choice.reason(), cards.get(choice.number())))
                .toList();
    }

    private List<Choice> choose(Listing listing, int entry) {
        List<Shared> values = new ArrayList<>();
        for (Facet facet : listing.facets()) {
            for (int value : facet.valuesOf(entry)) {
                int holders = facet.count(value);
                if (holders > 1 && !facet.values().get(value).isNotGiven()) {
                    values.add(new Shared(facet, value, holders));
                }
            }
        }
        values.sort(Comparator.comparingInt(Shared::holders)
                .thenComparingInt(shared ->
                        listing.collection().facets().indexOf(shared.facet().name()))
                .thenComparingInt(Shared::value));
        List<Choice> related = new ArrayList<>();
        Set<Integer> seen = new HashSet<>(Set.of(entry));
        for (Shared shared : values) {
            int next = shared.facet().nextWith(shared.value(), entry);
            if (related.size() < MOST && seen.add(next)) {
                related.add(new Choice(reason(shared), next));
            }
        }
        return List.copyOf(related);
    }

    private String reason(Shared shared) {
        return context.text(
                "planning.related",
                shared.facet().label(),
                shared.facet().values().get(shared.value()).label());
    }
}
