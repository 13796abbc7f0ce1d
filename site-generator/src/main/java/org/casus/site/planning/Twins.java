package org.casus.site.planning;

import java.nio.charset.StandardCharsets;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.rdf.JsonLd;
import org.casus.content.sites.SiteCollection;
import org.casus.content.type.ContentType;
import org.casus.site.Hashes;
import org.casus.site.planning.PlannedFile.Kind;

/** The entries for machines: beside each page its whole graph as JSON-LD, by the mapping of its type. */
final class Twins {

    static final String MEDIA_TYPE = "application/ld+json";

    private final String base;

    Twins(PlanContext context) {
        this.base = context.content().base();
    }

    static String pathOf(SiteCollection collection, EntryId id) {
        return Addresses.ficheFolder(collection, id) + "/index.jsonld";
    }

    PlannedFile twin(SiteCollection collection, ContentType type, PublishedEntry entry) {
        byte[] bytes = (JsonLd.document(type, entry, base).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
        return new PlannedFile.Made(
                pathOf(collection, entry.id()), Kind.TWIN, entry.id().toString(), Hashes.hex(bytes), () -> bytes);
    }
}
