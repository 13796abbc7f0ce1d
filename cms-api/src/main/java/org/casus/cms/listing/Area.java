package org.casus.cms.listing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.cms.http.Problem;

/** Where on the map an entry must lie, by its type's first point field. Degrees, WGS 84. */
sealed interface Area {

    /** Within this distance. */
    record Near(double latitude, double longitude, double metres) implements Area {}

    /** In this box; where west is greater than east it runs across the 180th meridian. */
    record Within(double west, double south, double east, double north) implements Area {}

    /** Half the way around the earth: everything is nearer. */
    double FARTHEST = 20_038_000;

    Pattern DISTANCE = Pattern.compile("(\\d{1,8}(?:\\.\\d{1,6})?)(k?m)");
    Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");

    /** {@code 51.05,3.72,10km} */
    static Near near(String text) {
        String[] parts = text.split(",", -1);
        Matcher distance = DISTANCE.matcher(parts[parts.length - 1].strip());
        if (parts.length != 3 || !distance.matches()) {
            throw refusedNear();
        }
        double metres =
                Double.parseDouble(distance.group(1)) * (distance.group(2).equals("km") ? 1000 : 1);
        Optional<Double> latitude = degrees(parts[0], 90);
        Optional<Double> longitude = degrees(parts[1], 180);
        if (latitude.isEmpty() || longitude.isEmpty() || metres <= 0) {
            throw refusedNear();
        }
        return new Near(latitude.get(), longitude.get(), Math.min(metres, FARTHEST));
    }

    /** {@code west,south,east,north} */
    static Within within(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw refusedWithin();
        }
        double west = degrees(parts[0], 180).orElseThrow(Area::refusedWithin);
        double south = degrees(parts[1], 90).orElseThrow(Area::refusedWithin);
        double east = degrees(parts[2], 180).orElseThrow(Area::refusedWithin);
        double north = degrees(parts[3], 90).orElseThrow(Area::refusedWithin);
        if (south > north) {
            throw refusedWithin();
        }
        return new Within(west, south, east, north);
    }

    private static Optional<Double> degrees(String text, double most) {
        String number = text.strip();
        return DEGREES.matcher(number).matches() && Math.abs(Double.parseDouble(number)) <= most
                ? Optional.of(Double.parseDouble(number))
                : Optional.empty();
    }

    private static Problem refusedNear() {
        return Problem.invalidParameter(
                "near",
                "near verwacht breedte, lengte en afstand: 51.05,3.72,10km of 51.05,3.72,500m.",
                "near expects latitude, longitude and distance: 51.05,3.72,10km or 51.05,3.72,500m.");
    }

    private static Problem refusedWithin() {
        return Problem.invalidParameter(
                "within",
                "within verwacht graden: west,zuid,oost,noord, bijvoorbeeld 2.5,50.6,6.0,51.6.",
                "within expects degrees: west,south,east,north, for instance 2.5,50.6,6.0,51.6.");
    }
}
