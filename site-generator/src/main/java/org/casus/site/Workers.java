package org.casus.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Spreads work over threads. The order of results is that of the items, whoever made them. */
final class Workers {

    private static final int CHUNK = 16;

    private Workers() {}

    static <T, R> List<R> map(List<T> items, int jobs, Function<T, R> work) {
        if (jobs == 1 || items.size() <= CHUNK) {
            return items.stream().map(work).toList();
        }
        Object[] results = new Object[items.size()];
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int job = 0; job < jobs; job++) {
                running.add(threads.submit(() -> work(items, results, next, work)));
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
        @SuppressWarnings("unchecked")
        List<R> made = (List<R>) Arrays.asList(results);
        return made;
    }

    private static <T, R> void work(List<T> items, Object[] results, AtomicInteger next, Function<T, R> work) {
        for (int from = next.getAndAdd(CHUNK); from < items.size(); from = next.getAndAdd(CHUNK)) {
            for (int i = from; i < Math.min(items.size(), from + CHUNK); i++) {
                results[i] = work.apply(items.get(i));
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
