package org.casus.content.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bundle line by line, never the whole of it in memory: types, vocabularies, media, entries, addresses that are gone, each sorted, then
 * {@link #finish}. What was not finished has no last line and is refused by every reader, so that a writer that fails
 * half-way cannot pass for one that was done.
 */
public final class BundleWriter {

    private final OutputStream out;
    private final Map<String, ContentType> types = new HashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private @Nullable LineKey last;
    private boolean isFinished;

    /**
     * @param out stays open
     * @param base the installation's address, no slash at its end
     * @param sequence the journal's number that the content belongs to
     */
    public BundleWriter(OutputStream out, String base, long sequence) throws IOException {
        this.out = new BufferedOutputStream(out, 1 << 16);
        for (BundleKind kind : BundleKind.values()) {
            counts.put(kind.word(), 0L);
        }
        write(BundleLines.head(sequence, base));
    }

    /** The whole of it at once. */
    public static void write(Content content, OutputStream out) throws IOException {
        BundleWriter writer = new BundleWriter(out, content.base(), content.sequence());
        for (ContentType type : content.types().all()) {
            writer.type(type);
        }
        writer.vocabularies(content.vocabularies());
        for (MediaFile file : content.mediaFiles()) {
            writer.media(file);
        }
        for (PublishedEntry entry : content.entries().values()) {
            writer.entry(entry);
        }
        for (Map.Entry<EntryId, Optional<EntryId>> gone : content.gone().entrySet()) {
            writer.gone(gone.getKey(), gone.getValue());
        }
        writer.finish();
    }

    public void type(ContentType type) throws IOException {
        write(new LineKey(BundleKind.TYPE, "", type.id()), BundleLines.type(type));
        types.put(type.id(), type);
    }

    public void vocabularies(Vocabularies vocabularies) throws IOException {
        for (Scheme scheme : vocabularies.schemes()) {
            write(new LineKey(BundleKind.SCHEME, "", scheme.id()), BundleLines.scheme(scheme));
        }
        for (Scheme scheme : vocabularies.schemes()) {
            List<Concept> byId = scheme.concepts().stream()
                    .sorted(Comparator.comparing(Concept::id))
                    .toList();
            for (Concept concept : byId) {
                write(new LineKey(BundleKind.CONCEPT, scheme.id(), concept.id()), BundleLines.concept(concept));
            }
        }
    }

    public void media(MediaFile file) throws IOException {
        write(new LineKey(BundleKind.MEDIA, "", file.id()), BundleLines.media(file));
    }

    /** Only what its type shows the public is written, whatever the entry brings along. */
    public void entry(PublishedEntry entry) throws IOException {
        EntryId id = entry.id();
        ContentType type = types.get(id.type());
        if (type == null) {
            throw new IllegalStateException("the type of " + id + " has not been written");
        }
        ObjectNode line = BundleLines.entry(
                id,
                entry.fields().publicFields(type),
                entry.revision(),
                entry.created(),
                entry.modified(),
                entry.published());
        write(new LineKey(BundleKind.ENTRY, id.type(), id.slug()), line);
    }

    /** An address that was public and is no more; they come sorted, after all entries. */
    public void gone(EntryId id, Optional<EntryId> successor) throws IOException {
        write(new LineKey(BundleKind.GONE, id.type(), id.slug()), BundleLines.gone(id, successor));
    }

    /** The last line, which makes a bundle of it. Flushes; closing is the business of whoever opened. */
    public void finish() throws IOException {
        write(BundleLines.end(counts));
        isFinished = true;
        out.flush();
    }

    private void write(LineKey key, ObjectNode line) throws IOException {
        LineKey before = last;
        if (before != null && before.compareTo(key) >= 0) {
            throw new IllegalStateException(key + " cannot come after " + before);
        }
        last = key;
        counts.merge(key.kind().word(), 1L, Long::sum);
        write(line);
    }

    private void write(JsonNode line) throws IOException {
        if (isFinished) {
            throw new IllegalStateException("the bundle is finished");
        }
        out.write(CanonicalJson.bytes(line));
        out.write('\n');
    }
}
