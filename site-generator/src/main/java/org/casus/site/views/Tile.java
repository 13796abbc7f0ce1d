package org.casus.site.views;

/**
 * A facet's value with the number of entries that have it.
 *
 * @param share of the largest count beside it, in hundredths
 */
public record Tile(String label, int count, int share, String url) {}
