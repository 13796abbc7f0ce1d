package org.casus.cms.changes;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.casus.cms.http.Problem;
import org.casus.cms.journal.JournalRow;

/**
 * Those who listen for every change (server-sent events). Each is first given what there was since the number they name,
 * then what comes; the id of an event is its number, so who comes back names the last and misses nothing.
 */
@ApplicationScoped
class ChangeStream implements Audience {

    private static final System.Logger LOGGER = System.getLogger(ChangeStream.class.getName());

    private static final int MOST = 200;

    /** Seconds after which somebody between us and the listener might think that the line is dead. */
    private static final int HEARTBEAT = 15;

    @Resource
    ManagedExecutorService executor;

    @Inject
    NewChanges newChanges;

    @Inject
    Changes changes;

    private final Set<ChangeListener> listeners = ConcurrentHashMap.newKeySet();

    private int ticks;

    @PreDestroy
    void stop() {
        listeners.forEach(ChangeListener::close);
    }

    @Override
    public boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** @throws Problem 503 where there are too many */
    void listen(SseEventSink sink, Sse sse, long after) {
        if (listeners.size() >= MOST) {
            throw ChangeWaiters.tooMany();
        }
        ChangeListener listener = new ChangeListener(sink, row -> event(sse, row), sse, after);
        newChanges.arrive();
        // in line before looking: what is committed after the look is told
        listeners.add(listener);
        executor.execute(() -> run(listener, () -> listener.catchUp(changes)));
    }

    private OutboundSseEvent event(Sse sse, JournalRow row) {
        return sse.newEventBuilder()
                .id(Long.toString(row.sequence()))
                .name(row.kind().word())
                .data(changes.json(row).toString())
                .build();
    }

    @Override
    public void tell(List<JournalRow> rows) {
        for (ChangeListener listener : listeners) {
            listener.hear(rows);
            executor.execute(() -> run(listener, listener::sendWhatWaits));
        }
    }

    @Override
    public void tick() {
        ticks++;
        if (ticks % HEARTBEAT == 0) {
            listeners.forEach(listener -> executor.execute(() -> run(listener, listener::beat)));
        }
    }

    private void run(ChangeListener listener, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOGGER.log(Level.DEBUG, "A listener went away", e);
            listener.close();
        }
        if (listener.isClosed()) {
            listeners.remove(listener);
        }
    }
}
