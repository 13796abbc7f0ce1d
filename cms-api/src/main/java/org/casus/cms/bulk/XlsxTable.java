package org.casus.cms.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.content.LocalizedText;
import org.casus.content.source.DidYouMean;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A sheet of an XLSX file: what its cells show, formulas by the value that was last worked out. */
final class XlsxTable implements Table {

    /** How XML-unfit characters are written (ECMA-376, 22.9.2.19). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Of Excel's own date formats; the others of its own are numbers. */
    private static final Pattern OWN_DATES = Pattern.compile("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");

    private static final Pattern DATE_LETTERS = Pattern.compile("(?i)[ymdhs]");
    private static final Pattern NO_FORMAT_LETTERS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");
    private static final MathContext SHOWN = new MathContext(15);
    private static final int MOST_COLUMNS = 2000;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<LocalizedText> remarks;

    private XlsxTable(ReadableWorkbook workbook, Stream<Row> stream, List<LocalizedText> remarks) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.remarks = remarks;
    }

    /** @param name which sheet; absent: the first */
    static XlsxTable open(Path file, Optional<String> name) throws IOException {
        Archive.open(file).close();
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw Archive.refused(
                    "Dit is geen XLSX-bestand, of het is beschadigd.", "This is no XLSX file, or it is damaged.");
        }
        try {
            List<String> names = workbook.getSheets().map(Sheet::getName).toList();
            Sheet sheet = name.isPresent()
                    ? workbook.findSheet(name.get()).orElseThrow(() -> noSheet(names, name.get()))
                    : workbook.getFirstSheet();
            return new XlsxTable(
                    workbook, sheet.openStream(), name.isPresent() ? List.of() : others(names, sheet.getName()));
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static RuntimeException noSheet(List<String> names, String name) {
        Optional<String> near = DidYouMean.among(names, name);
        return Archive.refused(
                "Er is geen blad ‘" + name + "’; wel: " + String.join(", ", names) + "."
                        + near.map(word -> " Bedoelde u ‘" + word + "’?").orElse(""),
                "There is no sheet ‘" + name + "’; there are: " + String.join(", ", names) + "."
                        + near.map(word -> " Did you mean ‘" + word + "’?").orElse(""));
    }

    private static List<LocalizedText> others(List<String> names, String read) {
        return names.size() < 2
                ? List.of()
                : List.of(LocalizedText.of(
                        "Alleen het eerste blad (‘" + read + "’) is gelezen; met ?sheet= kiest u een ander.",
                        "Only the first sheet (‘" + read + "’) was read; choose another one with ?sheet=."));
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw Archive.refused(
                    "Dit blad is beschadigd en kan niet gelezen worden.", "This sheet is damaged and cannot be read.");
        }
    }

    @Override
    public Table.Cells next() {
        Row row = rows.next();
        int line = row.getRowNum();
        if (row.getCellCount() > MOST_COLUMNS) {
            return Table.Cells.refused(
                    line,
                    LocalizedText.of(
                            "Een rij heeft hoogstens " + MOST_COLUMNS + " cellen.",
                            "A row has at most " + MOST_COLUMNS + " cells."));
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int at = 0; at < row.getCellCount(); at++) {
            Cell cell = row.getCell(at);
            if (cell != null && isError(cell)) {
                return Table.Cells.refused(
                        line,
                        LocalizedText.of(
                                "Cel " + cell.getAddress() + " is een fout van de rekenbladformule: "
                                        + cell.getRawValue() + ".",
                                "Cell " + cell.getAddress() + " is an error of the sheet's formula: "
                                        + cell.getRawValue() + "."));
            }
            cells.add(cell == null ? "" : text(cell));
        }
        return Table.Cells.of(line, cells);
    }

    private static boolean isError(Cell cell) {
        String raw = cell.getRawValue();
        return cell.getType() == CellType.ERROR
                || (cell.getType() == CellType.FORMULA && raw != null && raw.matches("#[A-Z/0!?]+"));
    }

    private String text(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY, ERROR -> "";
            case BOOLEAN -> String.valueOf(cell.asBoolean());
            case STRING -> unescaped(cell.asString() == null ? "" : cell.asString());
            case NUMBER -> number(cell, raw);
            // a formula's value may be of any type, and does not say of which
            case FORMULA -> isNumber(raw) ? number(cell, raw) : unescaped(raw);
        };
    }

    private static boolean isNumber(String raw) {
        return raw.matches("[+-]?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,3})?");
    }

    private String number(Cell cell, String raw) {
        if (isDate(cell)) {
            Optional<String> date = date(raw);
            if (date.isPresent()) {
                return date.get();
            }
        }
        if (!isNumber(raw)) {
            return raw;
        }
        BigDecimal shown = new BigDecimal(raw).round(SHOWN).stripTrailingZeros();
        return Math.abs(shown.scale()) > 40 ? raw : shown.toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (id != null && id < 164) {
            return OWN_DATES.matcher(Integer.toString(id)).matches();
        }
        return format != null
                && DATE_LETTERS
                        .matcher(NO_FORMAT_LETTERS.matcher(format).replaceAll(""))
                        .find();
    }

    private Optional<String> date(String raw) {
        if (!isNumber(raw)) {
            return Optional.empty();
        }
        double days = Double.parseDouble(raw);
        // before March 1900 Excel counts a day that never was
        if (days < 61 || days > 2_958_465) {
            return Optional.empty();
        }
        LocalDateTime epoch =
                workbook.isDate1904() ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
        LocalDateTime moment = epoch.plusSeconds(Math.round(days * 86_400));
        return Optional.of(
                moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? moment.toLocalDate().toString()
                        : moment.toLocalDate() + " " + moment.toLocalTime().withNano(0));
    }

    /** {@code _x000D_} is a carriage return that Excel left there. */
    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll((MatchResult code) -> {
            char c = (char) Integer.parseInt(code.group(1), 16);
            return c == '\r' ? "" : java.util.regex.Matcher.quoteReplacement(String.valueOf(c));
        });
    }

    @Override
    public List<LocalizedText> remarks() {
        return remarks;
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
