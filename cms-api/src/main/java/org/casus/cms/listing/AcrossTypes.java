package org.casus.cms.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.casus.cms.listing.index.EntryDocuments;
import org.casus.cms.listing.index.FreshIndex;
import org.casus.cms.listing.index.IndexedField;
import org.casus.content.analysis.Question;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Vocabularies;

/** Answers questions about the entries of several types at once: the best first. */
@Dependent
public class AcrossTypes {

    /** A slug is unique within its type only. */
    private static final List<SortKey> ORDER = List.of(
            SortKey.BEST_FIRST,
            SortKey.SLUG,
            new SortKey("id", EntryDocuments.ID, SortKey.Values.WHOLE_NUMBERS, false));

    /**
     * @param entries ids, in their order
     * @param counts by type, of the whole reach
     */
    public record Page(List<Long> entries, long total, Optional<String> next, Map<String, Long> counts) {}

    private final FreshIndex index;

    @Inject
    public AcrossTypes(FreshIndex index) {
        this.index = index;
    }

    /**
     * @param chosen the types that are listed; all are counted
     * @param after the cursor of an earlier page
     */
    public Page page(Reach reach, Set<String> chosen, Question words, int limit, Optional<String> after) {
        Optional<Cursor> cursor = after.map(text -> Cursor.decoded(text, ORDER));
        return index.read(searcher -> page(searcher, reach, chosen, words, limit, cursor));
    }

    private static Page page(
            IndexSearcher searcher, Reach reach, Set<String> chosen, Question words, int limit, Optional<Cursor> after)
            throws IOException {
        Query asked = WordsQuery.of(reach.contentTypes(), reach.scope() == Scope.WORKING, words);
        SortOrder order = new SortOrder(ORDER);
        TopFieldDocs found = searcher.search(
                both(reach.only(chosen).query(), asked, Occur.MUST),
                new TopFieldCollectorManager(
                        order.sort(), limit + 1, after.map(order::place).orElse(null), Integer.MAX_VALUE));
        boolean isMore = found.scoreDocs.length > limit;
        List<ScoreDoc> shown = Arrays.asList(found.scoreDocs).subList(0, Math.min(limit, found.scoreDocs.length));
        Optional<String> next =
                isMore ? Optional.of(order.cursor((FieldDoc) shown.getLast()).encoded(ORDER)) : Optional.empty();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Reach.OfType of : reach.types()) {
            String id = of.type().id();
            counts.put(id, (long) searcher.count(both(reach.only(Set.of(id)).query(), asked, Occur.FILTER)));
        }
        return new Page(EntryNumbers.of(searcher, shown), found.totalHits.value(), next, counts);
    }

    private static Query both(Query filter, Query words, Occur occur) {
        return new BooleanQuery.Builder()
                .add(filter, Occur.FILTER)
                .add(words, occur)
                .build();
    }

    /** Entries that have these words in their titles, the best first. */
    public List<Long> titled(Reach reach, Question words, int most) {
        Query titles = both(reach.query(), WordsQuery.ofTitles(reach.contentTypes(), words), Occur.MUST);
        return index.read(
                searcher -> EntryNumbers.of(searcher, Arrays.asList(searcher.search(titles, most).scoreDocs)));
    }

    /** How many entries have each of these concepts, or a narrower one. */
    public List<Long> uses(Reach reach, List<Concept> concepts, Vocabularies vocabularies) {
        return index.read(searcher -> {
            List<Long> uses = new ArrayList<>();
            for (Concept concept : concepts) {
                uses.add((long) searcher.count(both(reach.query(), using(reach, concept, vocabularies), Occur.FILTER)));
            }
            return uses;
        });
    }

    private static Query using(Reach reach, Concept concept, Vocabularies vocabularies) {
        Set<String> ids = new TreeSet<>();
        addWithNarrower(ids, concept, vocabularies);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Set<String> fields = new HashSet<>();
        for (Reach.OfType of : reach.types()) {
            IndexedField.of(of.type()).stream()
                    .filter(field -> reach.scope() == Scope.WORKING || !field.isPrivate())
                    .filter(field -> field.kind() instanceof FieldKind.Concept kind
                            && kind.scheme().equals(concept.scheme()))
                    .forEach(field -> fields.add(field.values()));
        }
        fields.forEach(field -> any.add(FilterQuery.oneOf(field, List.copyOf(ids)), Occur.SHOULD));
        return any.build();
    }

    private static void addWithNarrower(Set<String> ids, Concept concept, Vocabularies vocabularies) {
        if (ids.add(concept.id())) {
            vocabularies.narrower(concept).forEach(narrower -> addWithNarrower(ids, narrower, vocabularies));
        }
    }
}
