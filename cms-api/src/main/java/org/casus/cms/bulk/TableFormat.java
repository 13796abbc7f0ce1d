package org.casus.cms.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.casus.content.table.TableCell;

/** A kind of file that holds a table. */
enum TableFormat {
    CSV("text/csv; charset=utf-8; header=present") {
        @Override
        TableWriter writer(OutputStream out, String name) throws IOException {
            return new CsvWriting(out);
        }
    },
    XLSX(ImportResource.XLSX) {
        @Override
        TableWriter writer(OutputStream out, String name) {
            return new XlsxWriting(out, name);
        }
    };

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** @param name of what is in the table */
    abstract TableWriter writer(OutputStream out, String name) throws IOException;

    /** Writes rows one by one; closing ends the table. */
    interface TableWriter extends AutoCloseable {

        void row(List<TableCell> cells) throws IOException;

        @Override
        void close() throws IOException;
    }
}
