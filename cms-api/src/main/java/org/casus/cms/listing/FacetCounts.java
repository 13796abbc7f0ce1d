package org.casus.cms.listing;

import java.util.List;

/**
 * How many entries have each value of a facet.
 *
 * @param values those that some entry has
 * @param missing entries that have none
 */
public record FacetCounts(List<Count> values, long missing) {

    /**
     * @param value a concept's id, an entry's address, a number, a date, true or false; of a text one way in which it is
     *     written, as case and diacritics do not count
     */
    public record Count(String value, long entries) {}

    public FacetCounts {
        values = List.copyOf(values);
    }

    static final FacetCounts NONE = new FacetCounts(List.of(), 0);
}
