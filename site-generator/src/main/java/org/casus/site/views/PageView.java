package org.casus.site.views;

import java.util.List;

/**
 * What a template may show of one page, and nothing else.
 *
 * <p>A page's bytes follow from its view, its templates and the theme's texts and assets: what is not in the view cannot
 * make the page stale. Values are ready to print: addresses complete, dates in the page's language, nothing null. A value
 * that may be absent is an empty string or an empty list.
 */
public sealed interface PageView
        permits MapPageView,
                HomeView,
                ListView,
                LandingView,
                FicheView,
                TextView,
                NotFoundView,
                GoneView,
                ArchiveView,
                StyleGuideView,
                SearchView,
                CompareView {

    Head head();

    SiteView site();

    /** The way from the home page to here; the page itself is not in it. */
    List<LinkView> crumbs();
}
