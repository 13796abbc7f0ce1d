package org.casus.cms.changes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.journal.JournalRow;

/** Those who wait for the next change and are then done. They take no thread while they wait. */
@ApplicationScoped
class ChangeWaiters implements Audience {

    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int MOST = 500;

    private record Waiter(AsyncResponse answer, long after, int limit) {}

    private final Queue<Waiter> waiting = new ConcurrentLinkedQueue<>();

    @Inject
    NewChanges newChanges;

    @Inject
    Changes changes;

    @Override
    public boolean isEmpty() {
        return waiting.isEmpty();
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
        newChanges.arrive();
        // in line before looking: a commit right after the look finds the waiter
        waiting.add(waiter);
        Changes.Page page = changes.after(after, limit);
        if (!page.rows().isEmpty() && waiting.remove(waiter)) {
            answer.resume(changes.json(page));
        }
    }

    static Problem tooMany() {
        return Problem.of(
                        ProblemKind.UNAVAILABLE,
                        "Er wachten al te veel anderen; vraag zonder wait, of probeer later opnieuw.",
                        "Too many others are waiting already; ask without wait, or try again later.")
                .withHeader("Retry-After", Long.toString(LONGEST.toSeconds()));
    }

    @Override
    public void tell(List<JournalRow> rows) {
        for (Waiter waiter : List.copyOf(waiting)) {
            List<JournalRow> news = rows.stream()
                    .filter(row -> row.sequence() > waiter.after())
                    .limit(waiter.limit())
                    .toList();
            if (!news.isEmpty() && waiting.remove(waiter)) {
                waiter.answer()
                        .resume(changes.json(
                                new Changes.Page(news, news.getLast().sequence())));
            }
        }
    }

    private void finish(Waiter waiter) {
        waiter.answer().resume(changes.json(changes.after(waiter.after(), waiter.limit())));
    }
}
