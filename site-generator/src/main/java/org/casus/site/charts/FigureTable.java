package org.casus.site.charts;

import java.util.List;

/**
 * Figures by two names.
 *
 * @param corner over the names of rows; may be empty
 * @param columns names of columns
 */
public record FigureTable(String corner, List<String> columns, List<Row> rows) {

    /** @param figures as many as columns */
    public record Row(String label, List<Figure> figures) {

        public Row {
            figures = List.copyOf(figures);
        }
    }

    /** @throws IllegalArgumentException for a row that is longer or shorter than the others, or none */
    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int many = columns.size();
        if (rows.isEmpty()
                || many == 0
                || rows.stream().anyMatch(row -> row.figures().size() != many)) {
            throw new IllegalArgumentException("a table has rows, all as long as its head");
        }
    }

    double most() {
        return rows.stream()
                .flatMap(row -> row.figures().stream())
                .mapToDouble(Figure::value)
                .max()
                .orElse(0);
    }

    double least() {
        return rows.stream()
                .flatMap(row -> row.figures().stream())
                .mapToDouble(Figure::value)
                .min()
                .orElse(0);
    }
}
