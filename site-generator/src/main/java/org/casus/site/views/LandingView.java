package org.casus.site.views;

import java.util.List;

/**
 * Template {@code landing.peb}: the entries of a collection that have one value of one facet.
 *
 * @param facet the field's name, with {@code concept} the state that the browser's filters start from
 * @param concept the value's id
 * @param intro the concept's definition, or empty
 * @param facets counts of the other facets are of the entries here; those of the own facet are of the whole list, so that a chosen value does not hide its neighbours
 * @param whole the list without the choice
 */
public record LandingView(
        Head head,
        SiteView site,
        List<LinkView> crumbs,
        String title,
        String facet,
        String facetLabel,
        String concept,
        String conceptLabel,
        String intro,
        int total,
        List<CardView> cards,
        List<FacetView> facets,
        Pager pager,
        List<MapView> maps,
        List<String> views,
        int perPage,
        String indexUrl,
        String collection,
        LinkView whole)
        implements PageView {}
