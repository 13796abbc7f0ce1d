package org.casus.cms.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.casus.cms.listing.index.FreshIndex;
import org.casus.cms.types.Model;
import org.casus.content.vocabulary.Vocabularies;

/**
 * Answers a query with the numbers of entries.
 *
 * <p>A facet's counts ignore the choices made in that same facet, so that a reader can always widen a choice.
 */
@Dependent
public class Listing {

    /**
     * @param entries ids, in their order
     * @param next the cursor of the next page, where there is one
     * @param counts by facet, in the order in which they were asked for
     */
    public record Page(List<Long> entries, long total, Optional<String> next, Map<String, FacetCounts> counts) {}

    private final FreshIndex index;
    /** Asked for each time: concepts come and go while the application runs. */
    private final Supplier<Vocabularies> vocabularies;

    @Inject
    public Listing(FreshIndex index, Model model) {
        this(index, model::vocabularies);
    }

    Listing(FreshIndex index, Supplier<Vocabularies> vocabularies) {
        this.index = index;
        this.vocabularies = vocabularies;
    }

    public Page page(EntryQuery query) {
        return index.read(searcher -> new Answering(searcher, query, vocabularies.get()).page());
    }
}
