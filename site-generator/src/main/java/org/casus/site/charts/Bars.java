package org.casus.site.charts;

import java.util.ArrayList;
import java.util.List;

/** Bars from the left, each under its name: names may be long, and screens narrow. */
record Bars(FigureTable table) {

    private static final int NAME = 18;
    private static final int BAR = 16;
    private static final int GAP = 10;
    private static final int ROOM_FOR_FIGURE = 90;

    String svg() {
        double least = Math.min(0, table.least());
        double most = Math.max(0, table.most());
        double unit = (Chart.WIDTH - ROOM_FOR_FIGURE) / Math.max(most - least, 1e-9);
        double zero = -least * unit;
        List<String> parts = new ArrayList<>();
        double y = 0;
        for (FigureTable.Row row : table.rows()) {
            parts.add(Chart.text(0, y + 13, "name", row.label()));
            y += NAME;
            for (int series = 0; series < row.figures().size(); series++) {
                Figure figure = row.figures().get(series);
                double length = Math.abs(figure.value()) * unit;
                double from = figure.value() < 0 ? zero - length : zero;
                parts.add("<rect class=\"chart__mark chart__mark--" + Chart.tone(series) + "\" x=\""
                        + Figure.place(from) + "\" y=\"" + Figure.place(y) + "\" width=\""
                        + Figure.place(Math.max(length, 1)) + "\" height=\"" + (BAR - 2) + "\"/>");
                parts.add(Chart.text(from + length + 6, y + 12, "figure", figure.text()));
                y += BAR;
            }
            y += GAP;
        }
        return Chart.svg(y, parts);
    }
}
