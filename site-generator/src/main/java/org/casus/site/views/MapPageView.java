package org.casus.site.views;

import java.util.List;

/** Template {@code map.peb}: all collections of a site that have places, each on its maps. */
public record MapPageView(Head head, SiteView site, List<LinkView> crumbs, String title, List<MapSection> sections)
        implements PageView {}
