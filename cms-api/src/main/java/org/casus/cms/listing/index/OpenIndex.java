package org.casus.cms.listing.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * The index's files, opened for writing by this process alone, and what readers see of them.
 *
 * <p>Small new parts stay in memory until a commit: a reader who comes right after a writer waits for no disk. After a
 * power cut the index is as it was at its last commit, and follows the journal from there.
 */
final class OpenIndex implements AutoCloseable {

    private static final double BUFFERED_MEGABYTES = 32;
    private static final double LARGEST_CACHED_PART = 4;
    private static final double MOST_CACHED = 48;

    /** Held, so that its level is not forgotten: we search no vectors, and need not be told that those could be faster. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private OpenIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    /** Opens what is there, or an empty one. */
    static OpenIndex in(Path folder) throws IOException {
        Files.createDirectories(folder);
        return in(new NRTCachingDirectory(FSDirectory.open(folder), LARGEST_CACHED_PART, MOST_CACHED));
    }

    static OpenIndex in(Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(Words.ofIndex())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(BUFFERED_MEGABYTES)
                .setCommitOnClose(false);
        try {
            return new OpenIndex(directory, new IndexWriter(directory, config));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> below = Files.walk(folder)) {
                for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** What was committed last. */
    Handled handled() {
        Map<String, String> found = new HashMap<>();
        Iterable<Map.Entry<String, String>> userData = writer.getLiveCommitData();
        if (userData != null) {
            userData.forEach(pair -> found.put(pair.getKey(), pair.getValue()));
        }
        return Handled.of(found);
    }

    SearcherManager searchers() {
        return searchers;
    }

    boolean isOpen() {
        return writer.isOpen();
    }

    void empty() throws IOException {
        writer.deleteAll();
    }

    /** In the place of whatever there was of this entry. */
    void replace(long entry, List<Document> documents) throws IOException {
        Term term = new Term(EntryDocuments.ID, Long.toString(entry));
        if (documents.isEmpty()) {
            writer.deleteDocuments(term);
        } else {
            writer.updateDocuments(term, documents);
        }
    }

    /** Whoever has this address now. */
    void removeAt(String address) throws IOException {
        writer.deleteDocuments(new Term(EntryDocuments.ADDRESS, address));
    }

    /** Shows readers what was written. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(Handled handled) throws IOException {
        writer.setLiveCommitData(handled.toUserData().entrySet());
        writer.commit();
    }

    /** Without a commit: what came after the last one is read from the journal again. */
    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer, directory);
    }
}
