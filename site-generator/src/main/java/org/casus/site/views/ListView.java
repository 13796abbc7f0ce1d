package org.casus.site.views;

import java.util.List;

/**
 * Template {@code list.peb}: one page of a collection's list.
 *
 * @param total of the whole list, not of this page
 * @param facets with the counts of the whole list
 * @param views the ways to show the list that the site offers, the first by default: {@code grid}, {@code list}, {@code map}
 * @param perPage entries on one page
 * @param indexUrl the browser's index of the collection
 * @param ways into it by date: its years, its calendar; only on the first page
 */
public record ListView(
        Head head,
        SiteView site,
        List<LinkView> crumbs,
        String title,
        String intro,
        int total,
        List<CardView> cards,
        List<FacetView> facets,
        Pager pager,
        List<String> views,
        int perPage,
        String indexUrl,
        String collection,
        List<LinkView> ways)
        implements PageView {}
