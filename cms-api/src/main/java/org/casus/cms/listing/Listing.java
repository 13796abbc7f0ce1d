package org.casus.cms.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casus.cms.database.Database;
import org.casus.cms.database.Row;
import org.casus.cms.database.Sql;
import org.casus.content.type.Field;
import org.jspecify.annotations.Nullable;

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
     * @param counts by facet field, by value
     */
    public record Page(
            List<Long> entries, long total, Optional<String> next, Map<String, SortedMap<String, Long>> counts) {}

    private record Place(long entry, Cursor cursor) {}

    private record Count(String field, String value, long entries) {}

    private final Database database;

    @Inject
    public Listing(Database database) {
        this.database = database;
    }

    public Page page(EntryQuery query) {
        List<Place> places = database.list(places(query), row -> place(row, query.sort()));
        boolean isMore = places.size() > query.limit();
        List<Place> shown = isMore ? places.subList(0, query.limit()) : places;
        Optional<String> next = isMore ? Optional.of(shown.getLast().cursor().encoded(query.sort())) : Optional.empty();
        boolean isAll = !isMore && query.after().isEmpty();
        long total = isAll ? shown.size() : total(query);
        return new Page(shown.stream().map(Place::entry).toList(), total, next, counts(query));
    }

    private static Sql places(EntryQuery query) {
        List<SortKey> keys = query.sort();
        Sql sql = Sql.of("select listed.id");
        for (int place = 0; place < keys.size(); place++) {
            sql.add(", " + keys.get(place).expression(place) + " as key" + place);
        }
        sql.add("from entry listed");
        for (int place = 0; place < keys.size(); place++) {
            String alias = "sort" + place;
            keys.get(place)
                    .joined()
                    .ifPresent(field -> sql.add(
                            "left join entry_sort %1$s on %1$s.entry_id = listed.id and %1$s.scope = ? and %1$s.field = ?"
                                    .formatted(alias),
                            query.scope().letter(),
                            field));
        }
        addWhere(sql, query, Optional.empty());
        query.after().ifPresent(cursor -> sql.add(after(keys, cursor)));
        return sql.add("order by " + order(keys)).add("limit ?", query.limit() + 1);
    }

    private static String order(List<SortKey> keys) {
        List<String> parts = new ArrayList<>();
        for (int place = 0; place < keys.size(); place++) {
            SortKey key = keys.get(place);
            String direction = key.isDescending() ? " desc" : "";
            // a slug is never null, and without the words about nulls its index gives the order
            boolean isNeverNull = key.word().equals(SortKey.SLUG.word());
            parts.add(key.expression(place) + direction + (isNeverNull ? "" : " nulls last"));
        }
        return String.join(", ", parts);
    }

    /** Keyset: after the first key, or equal in it and after the second, and so on. */
    private static Sql after(List<SortKey> keys, Cursor cursor) {
        Sql sql = Sql.of("and (1 = 0");
        for (int place = 0; place < keys.size(); place++) {
            Object value = cursor.values().get(place);
            if (value == null) {
                continue;
            }
            sql.add("or (1 = 1");
            for (int before = 0; before < place; before++) {
                Object same = cursor.values().get(before);
                String expression = keys.get(before).expression(before);
                sql.add(
                        same == null
                                ? Sql.of("and " + expression + " is null")
                                : Sql.of("and " + expression + " = ?", same));
            }
            String expression = keys.get(place).expression(place);
            String comparison = keys.get(place).isDescending() ? " < ?" : " > ?";
            boolean isNeverNull = keys.get(place).word().equals(SortKey.SLUG.word());
            sql.add(
                    "and (" + expression + comparison + (isNeverNull ? "))" : " or " + expression + " is null))"),
                    value);
        }
        return sql.add(")");
    }

    private static Place place(Row row, List<SortKey> keys) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int place = 0; place < keys.size(); place++) {
            String column = "key" + place;
            values.add(
                    switch (keys.get(place).source()) {
                        case SortKey.Column moment
                        when moment.isMoment() ->
                            row.momentIfAny(column).map(Instant::toString).orElse(null);
                        case SortKey.Column text -> row.text(column);
                        case SortKey.SortedField number
                        when number.isNumber() -> row.decimalIfAny(column).orElse(null);
                        case SortKey.SortedField text -> row.textIfAny(column).orElse(null);
                    });
        }
        return new Place(row.number("id"), new Cursor(values));
    }

    private long total(EntryQuery query) {
        Sql sql = Sql.of("select count(*) as total from entry listed");
        addWhere(sql, query, Optional.empty());
        return database.first(sql, row -> row.number("total")).orElse(0L);
    }

    /** @param without the facet whose own choices are left aside */
    private static void addWhere(Sql sql, EntryQuery query, Optional<String> without) {
        sql.add("where listed.type = ?", query.type().id());
        switch (query.scope()) {
            case PUBLIC -> sql.add("and listed.published_revision is not null and listed.binned is null");
            case WORKING -> addWorking(sql, query);
        }
        query.filters().stream()
                .filter(filter -> without.isEmpty() || !filter.field().equals(without.get()))
                .forEach(filter -> sql.add(filter.condition(query.type().id(), query.scope())));
    }

    private static void addWorking(Sql sql, EntryQuery query) {
        if (query.states().isEmpty()) {
            sql.add("and listed.binned is null");
        } else {
            sql.addIn("and listed.state in (*)", query.states());
        }
        query.editor().ifPresent(editor -> sql.add("and listed.editor = ?", editor));
        query.updatedSince().ifPresent(since -> sql.add("and listed.modified >= ?", since));
    }

    /** Facets whose own choices play no part share one question; each of the others needs its own. */
    private Map<String, SortedMap<String, Long>> counts(EntryQuery query) {
        Map<Boolean, List<String>> byChosen = query.facets().stream()
                .map(Field::name)
                .collect(Collectors.partitioningBy(name -> query.filters().stream()
                        .anyMatch(filter -> filter.field().equals(name))));
        List<Count> counts = new ArrayList<>();
        List<String> untouched = byChosen.getOrDefault(false, List.of());
        if (!untouched.isEmpty()) {
            counts.addAll(count(query, untouched, Optional.empty()));
        }
        for (String chosen : byChosen.getOrDefault(true, List.of())) {
            counts.addAll(count(query, List.of(chosen), Optional.of(chosen)));
        }
        Map<String, SortedMap<String, Long>> byField = new LinkedHashMap<>();
        query.facets().forEach(field -> byField.put(field.name(), new TreeMap<>()));
        for (Count count : counts) {
            byField.computeIfAbsent(count.field(), field -> new TreeMap<>()).put(count.value(), count.entries());
        }
        return byField;
    }

    private List<Count> count(EntryQuery query, List<String> fields, Optional<String> without) {
        Sql sql = Sql.of(
                "select counted.field, counted.text_value, count(*) as entries from entry_index counted where counted.scope = ? and counted.type = ?",
                query.scope().letter(),
                query.type().id());
        sql.addIn("and counted.field in (*)", fields);
        // rows of the public scope are there for published entries only: without a filter there is nothing to look up
        boolean isNarrowed = query.scope() == Scope.WORKING
                || query.filters().stream()
                        .anyMatch(filter -> without.isEmpty() || !filter.field().equals(without.get()));
        if (isNarrowed) {
            sql.add("and counted.entry_id in (select listed.id from entry listed");
            addWhere(sql, query, without);
            sql.add(")");
        }
        sql.add("group by counted.field, counted.text_value");
        return database.list(sql, row -> new Count(row.text("field"), row.text("text_value"), row.number("entries")));
    }
}
