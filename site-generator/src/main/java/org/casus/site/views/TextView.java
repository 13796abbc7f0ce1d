package org.casus.site.views;

import java.util.List;

/**
 * Template {@code text.peb}: a page of text.
 *
 * @param statement one or none: what the site says of its accessibility, on the page where it stands
 */
public record TextView(
        Head head,
        SiteView site,
        List<LinkView> crumbs,
        String title,
        String intro,
        Prose html,
        Sections sections,
        List<ImageView> pictures,
        Dates dates,
        List<StatementView> statement)
        implements PageView {}
