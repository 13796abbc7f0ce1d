package org.casus.content.entry;

/** Which entry: its type and its slug, the two words in every address. */
public record EntryId(String type, String slug) implements Comparable<EntryId> {

    @Override
    public int compareTo(EntryId other) {
        int byType = type.compareTo(other.type);
        return byType != 0 ? byType : slug.compareTo(other.slug);
    }

    @Override
    public String toString() {
        return type + "/" + slug;
    }
}
