package org.casus.site.planning;

import java.util.SortedMap;
import org.casus.content.bundle.Content;
import org.casus.content.sites.Site;
import org.casus.content.source.Problems;
import org.casus.site.theme.Texts;
import org.casus.site.theme.Theme;

/**
 * What all parts of a plan are made from.
 *
 * @param sites all sites of the house by id, this one too
 * @param problems what is found wrong on the way; a plan with problems is none
 */
record PlanContext(
        Content content,
        Site site,
        SortedMap<String, Site> sites,
        Theme theme,
        SiteAddress address,
        Problems problems) {

    String language() {
        return site.language();
    }

    Texts texts() {
        return theme.textsIn(language());
    }

    String text(String key, Object... values) {
        return texts().text(key, values);
    }

    /** The address of a file of the theme. */
    String asset(String name) {
        return address.url(theme.asset(name).path());
    }
}
