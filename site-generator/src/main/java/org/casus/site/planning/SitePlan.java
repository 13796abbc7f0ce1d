package org.casus.site.planning;

import java.util.List;

/**
 * All files of a site.
 *
 * @param files sorted by path; no two with the same
 */
public record SitePlan(List<PlannedFile> files) {

    public SitePlan {
        files = List.copyOf(files);
    }
}
