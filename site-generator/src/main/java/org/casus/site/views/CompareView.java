package org.casus.site.views;

import java.util.List;

/**
 * Template {@code compare.peb}: the page on which a script puts entries side by side.
 *
 * @param lists where one chooses them
 */
public record CompareView(Head head, SiteView site, List<LinkView> crumbs, String title, List<LinkView> lists)
        implements PageView {}
