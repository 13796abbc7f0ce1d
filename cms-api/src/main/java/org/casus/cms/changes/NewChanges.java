package org.casus.cms.changes;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.JournalGrew;
import org.casus.cms.journal.JournalRow;
import org.jspecify.annotations.Nullable;

/**
 * Looks for changes on behalf of all who wait for them: once a second, and at once after a commit in this process. However
 * many wait, the database is asked once.
 */
@ApplicationScoped
class NewChanges {

    private static final System.Logger LOGGER = System.getLogger(NewChanges.class.getName());

    private static final int MOST = 1000;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Journal journal;

    @Inject
    ChangeWaiters waiters;

    @Inject
    ChangeStream stream;

    private long seen;

    private @Nullable Future<?> ticking;

    @PostConstruct
    void start() {
        seen = journal.last();
        ticking = executor.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }

    /** To be called by who joins an audience, before that: what comes from here on is told. */
    synchronized void arrive() {
        if (isNobodyThere()) {
            seen = journal.last();
        }
    }

    void grew(@Observes(during = TransactionPhase.AFTER_SUCCESS) JournalGrew grew) {
        if (!isNobodyThere()) {
            executor.execute(this::look);
        }
    }

    private void tick() {
        look();
        stream.tick();
    }

    private void look() {
        try {
            while (lookOnce()) {
                // there is more than fits one look
            }
        } catch (RuntimeException e) {
            // thrown on, it would end the ticking for good
            LOGGER.log(Level.WARNING, "Could not look for changes; trying again", e);
        }
    }

    private synchronized boolean lookOnce() {
        long head = isNobodyThere() ? seen : journal.last();
        if (head == seen) {
            return false;
        }
        List<JournalRow> changes = journal.changesAfter(seen, MOST);
        boolean isMore = changes.size() == MOST;
        long last = changes.isEmpty() ? head : changes.getLast().sequence();
        seen = isMore ? last : Math.max(head, last);
        for (Audience audience : audiences()) {
            audience.tell(changes);
        }
        return isMore;
    }

    private boolean isNobodyThere() {
        return audiences().stream().allMatch(Audience::isEmpty);
    }

    private List<Audience> audiences() {
        return List.of(waiters, stream);
    }
}
