package org.casus.site.planning;

import java.nio.charset.StandardCharsets;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.rdf.JsonLd;
import org.casus.content.sites.SiteCollection;
import org.casus.content.type.ContentType;
import org.casus.site.hashing.QuickHash;
import org.casus.site.planning.PlannedFile.Kind;

/** The entries for machines: JSON-LD beside each page, the same graph as the API gives. */
final class Twins {

    static final String MEDIA_TYPE = "application/ld+json";

    /** Raise when the same entry and type give another document. */
    private static final String FORM = "json-ld-1";

    private final PlanContext context;

    Twins(PlanContext context) {
        this.context = context;
    }

    static String pathOf(SiteCollection collection, EntryId id) {
        return Addresses.ficheFolder(collection, id) + "/index.jsonld";
    }

    /** @param declaration the hash of the type's declaration */
    PlannedFile twin(SiteCollection collection, ContentType type, String declaration, EntryId id) {
        return new PlannedFile.Deferred(
                pathOf(collection, id),
                Kind.TWIN,
                id.toString(),
                () -> made(collection, type, declaration, context.entry(id).orElseThrow()));
    }

    private PlannedFile.Made made(
            SiteCollection collection, ContentType type, String declaration, PublishedEntry entry) {
        String base = context.base();
        return new PlannedFile.Made(
                pathOf(collection, entry.id()),
                Kind.TWIN,
                entry.id().toString(),
                QuickHash.hex(String.join("\n", FORM, base, declaration, entry.hash())),
                () -> (JsonLd.document(type, entry, base).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
