package org.casus.site.views;

import java.util.List;

/** An outline map with a point an entry. */
public record MapView(String map, String symbolUrl, String viewBox, List<MapPoint> points) {}
