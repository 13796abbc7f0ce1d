package org.casus.site;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.casus.content.SourceProblem;
import org.casus.site.checking.CheckReport;

/**
 * What a bake did.
 *
 * @param files the site consists of
 * @param rendered files that were made anew
 * @param reused files whose fingerprint was the same
 * @param written files that differed from what was there, or are new
 * @param bytes of the files written
 * @param millis by phase, in the order of the phases
 * @param templateMillis time spent in each page template, the slowest first
 * @param brokenLinks only where the bake was told to keep going
 * @param notes what a person should know: that everything was baked again, and why; what others had changed
 * @param checks what was found in the pages, where they were looked at
 */
public record BakeReport(
        String site,
        Path out,
        int files,
        int rendered,
        int reused,
        int written,
        int removed,
        long bytes,
        SequencedMap<String, Long> millis,
        SequencedMap<String, Long> templateMillis,
        List<SourceProblem> brokenLinks,
        List<String> notes,
        Optional<CheckReport> checks) {

    public BakeReport {
        millis = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(millis));
        templateMillis = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(templateMillis));
        brokenLinks = List.copyOf(brokenLinks);
        notes = List.copyOf(notes);
    }

    public long totalMillis() {
        return millis.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One line for a log. */
    @Override
    public String toString() {
        return site + ": " + rendered + " rendered, " + reused + " reused, " + written + " written, " + removed
                + " removed, " + bytes + " bytes in " + totalMillis() + " ms"
                + (notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")");
    }
}
