package org.casus.site.views;

import java.util.List;

/** Template {@code text.peb}: a page of text. */
public record TextView(
        Head head,
        SiteView site,
        List<LinkView> crumbs,
        String title,
        String intro,
        Prose html,
        Sections sections,
        List<ImageView> pictures,
        Dates dates)
        implements PageView {}
