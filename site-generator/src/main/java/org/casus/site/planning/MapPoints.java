package org.casus.site.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.site.views.MapPoint;

/**
 * Points as a picture can show them. Those at one place, the middle of a municipality, stand around it, so that each can be
 * pointed at; where there are too many for that, those near each other are one, with their number.
 */
final class MapPoints {

    /** So many links are what a page can carry, and what somebody can point at. */
    static final int MOST = 400;

    /** Units of the view box that are one point where there are too many. */
    private static final double CELL = 9;

    /** How far the first stands from the middle; the next ones at equal distances from each other, as seeds in a flower. */
    private static final double APART = 2.6;

    private static final double GOLDEN_ANGLE = StrictMath.PI * (3 - StrictMath.sqrt(5));

    private MapPoints() {}

    static List<MapPoint> shown(List<MapPoint> points) {
        return points.size() > MOST ? gathered(points) : apart(points);
    }

    static List<MapPoint> apart(List<MapPoint> points) {
        Map<String, Integer> taken = new HashMap<>();
        List<MapPoint> apart = new ArrayList<>();
        for (MapPoint point : points) {
            int before = taken.merge(point.x() + " " + point.y(), 1, Integer::sum) - 1;
            double distance = APART * StrictMath.sqrt(before);
            double angle = before * GOLDEN_ANGLE;
            apart.add(new MapPoint(
                    tenth(point.x() + distance * StrictMath.cos(angle)),
                    tenth(point.y() + distance * StrictMath.sin(angle)),
                    point.title(),
                    point.url(),
                    1));
        }
        return List.copyOf(apart);
    }

    static List<MapPoint> gathered(List<MapPoint> points) {
        Map<String, List<MapPoint>> cells = new LinkedHashMap<>();
        for (MapPoint point : points) {
            String cell = (int) Math.floor(point.x() / CELL) + " " + (int) Math.floor(point.y() / CELL);
            cells.computeIfAbsent(cell, missing -> new ArrayList<>()).add(point);
        }
        return cells.values().stream().map(MapPoints::one).toList();
    }

    private static MapPoint one(List<MapPoint> points) {
        if (points.size() == 1) {
            return points.getFirst();
        }
        double x = points.stream().mapToDouble(MapPoint::x).sum() / points.size();
        double y = points.stream().mapToDouble(MapPoint::y).sum() / points.size();
        return new MapPoint(tenth(x), tenth(y), "", "", points.size());
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
