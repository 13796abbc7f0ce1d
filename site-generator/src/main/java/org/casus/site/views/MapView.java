package org.casus.site.views;

import java.util.List;

/**
 * An outline map with a point an entry.
 *
 * @param nearUrl smaller areas of the same map, for who comes nearer, or empty
 */
public record MapView(String map, String symbolUrl, String viewBox, List<MapPoint> points, String nearUrl) {}
