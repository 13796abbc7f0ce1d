package org.casus.cms.listing;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.casus.cms.listing.index.EntryDocuments;
import org.casus.cms.listing.index.FieldValues;
import org.casus.cms.listing.index.IndexedField;

/** Which entries a question is about, in the index's words. Begins with whom it is for. */
final class SelectionQuery {

    private SelectionQuery() {}

    /** @param without the facet whose own choices are left aside */
    static Query of(EntryQuery query, Optional<IndexedField> without) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        addScope(all, query);
        all.add(term(EntryDocuments.TYPE, query.type().id()), Occur.FILTER);
        query.filters().stream()
                .filter(filter -> without.isEmpty() || !filter.field().equals(without.get()))
                .forEach(filter -> FilterQuery.add(all, filter, query.scope()));
        query.areas()
                .forEach(area -> query.point().ifPresent(point -> all.add(area(point.point(), area), Occur.FILTER)));
        query.words()
                .ifPresent(words -> all.add(
                        WordsQuery.of(List.of(query.type()), query.scope() == Scope.WORKING, words),
                        isScored(query) ? Occur.MUST : Occur.FILTER));
        return all.build();
    }

    private static boolean isScored(EntryQuery query) {
        return query.sort().stream().anyMatch(key -> key.values() == SortKey.Values.SCORES);
    }

    private static void addScope(BooleanQuery.Builder all, EntryQuery query) {
        switch (query.scope()) {
            case PUBLIC -> all.add(term(EntryDocuments.SCOPE, EntryDocuments.PUBLIC), Occur.FILTER);
            case WORKING -> addWorking(all, query);
        }
    }

    private static void addWorking(BooleanQuery.Builder all, EntryQuery query) {
        all.add(term(EntryDocuments.SCOPE, EntryDocuments.WORKING), Occur.FILTER);
        if (query.states().isEmpty()) {
            all.add(term(EntryDocuments.STATE, "binned"), Occur.MUST_NOT);
        } else {
            all.add(FilterQuery.oneOf(EntryDocuments.STATE, List.copyOf(query.states())), Occur.FILTER);
        }
        query.authors().forEach(author -> all.add(term(EntryDocuments.AUTHOR, author), Occur.FILTER));
        query.editor().ifPresent(editor -> all.add(term(EntryDocuments.EDITOR, editor), Occur.FILTER));
        query.updatedSince()
                .ifPresent(since -> all.add(
                        LongPoint.newRangeQuery(
                                EntryDocuments.MODIFIED + "#number", FieldValues.micros(since), Long.MAX_VALUE),
                        Occur.FILTER));
    }

    private static Query term(String name, String text) {
        return new TermQuery(new Term(name, text));
    }

    private static Query area(String name, Area area) {
        return switch (area) {
            case Area.Near near -> LatLonPoint.newDistanceQuery(name, near.latitude(), near.longitude(), near.metres());
            case Area.Within box -> LatLonPoint.newBoxQuery(name, box.south(), box.north(), box.west(), box.east());
        };
    }
}
