package org.casus.content.bundle;

import java.time.Instant;
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
        Fields open = fields.publicFields(type);
        return new PublishedEntry(
                id,
                open,
                revision,
                created,
                modified,
                published,
                () -> BundleLines.hashOf(BundleLines.entry(id, open, revision, created, modified, published)));
    }
}
