package org.casus.site.planning;

import java.nio.charset.StandardCharsets;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.sites.SiteCollection;
import org.casus.content.type.ContentType;
import org.casus.site.Hashes;
import org.casus.site.planning.PlannedFile.Kind;

/** The entries for machines: JSON-LD beside each page. */
final class Twins {

    static final String MEDIA_TYPE = "application/ld+json";

    private final StructuredData data;
    private final EntryWords words;

    Twins(PlanContext context, EntryWords words) {
        this.data = new StructuredData(context);
        this.words = words;
    }

    static String pathOf(SiteCollection collection, EntryId id) {
        return Addresses.ficheFolder(collection, id) + "/index.jsonld";
    }

    PlannedFile twin(SiteCollection collection, ContentType type, PublishedEntry entry) {
        String page = Addresses.ficheFolder(collection, entry.id()) + "/index.html";
        byte[] bytes = (data.json(type, entry, words.title(type, entry), words.summary(type, entry), page)
                                .toPrettyString()
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
        return new PlannedFile.Made(
                pathOf(collection, entry.id()), Kind.TWIN, entry.id().toString(), Hashes.hex(bytes), () -> bytes);
    }
}
