package org.casus.cms.listing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.casus.cms.listing.index.EntryDocuments;
import org.casus.cms.listing.index.IndexedField;
import org.casus.content.type.FieldKind;

/** A filter in the index's words. */
final class FilterQuery {

    private FilterQuery() {}

    /** Adds it to what an entry must answer to. */
    static void add(BooleanQuery.Builder query, Filter filter, Scope scope) {
        boolean isAbsence = filter.test() instanceof Filter.NoValue;
        query.add(test(filter, scope), isAbsence == filter.isExcluded() ? Occur.FILTER : Occur.MUST_NOT);
    }

    private static Query test(Filter filter, Scope scope) {
        IndexedField field = filter.field();
        return switch (filter.test()) {
            case Filter.OneOf oneOf -> oneOf(field.values(), oneOf.texts());
            case Filter.InNumbers numbers ->
                any(numbers.ranges().stream()
                        .map(range -> field.kind() instanceof FieldKind.WholeNumber
                                ? wholeNumbers(field.numbers(), range)
                                : decimals(field.numbers(), range))
                        .toList());
            case Filter.InDays days ->
                any(days.ranges().stream()
                        .map(range -> days(field.days(), range))
                        .toList());
            case Filter.InMoments moments ->
                any(moments.ranges().stream()
                        .map(range -> LongPoint.newRangeQuery(field.numbers(), range.from(), range.to()))
                        .toList());
            case Filter.AnyValue any -> presence(field, scope);
            case Filter.NoValue none -> presence(field, scope);
        };
    }

    private static Query presence(IndexedField field, Scope scope) {
        String name = switch (scope) {
            case PUBLIC -> EntryDocuments.HAS;
            case WORKING -> EntryDocuments.HAS_PRIVATE;
        };
        return new TermQuery(new Term(name, field.path()));
    }

    static Query oneOf(String name, List<String> texts) {
        return texts.size() == 1
                ? new TermQuery(new Term(name, texts.getFirst()))
                : new TermInSetQuery(name, texts.stream().map(BytesRef::new).toList());
    }

    private static Query any(List<Query> alternatives) {
        if (alternatives.size() == 1) {
            return alternatives.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.forEach(alternative -> any.add(alternative, Occur.SHOULD));
        return any.build();
    }

    /** A whole number lies between 1.5 and 3.5 when it lies between 2 and 3. */
    private static Query wholeNumbers(String name, Filter.NumberRange range) {
        long from =
                range.from().map(number -> whole(number, RoundingMode.CEILING)).orElse(Long.MIN_VALUE);
        long to = range.to().map(number -> whole(number, RoundingMode.FLOOR)).orElse(Long.MAX_VALUE);
        return from > to ? new MatchNoDocsQuery("an empty range") : LongPoint.newRangeQuery(name, from, to);
    }

    private static long whole(BigDecimal number, RoundingMode mode) {
        return number.setScale(0, mode).longValueExact();
    }

    private static Query decimals(String name, Filter.NumberRange range) {
        double from = range.from().map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY);
        double to = range.to().map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
        return from > to ? new MatchNoDocsQuery("an empty range") : DoublePoint.newRangeQuery(name, from, to);
    }

    private static Query days(String name, Filter.DayRange range) {
        return range.from() > range.to()
                ? new MatchNoDocsQuery("an empty range")
                : IntRange.newIntersectsQuery(name, new int[] {range.from()}, new int[] {range.to()});
    }
}
