package org.casus.site.views;

/**
 * A value of a facet.
 *
 * @param count of entries, those of narrower values included
 * @param url its landing page; empty where the count is 0
 * @param depth 0 for a top value
 */
public record FacetOption(String id, String label, int count, String url, int depth, boolean isChosen) {}
