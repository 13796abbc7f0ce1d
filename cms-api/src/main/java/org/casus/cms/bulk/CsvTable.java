package org.casus.cms.bulk;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.casus.content.LocalizedText;

/** A CSV file, whatever program made it: separated by commas, semicolons or tabs. */
final class CsvTable implements Table {

    private static final int SAMPLE = 1 << 16;
    private static final int LONGEST_RECORD = 4_000_000;

    /** A cell that begins with one of these is a formula to a spreadsheet; an apostrophe before it makes it a text. */
    static final String FORMULA_SIGNS = "=+-@\t\r'";

    private final CloseableIterator<CsvRecord> records;
    private final TextForm form;
    private final int linesBefore;
    private long lastLine;
    private boolean isBroken;
    private Optional<Cells> next;

    private CsvTable(CloseableIterator<CsvRecord> records, TextForm form, int linesBefore) {
        this.records = records;
        this.form = form;
        this.linesBefore = linesBefore;
        this.next = read();
    }

    /** @param declared the encoding, where whoever sent it said so */
    static CsvTable open(Path file, Optional<Charset> declared) throws IOException {
        TextForm form = TextForm.of(file, declared);
        String sample = sample(form, file);
        Optional<Character> announced = announced(sample);
        char separator = announced.orElseGet(() -> separator(sample));
        BufferedReader reader = form.reader(file);
        if (announced.isPresent()) {
            reader.readLine();
        }
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_RECORD)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader);
        return new CsvTable(csv.iterator(), form, announced.isPresent() ? 1 : 0);
    }

    private static String sample(TextForm form, Path file) throws IOException {
        char[] sample = new char[SAMPLE];
        try (BufferedReader reader = form.reader(file)) {
            int length = 0;
            for (int read = 0; read >= 0 && length < SAMPLE; read = reader.read(sample, length, SAMPLE - length)) {
                length += read;
            }
            return new String(sample, 0, length);
        }
    }

    /** Excel's own first line, {@code sep=;}. */
    private static Optional<Character> announced(String sample) {
        boolean isAnnounced = sample.regionMatches(true, 0, "sep=", 0, 4)
                && sample.length() > 5
                && (sample.charAt(5) == '\n' || sample.charAt(5) == '\r');
        return isAnnounced ? Optional.of(sample.charAt(4)) : Optional.empty();
    }

    /** The one that the first line that has any has most of, outside quotes. */
    private static char separator(String sample) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean isQuoted = false;
        for (int at = 0; at < sample.length(); at++) {
            char c = sample.charAt(at);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && c == '\n' && commas + semicolons + tabs > 0) {
                break;
            } else if (!isQuoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        return tabs > Math.max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Cells next() {
        Cells row = next.orElseThrow(NoSuchElementException::new);
        next = read();
        return row;
    }

    private Optional<Cells> read() {
        try {
            if (isBroken || !records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord record = records.next();
            lastLine = record.getStartingLineNumber() + linesBefore;
            return Optional.of(row((int) lastLine, record.getFields()));
        } catch (CsvParseException e) {
            isBroken = true;
            return Optional.of(Cells.refused((int) lastLine + 1, broken()));
        }
    }

    private static LocalizedText broken() {
        return LocalizedText.of(
                "Vanaf hier is dit geen CSV meer: een aanhalingsteken gaat open en niet dicht, of er komt tekst na een"
                        + " aanhalingsteken dat sluit. Wat volgt is niet gelezen.",
                "From here on this is no CSV: a quote is opened and never closed, or there is text behind a closing"
                        + " quote. What follows was not read.");
    }

    private static Cells row(int line, List<String> fields) {
        for (String field : fields) {
            Optional<String> before = TextForm.beforeMojibake(field);
            if (before.isPresent()) {
                return Cells.refused(
                        line,
                        LocalizedText.of(
                                "‘" + shortened(field)
                                        + "’ is in een verkeerde codering gelezen en zo bewaard; er stond" + " ‘"
                                        + shortened(before.get())
                                        + "’. Bewaar het oorspronkelijke bestand als CSV UTF-8.",
                                "‘" + shortened(field) + "’ was read in a wrong encoding and kept like that; it was ‘"
                                        + shortened(before.get()) + "’. Save the original file as CSV UTF-8."));
            }
        }
        return Cells.of(line, fields.stream().map(CsvTable::plain).toList());
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static String plain(String field) {
        boolean isGuarded =
                field.length() > 1 && field.charAt(0) == '\'' && FORMULA_SIGNS.indexOf(field.charAt(1)) >= 0;
        String text = isGuarded ? field.substring(1) : field;
        // what Excel leaves of a carriage return when it writes one as XML
        return text.indexOf("_x000D_") < 0 ? text : text.replace("_x000D_", "");
    }

    @Override
    public List<LocalizedText> remarks() {
        return form.remark().stream().toList();
    }

    @Override
    public OptionalLong most() {
        return OptionalLong.of(form.lines());
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
