package org.casus.cms.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.casus.cms.listing.index.DocumentText;
import org.casus.cms.listing.index.EntryDocuments;
import org.casus.cms.listing.index.FreshIndex;
import org.casus.cms.listing.index.IndexedEntry;
import org.casus.cms.listing.index.Words;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;

/** An index in memory, over entries made by hand. Each is made a second after the one before. */
final class Entries implements FreshIndex, AutoCloseable {

    private final Map<Long, String> slugs = new LinkedHashMap<>();
    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;

    Entries() {
        try {
            Analyzer analyzer = Words.ofIndex();
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void published(String slug, String json) {
        put(slug, "published", "els", json, Optional.empty(), true, List.of());
    }

    void draft(String slug, String json) {
        draftOf("els", slug, json);
    }

    void draftOf(String author, String slug, String json) {
        put(slug, "draft", author, json, Optional.empty(), false, List.of());
    }

    /** Published, and changed since. */
    void edited(String slug, String published, String working) {
        put(slug, "draft", "els", working, Optional.of(published), true, List.of());
    }

    /** Published; what it points to may have another address by now. */
    void pointing(String slug, String json, String field, String address) {
        String[] target = address.split("/", 2);
        IndexedEntry.Pointing pointing = new IndexedEntry.Pointing(false, field, new EntryId(target[0], target[1]));
        put(slug, "published", "els", json, Optional.empty(), true, List.of(pointing));
    }

    private void put(
            String slug,
            String state,
            String author,
            String working,
            Optional<String> shown,
            boolean isPublic,
            List<IndexedEntry.Pointing> references) {
        long id = slugs.size() + 1L;
        slugs.put(id, slug);
        Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(id);
        Optional<Fields> other = shown.map(Churches::fields);
        IndexedEntry entry = new IndexedEntry(
                id,
                new EntryId("church", slug),
                state,
                author,
                author,
                now,
                now,
                Churches.fields(working),
                isPublic ? Optional.of(new IndexedEntry.Published(other, now, now)) : Optional.empty(),
                references,
                List.of());
        try {
            writer.addDocuments(new EntryDocuments(Churches.VOCABULARIES, DocumentText.NONE).of(Churches.TYPE, entry));
            // several parts, as in an index that is written to
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> slugs(List<Long> ids) {
        return ids.stream().map(id -> slugs.getOrDefault(id, "?")).toList();
    }

    @Override
    public <T> T read(Reading<T> reading) {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return reading.read(new IndexSearcher(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
