package org.casus.site.views;

import java.util.List;

/** Template {@code not-found.peb}: the page for addresses that do not exist. Its words are the theme's. */
public record NotFoundView(Head head, SiteView site, List<LinkView> crumbs) implements PageView {}
