package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.casus.site.theme.OutlineMap;
import org.casus.site.views.CardView;
import org.casus.site.views.LocatorView;
import org.casus.site.views.MapPoint;
import org.casus.site.views.MapView;

/** Where an entry is: in words and on an outline map. */
final class Places {

    /** The scheme of places. */
    static final String SCHEME = "place";

    /** The country that readers live in: it goes without saying. */
    private static final String HOME_COUNTRY = "belgie";

    private final PlanContext context;

    Places(PlanContext context) {
        this.context = context;
    }

    /** {@code Mechelen}, {@code Parijs, Frankrijk}; empty where no field says it. */
    String words(ContentType type, PublishedEntry entry) {
        List<Concept> path = placeOf(type, entry);
        if (path.isEmpty()) {
            return "";
        }
        String place = path.getFirst().label().in(context.language());
        Concept country = path.getLast();
        return path.size() == 1 || country.id().equals(HOME_COUNTRY)
                ? place
                : place + ", " + country.label().in(context.language());
    }

    /** The place with all it lies in, smallest first; nothing where no field says it. */
    private List<Concept> placeOf(ContentType type, PublishedEntry entry) {
        for (Field field : type.fields()) {
            if (field.kind() instanceof FieldKind.Concept concept
                    && concept.scheme().equals(SCHEME)
                    && !field.isPrivate()) {
                for (JsonNode item : entry.fields().items(field.name())) {
                    Optional<Concept> place = context.vocabularies().concept(SCHEME, item.asText());
                    if (place.isPresent()) {
                        return context.vocabularies().selfAndBroader(place.get());
                    }
                }
            }
        }
        return List.of();
    }

    /**
     * Where an entry is, for an index: the number of its map or -1, and {@code null} for what is not known.
     */
    record Point(int map, String x, String y, String lat, String lon) {

        static final Point NONE = new Point(-1, "0", "0", "null", "null");
    }

    Point point(ContentType type, PublishedEntry entry) {
        Optional<JsonNode> point = coordinates(type, entry);
        if (point.isEmpty()) {
            return Point.NONE;
        }
        String lat = point.get().path("lat").asText();
        String lon = point.get().path("lon").asText();
        List<LocatorView> locators = locator(type, entry);
        if (locators.isEmpty()) {
            return new Point(-1, "0", "0", lat, lon);
        }
        LocatorView locator = locators.getFirst();
        int map = context.theme().maps().stream().map(OutlineMap::id).toList().indexOf(locator.map());
        return new Point(map, Double.toString(locator.x()), Double.toString(locator.y()), lat, lon);
    }

    private static Optional<JsonNode> coordinates(ContentType type, PublishedEntry entry) {
        for (Field field : type.fields()) {
            if (field.kind() instanceof FieldKind.Point && !field.isPrivate()) {
                List<JsonNode> points = entry.fields().items(field.name());
                if (!points.isEmpty()) {
                    return Optional.of(points.getFirst());
                }
            }
        }
        return Optional.empty();
    }

    /** One or none: on the smallest map that holds the point. */
    List<LocatorView> locator(ContentType type, PublishedEntry entry) {
        Optional<JsonNode> point = coordinates(type, entry);
        if (point.isEmpty()) {
            return List.of();
        }
        double lat = point.get().path("lat").asDouble();
        double lon = point.get().path("lon").asDouble();
        List<Concept> place = placeOf(type, entry);
        boolean isApproximate = point.get().path("precision").asText().equals("municipality");
        String label = place.isEmpty() ? "" : place.getFirst().label().in(context.language());
        return context.theme().maps().stream()
                .filter(map -> map.holds(lat, lon) && isWithin(map, place))
                .findFirst()
                .map(map -> new LocatorView(
                        map.id(), symbol(map), map.viewBox(), map.x(lon), map.y(lat), label, isApproximate))
                .map(List::of)
                .orElse(List.of());
    }

    /** A map's box does not know borders; a place does. */
    private static boolean isWithin(OutlineMap map, List<Concept> place) {
        return place.isEmpty()
                || map.within().isEmpty()
                || place.stream()
                        .anyMatch(broader -> broader.id().equals(map.within().get()));
    }

    private String symbol(OutlineMap map) {
        return context.asset(map.asset()) + "#" + map.symbol();
    }

    /** Of smaller areas, empty where the theme has none. */
    String near(OutlineMap map) {
        return map.near()
                .map(name -> context.asset(name) + "#" + map.symbol() + "-areas")
                .orElse("");
    }

    /** The outline of the smallest place that an entry is in and that its map knows, as an SVG path; empty where there is none. */
    String area(ContentType type, PublishedEntry entry) {
        Optional<OutlineMap> map = locator(type, entry).stream().findFirst().flatMap(this::mapOf);
        return map.stream()
                .flatMap(known -> placeOf(type, entry).stream()
                        .flatMap(place -> place.notation().stream())
                        .flatMap(code -> Optional.ofNullable(known.areas().get(code)).stream()))
                .findFirst()
                .orElse("");
    }

    private Optional<OutlineMap> mapOf(LocatorView locator) {
        return context.theme().maps().stream()
                .filter(map -> map.id().equals(locator.map()))
                .findFirst();
    }

    /** One map a region that has points, the smallest region first. */
    List<MapView> maps(List<CardView> cards) {
        List<MapView> views = new ArrayList<>();
        for (OutlineMap map : context.theme().maps()) {
            List<MapPoint> points = new ArrayList<>();
            for (CardView card : cards) {
                for (LocatorView locator : card.locators()) {
                    if (locator.map().equals(map.id())) {
                        points.add(new MapPoint(locator.x(), locator.y(), card.title(), card.url(), 1));
                    }
                }
            }
            if (!points.isEmpty()) {
                views.add(new MapView(map.id(), symbol(map), map.viewBox(), MapPoints.shown(points), near(map)));
            }
        }
        return List.copyOf(views);
    }
}
