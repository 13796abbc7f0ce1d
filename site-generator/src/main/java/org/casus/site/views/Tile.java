package org.casus.site.views;

/** A facet's value with the number of entries that have it. */
public record Tile(String label, int count, String url) {}
