package org.casus.cms.listing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much of an entry a caller wants, and in which language.
 *
 * @param fields names of the fields to give; empty for all
 * @param includes what to give along with it
 * @param language which language of localized texts to give; absent: all of them
 */
public record Shape(List<String> fields, Set<Include> includes, Optional<String> language) {

    /** What an entry points at and can be given along, one level deep. */
    public enum Include {
        REFERENCES,
        MEDIA,
        CONCEPTS
    }

    public static final Shape WHOLE = new Shape(List.of(), Set.of(), Optional.empty());

    public Shape {
        fields = List.copyOf(fields);
        includes = Set.copyOf(includes);
    }
}
