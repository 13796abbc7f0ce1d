package org.casus.cms.extraction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.casus.cms.entries.MediaLibrary;
import org.casus.cms.extraction.worker.Form;
import org.casus.cms.journal.JournalGrew;
import org.casus.cms.journal.Kind;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.MediaSource;

/**
 * Reads the words of every document in the media library, once, for the search.
 *
 * <p>What is left to do is in the tables and nowhere else: a document without a line of text is to be read. So it goes
 * on after a crash, and several nodes share the work.
 */
@ApplicationScoped
public class ExtractTexts {

    private static final System.Logger LOGGER = System.getLogger(ExtractTexts.class.getName());

    private static final long LOOKS_EVERY_SECONDS = 30;

    @Inject
    MediaTexts texts;

    @Inject
    MediaLibrary library;

    @Inject
    MediaSource source;

    @Inject
    DocumentWorker worker;

    private final Semaphore bell = new Semaphore(0);
    private volatile boolean isStopping;

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) JournalGrew grew) {
        if (grew.kinds().contains(Kind.MEDIA_ADDED)) {
            bell.release();
        }
    }

    void stop() {
        isStopping = true;
        bell.release();
    }

    /** Returns when it is told to stop. */
    void run() {
        while (!isStopping) {
            try {
                readAll();
                bell.tryAcquire(LOOKS_EVERY_SECONDS, TimeUnit.SECONDS);
                bell.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void readAll() {
        try {
            Optional<String> next = texts.claim();
            while (!isStopping && next.isPresent()) {
                read(next.get());
                next = texts.claim();
            }
        } catch (IOException | RuntimeException e) {
            // a full disk or a database that is away: the document stays to be read
            LOGGER.log(Level.WARNING, "Could not read the documents in the library; trying again later", e);
        }
    }

    private void read(String id) throws IOException {
        Optional<MediaFile> file = library.find(id);
        if (file.isEmpty()) {
            return;
        }
        Path copy = Files.createTempFile("casus-document", "");
        try {
            try (InputStream bytes = source.open(file.get())) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            worker.read(copy, Form.TEXT, reading -> {
                texts.keep(id, reading);
                return true;
            });
        } finally {
            Files.delete(copy);
        }
    }
}
