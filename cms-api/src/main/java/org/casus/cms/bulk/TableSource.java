package org.casus.cms.bulk;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.casus.cms.entries.ImportLines;
import org.casus.cms.http.Problem;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Violation;
import org.casus.content.table.Columns;
import org.casus.content.table.TableLine;
import org.casus.content.table.UnfitTable;
import org.casus.content.type.ContentType;
import org.casus.content.vocabulary.Vocabularies;

/** The rows of a table as entries. */
final class TableSource implements ImportSource {

    /** What JSON makes of it must fit into a row of the database. */
    private static final int LONGEST = 400_000;

    private final Table table;
    private final Columns columns;
    private Optional<Table.Cells> next;

    /** @throws Problem 422 where its header cannot be understood; the table is closed then */
    TableSource(Table table, ContentType type, Vocabularies vocabularies, Map<String, String> renamed) {
        this.table = table;
        try {
            this.columns = columns(table, type, vocabularies, renamed);
            this.next = read();
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private static Columns columns(
            Table table, ContentType type, Vocabularies vocabularies, Map<String, String> renamed) {
        while (table.hasNext()) {
            Table.Cells header = table.next();
            if (header.objection().isPresent()) {
                throw unfit(List.of(new Violation("", header.objection().get())));
            }
            if (!header.isBlank()) {
                try {
                    return Columns.of(type, vocabularies, header.cells(), renamed);
                } catch (UnfitTable e) {
                    throw unfit(e.violations());
                }
            }
        }
        throw unfit(List.of(new Violation(
                "",
                LocalizedText.of(
                        "Het bestand is leeg. Op de eerste rij horen de namen van de kolommen.",
                        "The file is empty. Its first row should have the names of the columns."))));
    }

    private static Problem unfit(List<Violation> violations) {
        return Problem.invalid(
                LocalizedText.of(
                        "De kolommen van deze tabel kloppen niet; er is niets gelezen.",
                        "The columns of this table do not fit; nothing was read."),
                violations);
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public ImportLines.Line next() {
        Table.Cells row = next.orElseThrow(NoSuchElementException::new);
        next = read();
        if (row.objection().isPresent()) {
            return new ImportLines.Line.Unreadable(
                    row.line(), List.of(new Violation("", row.objection().get())));
        }
        if (row.cells().stream().mapToInt(String::length).sum() > LONGEST) {
            return new ImportLines.Line.Unreadable(
                    row.line(),
                    List.of(new Violation(
                            "",
                            LocalizedText.of(
                                    "Een rij heeft hoogstens " + LONGEST + " tekens.",
                                    "A row has at most " + LONGEST + " characters."))));
        }
        TableLine line = columns.line(row.cells());
        return new ImportLines.Line.Partial(row.line(), line.slug(), line::onto, line.violations());
    }

    private Optional<Table.Cells> read() {
        while (table.hasNext()) {
            Table.Cells row = table.next();
            if (!row.isBlank()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> columnOf(String path) {
        return columns.columnOf(path);
    }

    @Override
    public List<LocalizedText> remarks() {
        return table.remarks();
    }

    @Override
    public OptionalLong most() {
        return table.most();
    }

    @Override
    public void close() {
        table.close();
    }
}
