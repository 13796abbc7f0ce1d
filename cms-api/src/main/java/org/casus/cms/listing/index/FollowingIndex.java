package org.casus.cms.listing.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.casus.cms.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * This node's index: a projection of the journal, kept in a folder of its own.
 *
 * <p>Whoever asks compares the journal's head with what the index has handled, and brings it up to date first if need be;
 * one does so at a time, the others wait for it. What is on disk is made again from nothing where it is missing, cannot
 * be read, or was made of other types or of another journal: at the first question, not at the start.
 */
final class FollowingIndex implements FreshIndex {

    /** Counts up when documents are made in another way: then every index is made again. */
    private static final String FORM = "2";

    /** Lines handled since the last commit, and how old that may be: after a power cut so much is read again. */
    private static final long MOST_UNCOMMITTED = 2_000;

    private static final Duration OLDEST_COMMIT = Duration.ofMinutes(1);

    private static final System.Logger LOGGER = System.getLogger(FollowingIndex.class.getName());

    private final Path folder;
    private final String model;
    private final JournalFollower follower;

    private final ReentrantLock catching = new ReentrantLock();

    private volatile @Nullable Shown shown;

    /** What was handled, and may not have been committed or shown yet; guarded by the lock. */
    private long written;

    private long committed;
    private long committedAt;

    /** What readers have before them. */
    private record Shown(OpenIndex index, long handled) {}

    FollowingIndex(Path folder, Database database, IndexedModel model) {
        this.folder = folder;
        this.model = model.hash(FORM);
        this.follower = new JournalFollower(database, model);
    }

    @Override
    public <T> T read(Reading<T> reading) {
        try {
            return read(upToDate(), reading);
        } catch (AlreadyClosedException e) {
            // another found it broken and closed it between our asking for it and our reading
            return readAgain(reading, false);
        } catch (IOException | UncheckedIOException e) {
            if (e.getCause() instanceof JsonProcessingException) {
                throw new IndexFailed("an entry in the database cannot be read", e);
            }
            LOGGER.log(Level.WARNING, "The index could not be read and is made again", e);
            return readAgain(reading, true);
        }
    }

    private <T> T readAgain(Reading<T> reading, boolean isBroken) {
        catching.lock();
        try {
            if (isBroken) {
                close();
                OpenIndex.delete(folder);
            }
            return read(upToDate(), reading);
        } catch (IOException | UncheckedIOException e) {
            throw new IndexFailed("the index in " + folder + " can be neither read nor made again", e);
        } finally {
            catching.unlock();
        }
    }

    private static <T> T read(OpenIndex index, Reading<T> reading) throws IOException {
        IndexSearcher searcher = index.searchers().acquire();
        try {
            return reading.read(searcher);
        } finally {
            index.searchers().release(searcher);
        }
    }

    private OpenIndex upToDate() throws IOException {
        long head = follower.head();
        Shown now = shown;
        if (now != null && now.handled() >= head) {
            return now.index();
        }
        catching.lock();
        try {
            return catchUp(head).index();
        } finally {
            catching.unlock();
        }
    }

    private Shown catchUp(long head) throws IOException {
        Shown before = shown;
        if (before != null && before.index().isOpen() && before.handled() >= head) {
            return before;
        }
        OpenIndex index = openNow(before);
        long last = -1;
        while (written < head && written != last) {
            last = written;
            written = follower.follow(index, written);
            commitNowAndThen(index);
        }
        index.show();
        Shown after = new Shown(index, written);
        shown = after;
        return after;
    }

    /** At once in everybody's sight, if with nothing handled: whatever goes wrong next, it is known to be open. */
    private OpenIndex openNow(@Nullable Shown before) throws IOException {
        if (before != null && before.index().isOpen()) {
            return before.index();
        }
        close();
        OpenIndex opened = open();
        shown = new Shown(opened, -1);
        return opened;
    }

    private void commitNowAndThen(OpenIndex index) throws IOException {
        boolean isFar = written - committed >= MOST_UNCOMMITTED;
        boolean isLongAgo = System.nanoTime() - committedAt > OLDEST_COMMIT.toNanos();
        if (isFar || isLongAgo) {
            commit(index);
        }
    }

    private void commit(OpenIndex index) throws IOException {
        index.commit(new Handled(written, follower.line(written), model));
        committed = written;
        committedAt = System.nanoTime();
    }

    private OpenIndex open() throws IOException {
        OpenIndex index = openOrEmpty(folder);
        try {
            begin(index);
            return index;
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    private void begin(OpenIndex index) throws IOException {
        Handled handled = index.handled();
        boolean isOurs = handled.sequence() >= 0
                && handled.model().equals(model)
                && handled.sequence() <= follower.head()
                && handled.line().equals(follower.line(handled.sequence()));
        if (isOurs) {
            written = handled.sequence();
            committed = written;
            committedAt = System.nanoTime();
        } else {
            build(index);
        }
    }

    private void build(OpenIndex index) throws IOException {
        long begun = System.nanoTime();
        index.empty();
        written = follower.buildAll(index);
        commit(index);
        LOGGER.log(
                Level.INFO,
                "Made the index of all entries in {0} ms",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    /** A folder with something else in it, or half of it, is emptied; one that another process holds is left alone. */
    private static OpenIndex openOrEmpty(Path folder) throws IOException {
        try {
            return OpenIndex.in(folder);
        } catch (LockObtainFailedException e) {
            throw new IndexFailed(
                    "the index in " + folder
                            + " is in use by another process; give this one a casus.index.folder of its own",
                    e);
        } catch (IOException | IllegalArgumentException e) {
            LOGGER.log(Level.WARNING, "The index in {0} cannot be opened and is made again: {1}", folder, e.toString());
            OpenIndex.delete(folder);
            return OpenIndex.in(folder);
        }
    }

    /** Leaves all that was handled on disk. */
    void stop() {
        catching.lock();
        try {
            Shown now = shown;
            if (now != null && now.index().isOpen()) {
                commit(now.index());
            }
            close();
        } catch (IOException | RuntimeException e) {
            LOGGER.log(Level.WARNING, "The index was not closed in peace; it follows from its last commit", e);
        } finally {
            catching.unlock();
        }
    }

    private void close() throws IOException {
        Shown now = shown;
        shown = null;
        if (now != null) {
            now.index().close();
        }
    }
}
