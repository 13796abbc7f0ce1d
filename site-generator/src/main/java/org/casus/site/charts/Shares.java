package org.casus.site.charts;

import java.util.ArrayList;
import java.util.List;

/** The parts of a whole, side by side, each named under it; of the first column alone. */
record Shares(FigureTable table) {

    private static final int BAR = 44;
    private static final int LINE = 24;

    String svg() {
        double sum = table.rows().stream()
                .mapToDouble(row -> Math.max(0, row.figures().getFirst().value()))
                .sum();
        List<String> parts = new ArrayList<>();
        double x = 0;
        double y = BAR + 14;
        for (int part = 0; part < table.rows().size(); part++) {
            FigureTable.Row row = table.rows().get(part);
            double share = Math.max(0, row.figures().getFirst().value()) / Math.max(sum, 1e-9);
            String tone = "chart__mark chart__mark--" + Chart.tone(part);
            parts.add("<rect class=\"" + tone + "\" x=\"" + Figure.place(x) + "\" y=\"0\" width=\""
                    + Figure.place(Math.max(0, share * Chart.WIDTH - 2)) + "\" height=\"" + BAR + "\"/>");
            parts.add(
                    "<rect class=\"" + tone + "\" x=\"0\" y=\"" + Figure.place(y) + "\" width=\"14\" height=\"14\"/>");
            parts.add(Chart.text(
                    22,
                    y + 12,
                    "name",
                    row.label() + " – " + row.figures().getFirst().text() + " (" + Math.round(share * 100) + " %)"));
            x += share * Chart.WIDTH;
            y += LINE;
        }
        return Chart.svg(y, parts);
    }
}
