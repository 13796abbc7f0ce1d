package org.casus.content.entry;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the public may see it: one published revision, public fields only. A value: equal where all but the hash is,
 * which follows from the rest.
 */
public final class PublishedEntry {

    private final EntryId id;
    private final Fields fields;
    private final int revision;
    private final Instant created;
    private final Instant modified;
    private final Instant published;
    private final Function<PublishedEntry, String> hashed;
    private final Consumer<EntryId> reading;
    private volatile @Nullable String hash;

    /**
     * @param revision the number of the published revision, from 1
     * @param created when the entry was made
     * @param modified when this revision was made
     * @param published when this revision was published
     */
    public PublishedEntry(
            EntryId id,
            Fields fields,
            int revision,
            Instant created,
            Instant modified,
            Instant published,
            String hash) {
        this(id, fields, revision, created, modified, published, entry -> hash);
    }

    /** @param hashed makes the hash where somebody asks for it: most who read an entry do not */
    public PublishedEntry(
            EntryId id,
            Fields fields,
            int revision,
            Instant created,
            Instant modified,
            Instant published,
            Function<PublishedEntry, String> hashed) {
        this(id, fields, revision, created, modified, published, hashed, reader -> {});
    }

    private PublishedEntry(
            EntryId id,
            Fields fields,
            int revision,
            Instant created,
            Instant modified,
            Instant published,
            Function<PublishedEntry, String> hashed,
            Consumer<EntryId> reading) {
        this.id = id;
        this.fields = fields;
        this.revision = revision;
        this.created = created;
        this.modified = modified;
        this.published = published;
        this.hashed = hashed;
        this.reading = reading;
    }

    /** @return the same, which tells its name each time that somebody reads its fields, or their hash */
    public PublishedEntry telling(Consumer<EntryId> listener) {
        return new PublishedEntry(id, fields, revision, created, modified, published, entry -> hash(), listener);
    }

    public EntryId id() {
        return id;
    }

    public Fields fields() {
        reading.accept(id);
        return fields;
    }

    public int revision() {
        return revision;
    }

    public Instant created() {
        return created;
    }

    public Instant modified() {
        return modified;
    }

    public Instant published() {
        return published;
    }

    /** SHA-256 of the entry's canonical line in a bundle, hex: the same content has the same hash. */
    public String hash() {
        reading.accept(id);
        String known = hash;
        if (known == null) {
            known = hashed.apply(this);
            hash = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || (other instanceof PublishedEntry entry
                        && entry.id.equals(id)
                        && entry.revision == revision
                        && entry.created.equals(created)
                        && entry.modified.equals(modified)
                        && entry.published.equals(published)
                        && entry.fields().equals(fields()));
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + fields().hashCode();
    }

    @Override
    public String toString() {
        return id + " revision " + revision;
    }
}
