package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class JournalIT {

    private static final int WRITERS = 6;
    private static final int ENTRIES_EACH = 8;

    private final Client admin = Casus.admin();

    /** A reader that follows while many write must never learn later of a row below one that it has seen. */
    @Test
    void whoever_has_seen_a_number_has_seen_all_below_it() throws Exception {
        long begin = last();
        AtomicBoolean isWriting = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            Future<List<Long>> reader = threads.submit(() -> follow(begin, isWriting));
            List<Future<Boolean>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(() -> {
                    for (int entry = 0; entry < ENTRIES_EACH; entry++) {
                        Churches.draft(admin, "Journaal " + Churches.marker(), "Een van vele.");
                    }
                    return true;
                }));
            }
            for (Future<Boolean> writer : writers) {
                assertThat(writer.get()).isTrue();
            }
            isWriting.set(false);
            List<Long> seen = reader.get();
            assertThat(seen).hasSizeGreaterThanOrEqualTo(WRITERS * ENTRIES_EACH);
            for (int place = 0; place < seen.size(); place++) {
                assertThat(seen.get(place)).isEqualTo(begin + 1 + place);
            }
        }
    }

    /** Each look asks for what is after the last row seen: a row that came late would be missing. */
    private List<Long> follow(long begin, AtomicBoolean isWriting) {
        List<Long> seen = new ArrayList<>();
        long after = begin;
        boolean isLastLook = false;
        while (true) {
            List<Long> next = sequences(after);
            seen.addAll(next);
            after = next.isEmpty() ? after : next.getLast();
            if (next.isEmpty() && isLastLook) {
                return seen;
            }
            isLastLook = !isWriting.get();
        }
    }

    private List<Long> sequences(long after) {
        List<Long> sequences = new ArrayList<>();
        JsonNode items =
                admin.get("journal?limit=100&after=" + after).expect(200).json().path("items");
        items.forEach(row -> sequences.add(row.path("sequence").asLong()));
        return sequences;
    }

    private long last() {
        long after = 0;
        List<Long> next = sequences(after);
        while (!next.isEmpty()) {
            after = next.getLast();
            next = sequences(after);
        }
        return after;
    }
}
