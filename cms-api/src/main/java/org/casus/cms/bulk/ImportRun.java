package org.casus.cms.bulk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.ImportLines;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.content.type.ContentType;

/**
 * Takes in a stream of lines, some hundreds at a time.
 *
 * <p>Atomic: one transaction, kept only if no line was refused. Otherwise: one for each batch, without its refused lines.
 */
@ApplicationScoped
class ImportRun {

    private static final int BATCH = 200;

    @Resource
    UserTransaction transaction;

    @Inject
    ImportLines imports;

    @Inject
    Journal journal;

    /** How an import goes about. */
    record Manner(ImportLines.Mode mode, boolean isDryRun, boolean isAtomic, boolean isPublishing) {}

    /** @param isKept whether anything that was not refused is in the store now */
    record Report(boolean isKept, List<ImportLines.Judged> lines) {

        Map<ImportLines.Outcome, Integer> counts() {
            Map<ImportLines.Outcome, Integer> counts = new EnumMap<>(ImportLines.Outcome.class);
            for (ImportLines.Outcome outcome : ImportLines.Outcome.values()) {
                counts.put(outcome, 0);
            }
            lines.forEach(line -> counts.merge(line.outcome(), 1, Integer::sum));
            return counts;
        }
    }

    Report run(Caller caller, ContentType type, Iterator<ImportLines.Line> lines, Manner manner) {
        boolean isOneTransaction = manner.isAtomic() || manner.isDryRun();
        List<ImportLines.Judged> judged = new ArrayList<>();
        List<Happening> happenings = new ArrayList<>();
        boolean isEnded = false;
        begin();
        try {
            while (lines.hasNext()) {
                ImportLines.Batch batch = imports.keep(caller, type, next(lines), manner.mode(), manner.isPublishing());
                judged.addAll(batch.judged());
                happenings.addAll(batch.happenings());
                if (!isOneTransaction) {
                    commit(happenings);
                    happenings.clear();
                    begin();
                }
            }
            boolean isRefused = judged.stream().anyMatch(line -> line.outcome() == ImportLines.Outcome.REFUSED);
            boolean isKept = !manner.isDryRun() && !(manner.isAtomic() && isRefused);
            if (isKept) {
                commit(happenings);
                isEnded = true;
            }
            return new Report(isKept, judged);
        } finally {
            if (!isEnded) {
                rollback();
            }
        }
    }

    private static List<ImportLines.Line> next(Iterator<ImportLines.Line> lines) {
        List<ImportLines.Line> batch = new ArrayList<>(BATCH);
        while (lines.hasNext() && batch.size() < BATCH) {
            batch.add(lines.next());
        }
        return batch;
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("no transaction could be begun", e);
        }
    }

    private void commit(List<Happening> happenings) {
        if (!happenings.isEmpty()) {
            journal.append(happenings);
        }
        try {
            transaction.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new IllegalStateException("the import could not be kept", e);
        }
    }

    private void rollback() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            throw new IllegalStateException("the import could not be undone", e);
        }
    }
}
