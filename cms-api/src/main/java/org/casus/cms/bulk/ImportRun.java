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
import java.util.List;
import org.casus.cms.entries.ImportLines;
import org.casus.cms.entries.Intake;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes in a stream of lines, some hundreds at a time.
 *
 * <p>Atomic: one transaction, kept only if no line was refused. Otherwise: one for each batch, without its refused lines.
 */
@ApplicationScoped
class ImportRun {

    private static final int BATCH = 250;

    /** An import of a hundred thousand lines takes minutes; one that takes longer than this hangs. */
    private static final int LONGEST_SECONDS = 3600;

    @Resource
    UserTransaction transaction;

    @Inject
    Journal journal;

    @Inject
    @ConfigProperty(name = "casus.import.lines")
    int mostLines;

    /** @param isAtomic all lines or none */
    record Manner(boolean isDryRun, boolean isAtomic) {}

    ImportReport run(Intake intake, ImportSource lines, Manner manner, Progress progress) {
        boolean isOneTransaction = manner.isAtomic() || manner.isDryRun();
        ImportReport report = new ImportReport();
        boolean isEnded = false;
        begin();
        try {
            while (lines.hasNext()) {
                report.add(intake.keep(next(lines)));
                refuseTooMany(report);
                progress.at(report.done(), lines.most());
                if (!isOneTransaction) {
                    commit(intake);
                    report.kept();
                    begin();
                }
            }
            boolean isKept = !manner.isDryRun() && !(manner.isAtomic() && report.refused() > 0);
            if (isKept) {
                commit(intake);
                isEnded = true;
                report.kept();
            }
            return report;
        } finally {
            if (!isEnded) {
                rollback();
            }
        }
    }

    private void refuseTooMany(ImportReport report) {
        if (report.done() > mostLines) {
            throw Problem.of(
                    ProblemKind.TOO_LARGE,
                    "Niet meer dan " + mostLines + " lijnen per keer; deel het bestand op.",
                    "No more than " + mostLines + " lines at a time; split the file.");
        }
    }

    private static List<ImportLines.Line> next(ImportSource lines) {
        List<ImportLines.Line> batch = new ArrayList<>(BATCH);
        while (lines.hasNext() && batch.size() < BATCH) {
            batch.add(lines.next());
        }
        return batch;
    }

    private void begin() {
        try {
            transaction.setTransactionTimeout(LONGEST_SECONDS);
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("no transaction could be begun", e);
        }
    }

    private void commit(Intake intake) {
        List<Happening> happenings = intake.takeHappenings();
        if (!happenings.isEmpty()) {
            intake.sequence().ifPresent(last -> journal.passOverTo(last - happenings.size()));
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
