package org.casus.site.theme;

import java.util.Optional;

/**
 * An outline of a region in plate carrée: degrees are laid out evenly in both directions.
 *
 * @param width of the view box
 * @param asset the SVG file that has the outline, as templates name assets
 * @param symbol the id of the outline within that file
 * @param within the place that a point must fall under for this map, where its place is known
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
        Optional<String> within) {

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
