package org.casus.site.views;

import java.util.List;

/**
 * Template {@code gone.peb}: what stands where a page was. On the site's own page for all such addresses both lists hold
 * nothing.
 *
 * @param successors one or none: what came in its place; then the page leads there by itself
 * @param lists one or none: the list that it was in
 */
public record GoneView(
        Head head, SiteView site, List<LinkView> crumbs, String title, List<LinkView> successors, List<LinkView> lists)
        implements PageView {}
