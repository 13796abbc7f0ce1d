package org.casus.cms.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.JournalQuery;
import org.casus.cms.journal.JournalRow;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes a delivery of each line of the journal that a webhook wants. A webhook remembers how far it is, and moves on in the
 * transaction that makes the deliveries: nothing is passed over, on whatever node and after whatever end.
 */
@ApplicationScoped
public class Outbox {

    private static final int LINES = 200;

    /** More than so many wait only for somebody who takes nothing in; the journal keeps the rest. */
    private static final int MOST_WAITING = 500;

    @Inject
    Journal journal;

    @Inject
    Webhooks webhooks;

    @Inject
    Deliveries deliveries;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    /** @return whether there may be more at once */
    @Transactional
    public boolean fill(Webhook hook) {
        boolean isWell = hook.isActive() && hook.failingSince().isEmpty();
        if (!isWell || hook.seen() >= journal.last() || deliveries.waiting(hook.id()) >= MOST_WAITING) {
            return false;
        }
        List<JournalRow> lines = journal.lines(after(hook.seen()));
        if (lines.isEmpty() || !webhooks.moveOn(hook, lines.getLast().sequence())) {
            return false;
        }
        lines.stream().filter(hook::wants).forEach(line -> deliveries.add(Message.of(hook, line, base)));
        return lines.size() == LINES;
    }

    private static JournalQuery after(long sequence) {
        return new JournalQuery(
                sequence,
                LINES,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
