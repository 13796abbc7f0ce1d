package org.casus.site.theme;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An outline of a region in plate carrée: degrees are laid out evenly in both directions.
 *
 * @param width of the view box
 * @param asset the SVG file that has the outline, as templates name assets
 * @param symbol the id of the outline within that file
 * @param within the place that a point must fall under for this map, where its place is known
 * @param near the SVG file and symbol of smaller areas in the same box, for who comes nearer
 * @param areas the same one by one, as SVG paths, by the notation of their concept in the vocabulary of places
 */
public record OutlineMap(
        String id,
        double width,
        double height,
        double west,
        double east,
        double south,
        double north,
        String asset,
        String symbol,
        Optional<String> within,
        Optional<String> near,
        SortedMap<String, String> areas) {

    public OutlineMap {
        areas = Collections.unmodifiableSortedMap(new TreeMap<>(areas));
    }

    public boolean holds(double lat, double lon) {
        return lat >= south && lat <= north && lon >= west && lon <= east;
    }

    /** In units of the view box, to a tenth. */
    public double x(double lon) {
        return tenth((lon - west) / (east - west) * width);
    }

    /** In units of the view box, to a tenth. */
    public double y(double lat) {
        return tenth((north - lat) / (north - south) * height);
    }

    public String viewBox() {
        return "0 0 " + plain(width) + " " + plain(height);
    }

    double area() {
        return (east - west) * (north - south);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
