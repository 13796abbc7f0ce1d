package org.casus.site.views;

import java.util.List;

/**
 * Entries that stand equally far.
 *
 * @param value the id of the facet's value, for the style
 */
public record ProgressGroup(String value, String label, List<CardView> cards) {}
