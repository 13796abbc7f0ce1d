package org.casus.site.planning;

import java.util.List;
import org.casus.content.InvalidContent;
import org.casus.content.source.Problems;

/**
 * All files of a site.
 *
 * @param files no two with the same path; a list that may make them where they are read
 * @param used what the plan itself uses beside them: making {@link PlannedFile.Deferred} files may add to it
 * @param problems that are found while files are made
 */
public record SitePlan(List<PlannedFile> files, List<PlannedFile> used, Problems problems) {

    public SitePlan {
        used = List.copyOf(used);
    }

    /** @throws InvalidContent with all that making the files has found */
    public void refuseProblems() {
        problems.throwIfAny();
    }
}
