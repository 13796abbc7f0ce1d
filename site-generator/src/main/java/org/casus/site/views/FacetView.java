package org.casus.site.views;

import java.util.List;

/**
 * A facet with its values, in the order of its scheme; narrower values follow the broader one.
 *
 * @param isLong whether there are more values than one wants to see at once
 */
public record FacetView(String name, String label, List<FacetOption> options, boolean isLong) {}
