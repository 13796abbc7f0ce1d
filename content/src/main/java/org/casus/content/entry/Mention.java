package org.casus.content.entry;

/** Something that an entry points to, and where in the entry. */
public sealed interface Mention {

    /** The path of the value, as in a violation: {@code photos[0].id}. */
    String path();

    record OfConcept(String path, String scheme, String id) implements Mention {}

    record OfEntry(String path, EntryId id) implements Mention {}

    record OfMedia(String path, String id) implements Mention {}
}
