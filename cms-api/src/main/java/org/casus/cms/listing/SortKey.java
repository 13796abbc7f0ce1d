package org.casus.cms.listing;

import java.util.Optional;

/**
 * One thing that a list is ordered by. Entries without a value come last, whichever the direction.
 *
 * @param word as the caller wrote it, without a minus
 */
record SortKey(String word, Source source, boolean isDescending) {

    /** Where the value is. */
    sealed interface Source {}

    record Column(String name, boolean isMoment) implements Source {}

    record SortedField(String field, boolean isNumber) implements Source {}

    /** The key that makes an order total: a slug is unique within its type. */
    static final SortKey SLUG = new SortKey("slug", new Column("slug", false), false);

    /** The field whose sort rows must be joined. */
    Optional<String> joined() {
        return source instanceof SortedField sorted ? Optional.of(sorted.field()) : Optional.empty();
    }

    /** The expression of the value, where the sort rows of the key at this place are joined under {@code sort<place>}. */
    String expression(int place) {
        return switch (source) {
            case Column column -> "listed." + column.name();
            case SortedField sorted -> "sort" + place + (sorted.isNumber() ? ".number_value" : ".text_value");
        };
    }

    @Override
    public String toString() {
        return isDescending ? "-" + word : word;
    }
}
