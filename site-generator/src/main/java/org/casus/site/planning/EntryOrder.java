package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.SiteCollection.SortKey;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/** Orders of entries. Whatever the order, entries without the value come last, and ties are settled by slug. */
final class EntryOrder {

    private EntryOrder() {}

    static List<PublishedEntry> sorted(List<PublishedEntry> entries, SortKey key, ContentType type, String language) {
        return switch (key.key()) {
            case SortKey.PUBLISHED -> by(entries, key, entry -> Optional.of(entry.published()));
            case SortKey.CHANGED -> by(entries, key, entry -> Optional.of(entry.modified()));
            default -> {
                Field field = field(key, type);
                yield isNumber(field)
                        ? by(entries, key, entry -> number(entry, field))
                        : by(entries, key, entry -> text(entry, field, language));
            }
        };
    }

    /** Whether one would stand where the other stands. */
    static boolean isTied(PublishedEntry one, PublishedEntry other, SortKey key, ContentType type, String language) {
        return switch (key.key()) {
            case SortKey.PUBLISHED -> one.published().equals(other.published());
            case SortKey.CHANGED -> one.modified().equals(other.modified());
            default -> {
                Field field = field(key, type);
                yield isNumber(field)
                        ? number(one, field).equals(number(other, field))
                        : text(one, field, language).equals(text(other, field, language));
            }
        };
    }

    private static Field field(SortKey key, ContentType type) {
        return type.field(key.key())
                .orElseThrow(() -> new IllegalStateException("site files are checked against the types"));
    }

    /** The place of each entry among the different values, from 0; the same value has the same place, no value -1. */
    static int[] ranks(List<PublishedEntry> entries, SortKey key, ContentType type, String language) {
        return switch (key.key()) {
            case SortKey.PUBLISHED -> ranks(entries, key, entry -> Optional.of(entry.published()));
            case SortKey.CHANGED -> ranks(entries, key, entry -> Optional.of(entry.modified()));
            default -> {
                Field field = field(key, type);
                yield isNumber(field)
                        ? ranks(entries, key, entry -> number(entry, field))
                        : ranks(entries, key, entry -> text(entry, field, language));
            }
        };
    }

    private static <T extends Comparable<? super T>> int[] ranks(
            List<PublishedEntry> entries, SortKey key, Value<T> value) {
        Comparator<T> natural = Comparator.naturalOrder();
        TreeMap<T, Integer> places = new TreeMap<>(key.isDescending() ? natural.reversed() : natural);
        List<Optional<T>> values = entries.stream().map(value::of).toList();
        values.forEach(found -> found.ifPresent(one -> places.put(one, 0)));
        int place = 0;
        for (Map.Entry<T, Integer> one : places.entrySet()) {
            one.setValue(place++);
        }
        return values.stream()
                .mapToInt(found -> found.map(places::get).orElse(-1))
                .toArray();
    }

    static List<PublishedEntry> newest(List<PublishedEntry> entries) {
        return by(entries, new SortKey(SortKey.PUBLISHED, true), entry -> Optional.of(entry.published()));
    }

    static boolean isNumber(Field field) {
        return field.kind() instanceof FieldKind.WholeNumber || field.kind() instanceof FieldKind.DecimalNumber;
    }

    static Optional<BigDecimal> number(PublishedEntry entry, Field field) {
        return entry.fields().get(field.name()).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    /** Dates sort as they are written; periods by their beginning. */
    static Optional<String> text(PublishedEntry entry, Field field, String language) {
        return field.kind() instanceof FieldKind.Period
                ? entry.fields()
                        .get(field.name())
                        .map(period -> period.path("start").asText())
                : entry.fields().text(field.name(), language).map(Folded::sortKey);
    }

    private interface Value<T> {

        Optional<T> of(PublishedEntry entry);
    }

    private record Keyed<T>(PublishedEntry entry, Optional<T> value) {}

    private static <T extends Comparable<? super T>> List<PublishedEntry> by(
            List<PublishedEntry> entries, SortKey key, Value<T> value) {
        Comparator<T> natural = Comparator.naturalOrder();
        Comparator<T> order = key.isDescending() ? natural.reversed() : natural;
        Comparator<Keyed<T>> comparator = (one, other) -> {
            if (one.value().isEmpty() || other.value().isEmpty()) {
                return Boolean.compare(one.value().isEmpty(), other.value().isEmpty());
            }
            return order.compare(one.value().get(), other.value().get());
        };
        return entries.stream()
                .map(entry -> new Keyed<>(entry, value.of(entry)))
                .sorted(comparator.thenComparing(keyed -> keyed.entry().id()))
                .map(Keyed::entry)
                .toList();
    }
}
