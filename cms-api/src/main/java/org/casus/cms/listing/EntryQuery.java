package org.casus.cms.listing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.listing.index.IndexedField;
import org.casus.content.analysis.Question;
import org.casus.content.type.ContentType;

/**
 * What a caller wants of the entries of a type.
 *
 * @param states of the working revision; empty for all but those in the bin
 * @param authors who must have made the entry: all of these, so two different ones find nothing
 * @param words to search for
 * @param isHighlighted whether to show where they were found
 * @param areas where the entry must lie, by {@code point}
 * @param point the field that areas are about; there where there is an area
 * @param sort at least one key, the last of them the slug
 */
public record EntryQuery(
        ContentType type,
        Scope scope,
        List<Filter> filters,
        Set<String> states,
        Set<String> authors,
        Optional<String> editor,
        Optional<Instant> updatedSince,
        Optional<Question> words,
        List<Area> areas,
        Optional<IndexedField> point,
        List<SortKey> sort,
        int limit,
        Optional<Cursor> after,
        List<IndexedField> facets,
        boolean isHighlighted,
        Shape shape) {

    public EntryQuery {
        filters = List.copyOf(filters);
        states = Set.copyOf(states);
        authors = Set.copyOf(authors);
        areas = List.copyOf(areas);
        sort = List.copyOf(sort);
        facets = List.copyOf(facets);
    }
}
