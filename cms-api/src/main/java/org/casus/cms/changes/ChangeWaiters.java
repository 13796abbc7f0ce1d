package org.casus.cms.changes;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.journal.JournalGrew;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for the next change. They take no thread while they wait.
 *
 * <p>A commit in this process wakes them at once; one in another node is seen within a second.
 */
@ApplicationScoped
class ChangeWaiters {

    static final Duration LONGEST = Duration.ofSeconds(60);

    /** Each asks the database again at every look; beyond this many they would keep it from everybody else. */
    private static final int MOST = 500;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final System.Logger LOGGER = System.getLogger(ChangeWaiters.class.getName());

    private record Waiter(AsyncResponse answer, long after, int limit) {}

    private final Queue<Waiter> waiting = new ConcurrentLinkedQueue<>();

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Changes changes;

    private @Nullable Future<?> ticking;

    @PostConstruct
    void start() {
        ticking = executor.scheduleWithFixedDelay(
                this::wake, LOOK_AGAIN.toMillis(), LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }

    void answer(AsyncResponse answer, long after, int limit, Duration wait) {
        Waiter waiter = new Waiter(answer, after, limit);
        if (wait.isZero()) {
            finish(waiter);
            return;
        }
        if (waiting.size() >= MOST) {
            throw tooMany();
        }
        answer.setTimeoutHandler(late -> {
            if (waiting.remove(waiter)) {
                finish(waiter);
            }
        });
        answer.setTimeout(wait.toMillis(), TimeUnit.MILLISECONDS);
        // in line before looking: a commit right after the look finds the waiter
        waiting.add(waiter);
        wakeIfAny(waiter);
    }

    private static Problem tooMany() {
        return Problem.of(
                        ProblemKind.UNAVAILABLE,
                        "Er wachten al te veel anderen; vraag zonder wait, of probeer later opnieuw.",
                        "Too many others are waiting already; ask without wait, or try again later.")
                .withHeader("Retry-After", Long.toString(LONGEST.toSeconds()));
    }

    void grew(@Observes(during = TransactionPhase.AFTER_SUCCESS) JournalGrew grew) {
        if (!waiting.isEmpty()) {
            executor.execute(this::wake);
        }
    }

    private void wake() {
        try {
            waiting.forEach(this::wakeIfAny);
        } catch (RuntimeException e) {
            // thrown on, it would end the ticking for good; the waiters' own time-out still answers them
            LOGGER.log(Level.WARNING, "Could not look for changes; trying again", e);
        }
    }

    private void wakeIfAny(Waiter waiter) {
        Changes.Page page = changes.after(waiter.after(), waiter.limit());
        if (!page.rows().isEmpty() && waiting.remove(waiter)) {
            waiter.answer().resume(changes.json(page));
        }
    }

    private void finish(Waiter waiter) {
        waiter.answer().resume(changes.json(changes.after(waiter.after(), waiter.limit())));
    }
}
