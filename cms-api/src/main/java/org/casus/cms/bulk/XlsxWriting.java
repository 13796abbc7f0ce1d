package org.casus.cms.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.content.table.TableCell;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet, its header in sight whatever one scrolls to. Texts are kept as texts: nothing is a formula. */
final class XlsxWriting implements TableFormat.TableWriter {

    /** What a cell can hold (Excel specifications and limits). */
    private static final int LONGEST = 32_767;

    private static final int LONGEST_NAME = 31;
    private static final int ROWS_IN_MEMORY = 200;
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxWriting(OutputStream out, String name) {
        this.workbook = new Workbook(out, "Casus", "1.0");
        this.sheet = workbook.newWorksheet(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        sheet.freezePane(1, 1);
    }

    @Override
    public void row(List<TableCell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            TableCell cell = cells.get(column);
            if (cell.isNumber()) {
                sheet.value(row, column, new BigDecimal(cell.text()));
            } else if (!cell.text().isEmpty()) {
                sheet.inlineString(
                        row, column, text(cell.text(), cells.getFirst().text()));
            }
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private static String text(String text, String slug) {
        // what looks like an escape must not be taken for one
        String escaped =
                text.indexOf("_x") < 0 ? text : LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_$1");
        if (escaped.length() > LONGEST) {
            throw Problem.of(
                    ProblemKind.CONFLICT,
                    "De fiche ‘" + slug + "’ heeft een tekst die langer is dan een cel van XLSX kan houden (" + LONGEST
                            + " tekens). Neem format=csv.",
                    "The entry “" + slug + "” has a text that is longer than a cell of XLSX can hold (" + LONGEST
                            + " characters). Take format=csv.");
        }
        return escaped;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
