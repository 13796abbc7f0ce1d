package org.casus.content.table;

/**
 * What goes into a cell.
 *
 * @param isNumber whether it may be kept as a number, without losing digits
 */
public record TableCell(String text, boolean isNumber) {

    static final TableCell EMPTY = new TableCell("", false);

    static TableCell of(String text) {
        return new TableCell(text, false);
    }
}
