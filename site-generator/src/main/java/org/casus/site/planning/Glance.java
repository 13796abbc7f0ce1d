package org.casus.site.planning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.content.sites.SiteCollection;
import org.casus.site.views.Fact;

/** The facts by which one knows an entry among others; its collection says which. */
final class Glance {

    private static final int MOST_FACETS = 3;

    private Glance() {}

    /** @param facts of the entry */
    static List<Fact> of(SiteCollection collection, List<Fact> facts) {
        Stream<Fact> chosen = collection.facets().stream()
                .flatMap(name -> named(name, facts).stream())
                .limit(MOST_FACETS);
        Stream<Fact> sorted = collection.sort().stream()
                .flatMap(key -> named(key.key(), facts).stream())
                .limit(1);
        return Stream.concat(chosen, sorted).distinct().toList();
    }

    private static Optional<Fact> named(String field, List<Fact> facts) {
        return facts.stream().filter(fact -> fact.name().equals(field)).findFirst();
    }
}
