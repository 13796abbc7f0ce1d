package org.casus.site.views;

import java.util.List;

/** Template {@code style-guide.peb}: every component with its examples. What it shows is the theme's. */
public record StyleGuideView(Head head, SiteView site, List<LinkView> crumbs) implements PageView {}
