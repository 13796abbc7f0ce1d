package org.casus.site;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.casus.content.sites.Site;
import org.casus.content.sites.SiteCollection;

/**
 * Keeps a site from losing most of what it shows by accident: an import that went wrong, a filter that was misspelt, a
 * database that came back empty.
 */
final class PublishGate {

    private final Site site;

    PublishGate(Site site) {
        this.site = site;
    }

    /**
     * @param before entries by collection as of the last bake; what was not there then cannot shrink
     * @throws GateClosed with everything that looks like an accident
     */
    void refuse(SortedMap<String, Integer> before, SortedMap<String, Integer> after) {
        List<String> reasons = new ArrayList<>();
        for (SiteCollection collection : site.collections().values()) {
            int then = before.getOrDefault(collection.id(), 0);
            int now = after.getOrDefault(collection.id(), 0);
            if (now == 0 && collection.isRequired()) {
                reasons.add("‘" + collection.id() + "’ would be empty, and is required");
            } else if (site.gate().isAccident(then, now)) {
                reasons.add("‘" + collection.id() + "’ would shrink from " + then + " to " + now + ", by more than "
                        + site.gate().shrink() + " %");
            }
        }
        if (!reasons.isEmpty()) {
            throw new GateClosed(site.id(), reasons);
        }
    }
}
