package org.casus.site;

import java.util.SortedMap;
import org.casus.content.bundle.Content;
import org.casus.content.sites.Site;
import org.casus.content.type.ContentTypes;
import org.casus.content.vocabulary.Vocabularies;
import org.casus.site.planning.SiteAddress;
import org.casus.site.theme.Theme;

/** What every file of a site may be made from: where one of these is another, nothing that was made is known to hold. */
record Epoch(
        String base,
        ContentTypes types,
        Vocabularies vocabularies,
        Site site,
        SortedMap<String, Site> sites,
        Theme theme,
        SiteAddress address) {

    static Epoch of(Content content, Site site, SortedMap<String, Site> sites, Theme theme, SiteAddress address) {
        return new Epoch(content.base(), content.types(), content.vocabularies(), site, sites, theme, address);
    }
}
