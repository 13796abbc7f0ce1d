package org.casus.site.views;

/**
 * A point on an outline map.
 *
 * @param map the map's id: {@code belgium}, {@code europe}, {@code world}
 * @param symbolUrl address for the {@code href} of an SVG {@code use} element
 * @param x in the units of the view box
 * @param isApproximate whether the point is the centre of the municipality, not the place itself
 */
public record LocatorView(
        String map, String symbolUrl, String viewBox, double x, double y, String label, boolean isApproximate) {}
