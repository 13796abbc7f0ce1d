package org.casus.cms.changes;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.casus.cms.journal.JournalRow;

/** One who listens. Events are sent one after another; a slow listener holds up no other, and one too slow is let go. */
final class ChangeListener {

    private static final int PAGE = 500;

    /** Who is so far behind comes back by itself, and says from where. */
    private static final int MOST_WAITING = 5000;

    private final SseEventSink sink;
    private final Function<JournalRow, OutboundSseEvent> event;
    private final Sse sse;
    private final Queue<JournalRow> heard = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ReentrantLock sending = new ReentrantLock();
    private long last;
    private boolean hasCaughtUp;

    ChangeListener(SseEventSink sink, Function<JournalRow, OutboundSseEvent> event, Sse sse, long after) {
        this.sink = sink;
        this.event = event;
        this.sse = sse;
        this.last = after;
    }

    /** Sends what there was before anything was heard. */
    void catchUp(Changes changes) {
        sending.lock();
        try {
            sink.send(sse.newEventBuilder().comment("").build());
            for (List<JournalRow> rows = changes.after(last, PAGE).rows();
                    !rows.isEmpty() && !isClosed();
                    rows = changes.after(last, PAGE).rows()) {
                rows.forEach(this::send);
            }
            hasCaughtUp = true;
        } finally {
            sending.unlock();
        }
        sendWhatWaits();
    }

    void hear(List<JournalRow> rows) {
        heard.addAll(rows);
        if (waiting.addAndGet(rows.size()) > MOST_WAITING) {
            close();
        }
    }

    void sendWhatWaits() {
        if (!sending.tryLock()) {
            // whoever sends now looks again after it
            return;
        }
        try {
            for (JournalRow row = hasCaughtUp ? heard.poll() : null; row != null; row = heard.poll()) {
                waiting.decrementAndGet();
                send(row);
            }
        } finally {
            sending.unlock();
        }
        if (hasCaughtUp && !heard.isEmpty()) {
            sendWhatWaits();
        }
    }

    void beat() {
        if (sending.tryLock()) {
            try {
                sink.send(sse.newEventBuilder().comment("").build());
            } finally {
                sending.unlock();
            }
        }
    }

    private void send(JournalRow row) {
        if (row.sequence() > last && !isClosed()) {
            sink.send(event.apply(row));
            last = row.sequence();
        }
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    void close() {
        sink.close();
    }
}
