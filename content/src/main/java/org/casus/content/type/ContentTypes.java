package org.casus.content.type;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All declared types of an installation, by id. */
public final class ContentTypes {

    private final SortedMap<String, ContentType> byId;

    public ContentTypes(Collection<ContentType> types) {
        SortedMap<String, ContentType> sorted = new TreeMap<>();
        types.forEach(type -> sorted.put(type.id(), type));
        byId = Collections.unmodifiableSortedMap(sorted);
    }

    public Optional<ContentType> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Sorted by id. */
    public Collection<ContentType> all() {
        return byId.values();
    }
}
