package org.casus.cms.entries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.casus.cms.access.Caller;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.content.InvalidContent;
import org.casus.content.SourceProblem;
import org.casus.content.bundle.Content;
import org.casus.content.entry.PublishedEntry;

/** Fills an empty store with published content, all of it or nothing: for a first start. */
@ApplicationScoped
public class ImportContent {

    /** Rows sent to the database at a time; more gain nothing and take memory. */
    private static final int BATCH = 500;

    @Inject
    ImportLines imports;

    @Inject
    Journal journal;

    /**
     * Keeps and publishes all entries. Their media must be in the library.
     *
     * @throws InvalidContent with all that may not be published as it is; nothing is kept then
     */
    @Transactional
    public int load(Content content) {
        RestoreSession session =
                imports.restore(Caller.SYSTEM, content.entries().keySet(), OptionalLong.empty());
        List<PublishedEntry> entries = List.copyOf(content.entries().values());
        List<SourceProblem> problems = new ArrayList<>();
        Instant now = EntryStore.now();
        for (int from = 0; from < entries.size(); from += BATCH) {
            int until = Math.min(from + BATCH, entries.size());
            List<ImportLines.Line> lines = new ArrayList<>(BATCH);
            for (int at = from; at < until; at++) {
                lines.add(new ImportLines.Line.Restored(at, dated(entries.get(at), now)));
            }
            session.keep(lines).forEach(judged -> addProblems(entries, judged, problems));
        }
        if (!problems.isEmpty()) {
            throw new InvalidContent(problems);
        }
        List<Happening> happenings = session.takeHappenings();
        if (!happenings.isEmpty()) {
            journal.append(happenings);
        }
        return happenings.size();
    }

    private static void addProblems(
            List<PublishedEntry> entries, ImportLines.Judged judged, List<SourceProblem> problems) {
        judged.violations()
                .forEach(violation -> problems.add(new SourceProblem(
                        "entries/" + entries.get(judged.number()).id() + ".md",
                        0,
                        violation.field() + ": " + violation.message().in("en"))));
    }

    /** A folder that says nothing of when counts from 1970; here that means from now on. */
    private static PublishedEntry dated(PublishedEntry entry, Instant now) {
        return new PublishedEntry(
                entry.id(),
                entry.fields(),
                entry.revision(),
                momentOr(entry.created(), now),
                momentOr(entry.modified(), now),
                momentOr(entry.published(), now),
                entry.hash());
    }

    private static Instant momentOr(Instant given, Instant now) {
        return given.equals(Instant.EPOCH) ? now : given;
    }
}
