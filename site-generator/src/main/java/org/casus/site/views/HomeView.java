package org.casus.site.views;

import java.util.List;

/** Template {@code home.peb}. */
public record HomeView(Head head, SiteView site, List<LinkView> crumbs, Hero hero, List<Block> blocks)
        implements PageView {}
