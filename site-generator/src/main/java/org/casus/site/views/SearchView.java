package org.casus.site.views;

import java.util.List;

/**
 * Template {@code search.peb}: the page that searches the site, and says where the lists are.
 *
 * @param indexes the text indexes to search, each with the name of its site; the site's own first
 * @param lists the lists of the site
 */
public record SearchView(
        Head head, SiteView site, List<LinkView> crumbs, String title, List<LinkView> indexes, List<LinkView> lists)
        implements PageView {}
