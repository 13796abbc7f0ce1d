package org.casus.site.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A line a column, over the rows from left to right. */
record Lines(FigureTable table) {

    private static final int TOP = 16;
    private static final int PLOT = 220;
    private static final int FOOT = 28;
    private static final int LEFT = 8;
    private static final int RIGHT = 72;
    private static final int MOST_NAMES = 7;
    private static final int STEPS = 4;

    String svg() {
        double step = niceStep((table.most() - Math.min(0, table.least())) / STEPS);
        double bottom = Math.floor(Math.min(0, table.least()) / step) * step;
        double top = Math.max(bottom + step, Math.ceil(table.most() / step) * step);
        List<String> parts = new ArrayList<>();
        for (double value = bottom; value <= top + step / 2; value += step) {
            double y = y(value, bottom, top);
            parts.add(
                    "<path class=\"chart__rule\" d=\"M0 " + Figure.place(y) + "h" + (Chart.WIDTH - RIGHT + 6) + "\"/>");
            parts.add(Chart.text(LEFT - 8.0, y - 4, "step", round(value)));
        }
        names(parts);
        for (int series = 0; series < table.columns().size(); series++) {
            line(parts, series, bottom, top);
        }
        return Chart.svg(TOP + PLOT + FOOT, parts);
    }

    private void names(List<String> parts) {
        int each = (table.rows().size() + MOST_NAMES - 1) / MOST_NAMES;
        IntStream.range(0, table.rows().size())
                .filter(row -> row % each == 0)
                .forEach(row -> parts.add(Chart.text(
                        x(row), TOP + PLOT + 20.0, "tick", table.rows().get(row).label())));
    }

    private void line(List<String> parts, int series, double bottom, double top) {
        StringBuilder path = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (int row = 0; row < table.rows().size(); row++) {
            double y = y(table.rows().get(row).figures().get(series).value(), bottom, top);
            path.append(row == 0 ? 'M' : 'L')
                    .append(Figure.place(x(row)))
                    .append(' ')
                    .append(Figure.place(y));
            dots.append("<circle class=\"chart__dot chart__mark--")
                    .append(Chart.tone(series))
                    .append("\" cx=\"")
                    .append(Figure.place(x(row)))
                    .append("\" cy=\"")
                    .append(Figure.place(y))
                    .append("\" r=\"4\"/>");
        }
        parts.add("<path class=\"chart__line chart__line--" + Chart.tone(series) + "\" d=\"" + path + "\"/>");
        parts.add(dots.toString());
        Figure last = table.rows().getLast().figures().get(series);
        parts.add(Chart.text(x(table.rows().size() - 1) + 8, y(last.value(), bottom, top) + 5, "figure", last.text()));
    }

    private double x(int row) {
        int gaps = Math.max(1, table.rows().size() - 1);
        return LEFT + 34 + (double) (Chart.WIDTH - LEFT - 34 - RIGHT) * row / gaps;
    }

    private static double y(double value, double bottom, double top) {
        return TOP + PLOT * (top - value) / (top - bottom);
    }

    /** 1, 2 or 5 with noughts. */
    static double niceStep(double about) {
        double wanted = Math.max(about, 1e-9);
        double step = 1;
        while (step < wanted) {
            step *= 10;
        }
        while (step / 10 >= wanted) {
            step /= 10;
        }
        if (step / 5 >= wanted) {
            return step / 5;
        }
        return step / 2 >= wanted ? step / 2 : step;
    }

    private static String round(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(3, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
