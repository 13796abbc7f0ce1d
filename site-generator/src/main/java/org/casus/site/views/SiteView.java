package org.casus.site.views;

import java.util.List;

/**
 * The frame around every page of a site, as one section of it sees it.
 *
 * @param feedUrl the feed of the whole site
 * @param searchUrl the page that searches the site; empty where the theme has none
 * @param compareUrl the page that puts entries side by side; empty where the theme has none
 * @param mapUrl the page with all that has a place; empty where nothing has, or the theme has none
 * @param streets one or no map of streets, for who asks for it
 * @param contactUrl the page that says who publishes
 * @param isOfDrafts whether it shows what is not public: its pages say so
 */
public record SiteView(
        String id,
        String title,
        String tagline,
        String homeUrl,
        List<NavItem> nav,
        List<LinkView> footer,
        String feedUrl,
        String searchUrl,
        String compareUrl,
        String mapUrl,
        List<StreetsView> streets,
        String publisher,
        String contactUrl,
        boolean isOfDrafts) {}
