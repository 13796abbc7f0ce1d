package org.casus.site;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Spreads work over threads. Neighbours are worked on by one thread, one after another. */
final class Workers {

    private static final int CHUNK = 16;

    private Workers() {}

    /** @param work for each number from 0 on */
    static void each(int count, int jobs, IntConsumer work) {
        if (jobs == 1 || count <= CHUNK) {
            for (int number = 0; number < count; number++) {
                work.accept(number);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int job = 0; job < jobs; job++) {
                running.add(threads.submit(() -> work(count, next, work)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw rethrown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rendering", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void work(int count, AtomicInteger next, IntConsumer work) {
        for (int from = next.getAndAdd(CHUNK); from < count; from = next.getAndAdd(CHUNK)) {
            for (int number = from; number < Math.min(count, from + CHUNK); number++) {
                work.accept(number);
            }
        }
    }

    private static RuntimeException rethrown(ExecutionException outer) {
        Throwable failure = outer.getCause();
        if (failure instanceof RuntimeException runtime) {
            return runtime;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(outer);
    }
}
