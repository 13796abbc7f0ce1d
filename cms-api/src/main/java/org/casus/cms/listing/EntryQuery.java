package org.casus.cms.listing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;

/**
 * What a caller wants of the entries of a type.
 *
 * @param states of the working revision; empty for all but those in the bin
 * @param sort at least one key, the last of them the slug
 */
public record EntryQuery(
        ContentType type,
        Scope scope,
        List<Filter> filters,
        Set<String> states,
        Optional<String> editor,
        Optional<Instant> updatedSince,
        List<SortKey> sort,
        int limit,
        Optional<Cursor> after,
        List<Field> facets,
        Shape shape) {

    public EntryQuery {
        filters = List.copyOf(filters);
        states = Set.copyOf(states);
        sort = List.copyOf(sort);
        facets = List.copyOf(facets);
    }
}
