package org.casus.cms.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casus.content.table.TableCell;

/**
 * CSV as RFC 4180 has it, with the mark by which Excel knows UTF-8. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it (OWASP, CSV injection), which {@link CsvTable} takes away again.
 */
final class CsvWriting implements TableFormat.TableWriter {

    private final CsvWriter csv;

    CsvWriting(OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void row(List<TableCell> cells) {
        csv.writeRecord(cells.stream().map(CsvWriting::safe).toList());
    }

    private static String safe(TableCell cell) {
        String text = cell.text();
        boolean isFormula = !cell.isNumber() && !text.isEmpty() && CsvTable.FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
