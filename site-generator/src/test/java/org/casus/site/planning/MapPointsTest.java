package org.casus.site.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.casus.site.views.MapPoint;
import org.junit.jupiter.api.Test;

class MapPointsTest {

    private static MapPoint at(double x, double y, String title) {
        return new MapPoint(x, y, title, "/" + title + "/", 1);
    }

    @Test
    void those_at_one_place_stand_around_it_and_each_leads_to_its_page() {
        List<MapPoint> points = MapPoints.shown(IntStream.range(0, 20)
                .mapToObj(number -> at(100, 50, "n" + number))
                .toList());

        assertThat(points).extracting(MapPoint::url).doesNotHaveDuplicates().hasSize(20);
        assertThat(points).extracting(point -> point.x() + " " + point.y()).doesNotHaveDuplicates();
        assertThat(points)
                .allSatisfy(point ->
                        assertThat(Math.hypot(point.x() - 100, point.y() - 50)).isLessThan(13));
    }

    @Test
    void one_alone_stands_where_it_is() {
        assertThat(MapPoints.shown(List.of(at(12.3, 4.5, "a")))).containsExactly(at(12.3, 4.5, "a"));
    }

    @Test
    void too_many_are_gathered_and_none_is_lost() {
        List<MapPoint> many = IntStream.range(0, 5000)
                .mapToObj(number -> at(number % 300, number % 251, "n" + number))
                .toList();
        List<MapPoint> shown = MapPoints.shown(many);

        assertThat(shown.size()).isLessThan(1200);
        assertThat(shown.stream().mapToInt(MapPoint::count).sum()).isEqualTo(5000);
        assertThat(shown)
                .filteredOn(point -> point.count() > 1)
                .allSatisfy(point -> assertThat(point.url()).isEmpty());
    }

    @Test
    void what_is_shown_depends_on_nothing_but_the_points() {
        List<MapPoint> points = List.of(at(1, 1, "a"), at(1, 1, "b"), at(2, 1, "c"));

        assertThat(MapPoints.shown(points)).isEqualTo(MapPoints.shown(points));
    }
}
