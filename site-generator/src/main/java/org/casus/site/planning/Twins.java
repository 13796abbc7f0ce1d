package org.casus.site.planning;

import java.nio.charset.StandardCharsets;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.rdf.JsonLd;
import org.casus.content.sites.SiteCollection;
import org.casus.content.type.ContentType;
import org.casus.site.Hashes;
import org.casus.site.planning.PlannedFile.Kind;

/** The entries for machines: JSON-LD beside each page. */
final class Twins {

    static final String MEDIA_TYPE = "application/ld+json";

    private final PlanContext context;

    Twins(PlanContext context) {
        this.context = context;
    }

    static String pathOf(SiteCollection collection, EntryId id) {
        return Addresses.ficheFolder(collection, id) + "/index.jsonld";
    }

    PlannedFile twin(SiteCollection collection, ContentType type, PublishedEntry entry) {
        String base = context.content().base();
        String fingerprint = Hashes.hex(base + "\n" + entry.hash() + "\n" + type.declaration());
        return new PlannedFile.Made(
                pathOf(collection, entry.id()),
                Kind.TWIN,
                entry.id().toString(),
                fingerprint,
                () -> (JsonLd.document(type, entry, base).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
