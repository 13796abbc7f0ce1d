package org.casus.cms.listing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.casus.cms.listing.index.FieldValues;
import org.jspecify.annotations.Nullable;

/** The order of a list, and a place in it, in the index's words. */
record SortOrder(List<SortKey> keys) {

    Sort sort() {
        return new Sort(keys.stream().map(SortOrder::field).toArray(SortField[]::new));
    }

    private static SortField field(SortKey key) {
        boolean isDescending = key.isDescending();
        return switch (key.values()) {
            case TEXTS ->
                new SortField(
                        key.name(),
                        SortField.Type.STRING,
                        isDescending,
                        isDescending ? SortField.STRING_FIRST : SortField.STRING_LAST);
            case WHOLE_NUMBERS, MOMENTS ->
                new SortField(key.name(), SortField.Type.LONG, isDescending, missing(isDescending));
            case DECIMALS ->
                new SortField(key.name(), SortField.Type.DOUBLE, isDescending, missingDecimal(isDescending));
            // the highest first is what the field does when it is not turned round
            case SCORES -> new SortField(null, SortField.Type.SCORE, !isDescending);
        };
    }

    private static long missing(boolean isDescending) {
        return isDescending ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static double missingDecimal(boolean isDescending) {
        return isDescending ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    Cursor cursor(FieldDoc place) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int at = 0; at < keys.size(); at++) {
            values.add(value(keys.get(at), place.fields[at]));
        }
        return new Cursor(values);
    }

    private static @Nullable Object value(SortKey key, @Nullable Object found) {
        if (found == null
                || found.equals(missing(key.isDescending()))
                || found.equals(missingDecimal(key.isDescending()))) {
            return null;
        }
        return switch (key.values()) {
            case TEXTS -> ((BytesRef) found).utf8ToString();
            case WHOLE_NUMBERS, DECIMALS, SCORES -> new BigDecimal(found.toString());
            case MOMENTS -> Instant.EPOCH.plus((Long) found, ChronoUnit.MICROS);
        };
    }

    FieldDoc place(Cursor cursor) {
        @Nullable Object[] fields = new Object[keys.size()];
        for (int at = 0; at < keys.size(); at++) {
            fields[at] = field(keys.get(at), cursor.values().get(at));
        }
        // behind every document with the same values: the slug makes that those are one
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    }

    private static @Nullable Object field(SortKey key, @Nullable Object value) {
        return switch (key.values()) {
            case TEXTS -> value == null ? null : new BytesRef((String) value);
            case WHOLE_NUMBERS ->
                value == null ? (Long) missing(key.isDescending()) : (Long) ((BigDecimal) value).longValue();
            case DECIMALS ->
                value == null
                        ? (Double) missingDecimal(key.isDescending())
                        : (Double) ((BigDecimal) value).doubleValue();
            case MOMENTS ->
                value == null ? (Long) missing(key.isDescending()) : (Long) FieldValues.micros((Instant) value);
            case SCORES -> value == null ? (Float) 0f : (Float) ((BigDecimal) value).floatValue();
        };
    }
}
