package org.casus.content.bundle;

import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;

/** What an entry shows the public: its public fields, in one order, under one hash. The only maker of published entries. */
public final class Published {

    private Published() {}

    /** @param fields all fields of the published revision; the private ones are left out here */
    public static PublishedEntry entry(
            ContentType type,
            EntryId id,
            Fields fields,
            int revision,
            Instant created,
            Instant modified,
            Instant published) {
        return entry(type, id, fields, revision, created, modified, published, kept -> kept);
    }

    /** @param keeping gives the public fields as the entry shall hold them, equal to what they are */
    public static PublishedEntry entry(
            ContentType type,
            EntryId id,
            Fields fields,
            int revision,
            Instant created,
            Instant modified,
            Instant published,
            UnaryOperator<Fields> keeping) {
        return new PublishedEntry(
                id, keeping.apply(fields.publicFields(type)), revision, created, modified, published, Published::hash);
    }

    /** @param fields gives the public fields, where somebody asks for them */
    public static PublishedEntry unread(
            EntryId id, Supplier<Fields> fields, int revision, Instant created, Instant modified, Instant published) {
        return new PublishedEntry(id, Fields.unread(fields), revision, created, modified, published, Published::hash);
    }

    private static String hash(PublishedEntry entry) {
        return BundleLines.hashOf(BundleLines.entry(
                entry.id(), entry.fields(), entry.revision(), entry.created(), entry.modified(), entry.published()));
    }
}
