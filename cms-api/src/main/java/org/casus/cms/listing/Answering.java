package org.casus.cms.listing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.casus.cms.listing.index.IndexedField;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Vocabularies;

/** One question under way. Facets whose own choices play no part are counted along with the list itself. */
final class Answering {

    private final IndexSearcher searcher;
    private final EntryQuery query;
    private final Vocabularies vocabularies;
    private final Map<IndexedField, FacetCounter> counters = new LinkedHashMap<>();
    private final Map<String, String> written = new HashMap<>();

    Answering(IndexSearcher searcher, EntryQuery query, Vocabularies vocabularies) {
        this.searcher = searcher;
        this.query = query;
        this.vocabularies = vocabularies;
        query.facets().forEach(facet -> counters.put(facet, new FacetCounter(facet.counted(), counting(facet))));
    }

    Listing.Page page() throws IOException {
        SortOrder order = new SortOrder(query.sort());
        TopFieldCollector list = new TopFieldCollectorManager(
                        order.sort(),
                        query.limit() + 1,
                        query.after().map(order::place).orElse(null),
                        Integer.MAX_VALUE)
                .newCollector();
        List<Collector> together = new ArrayList<>(List.of(list));
        counters.forEach((facet, counter) -> {
            if (!isChosenFrom(facet)) {
                together.add(counter);
            }
        });
        search(Optional.empty(), MultiCollector.wrap(together));
        for (Map.Entry<IndexedField, FacetCounter> counted : counters.entrySet()) {
            if (isChosenFrom(counted.getKey())) {
                search(Optional.of(counted.getKey()), counted.getValue());
            }
        }
        return page(order, list.topDocs());
    }

    private boolean isChosenFrom(IndexedField facet) {
        return query.filters().stream().anyMatch(filter -> filter.field().equals(facet));
    }

    private void search(Optional<IndexedField> without, Collector collector) throws IOException {
        searcher.search(SelectionQuery.of(query, without), new OneCollector(collector));
    }

    private Listing.Page page(SortOrder order, TopFieldDocs found) throws IOException {
        boolean isMore = found.scoreDocs.length > query.limit();
        List<ScoreDoc> shown =
                Arrays.asList(found.scoreDocs).subList(0, isMore ? query.limit() : found.scoreDocs.length);
        Optional<String> next =
                isMore ? Optional.of(order.cursor((FieldDoc) shown.getLast()).encoded(query.sort())) : Optional.empty();
        Map<String, FacetCounts> counts = new LinkedHashMap<>();
        counters.forEach((facet, counter) -> counts.put(facet.path(), counts(facet, counter)));
        return new Listing.Page(EntryNumbers.of(searcher, shown), found.totalHits.value(), next, counts);
    }

    private FacetCounts counts(IndexedField facet, FacetCounter counter) {
        FacetCounts counts = counter.counts();
        return facet.kind() instanceof FieldKind.Text
                ? new FacetCounts(
                        counts.values().stream()
                                .map(count -> new FacetCounts.Count(
                                        written.getOrDefault(count.value(), count.value()), count.entries()))
                                .toList(),
                        counts.missing())
                : counts;
    }

    /** What is written in different ways counts as one; the first way that comes along is shown. */
    private List<String> folded(String value) {
        int end = value.indexOf('\0');
        String folded = value.substring(0, end);
        written.putIfAbsent(folded, value.substring(end + 1));
        return List.of(folded);
    }

    private Function<String, List<String>> counting(IndexedField facet) {
        if (facet.kind() instanceof FieldKind.Text) {
            return this::folded;
        }
        return facet.kind() instanceof FieldKind.Concept concept
                ? id -> vocabularies
                        .concept(concept.scheme(), id)
                        .map(found -> vocabularies.selfAndBroader(found).stream()
                                .map(Concept::id)
                                .toList())
                        .orElse(List.of(id))
                : List::of;
    }
}
