package org.casus.content.image;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory that pictures may take while they are read, over all threads. Who comes when it is used up waits, and not
 * too many may wait.
 */
public final class DecodeBudget {

    private static final int MEGABYTE = 1 << 20;

    /** Nothing was left in time; later there may be. */
    public static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("too many pictures are being read at once");
        }
    }

    private static final DecodeBudget SHARED =
            new DecodeBudget(quarterOfTheHeap(), Integer.MAX_VALUE, Duration.ofDays(1));

    private final Semaphore megabytes;
    private final int all;
    private final Semaphore queue;
    private final Duration patience;

    /**
     * @param waiting how many may wait
     * @param patience how long each waits
     */
    public DecodeBudget(int megabytes, int waiting, Duration patience) {
        this.all = megabytes;
        this.megabytes = new Semaphore(megabytes, true);
        this.queue = new Semaphore(waiting);
        this.patience = patience;
    }

    /** A quarter of the heap for all that is done in this process by one who has nothing else to do than wait. */
    public static DecodeBudget shared() {
        return SHARED;
    }

    public static int quarterOfTheHeap() {
        return (int) Math.max(16, Runtime.getRuntime().maxMemory() / 4 / MEGABYTE);
    }

    /** Something that needs memory while it runs. */
    @FunctionalInterface
    interface Task<T> {
        T run() throws IOException;
    }

    /** Whether so much can ever be had. */
    boolean fits(long bytes) {
        return bytes / MEGABYTE < all;
    }

    /** @throws Exhausted where nothing was left in time */
    <T> T within(long bytes, Task<T> task) throws IOException {
        int wanted = Math.clamp(bytes / MEGABYTE + 1, 1, all);
        if (!megabytes.tryAcquire(wanted)) {
            await(wanted);
        }
        try {
            return task.run();
        } finally {
            megabytes.release(wanted);
        }
    }

    private void await(int wanted) {
        if (!queue.tryAcquire()) {
            throw new Exhausted();
        }
        try {
            if (!megabytes.tryAcquire(wanted, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Exhausted();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Exhausted();
        } finally {
            queue.release();
        }
    }
}
