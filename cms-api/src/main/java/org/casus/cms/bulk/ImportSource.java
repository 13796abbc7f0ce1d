package org.casus.cms.bulk;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.casus.cms.entries.ImportLines;
import org.casus.content.LocalizedText;

/** A file of entries, line by line. Closing it lets go of the file. */
interface ImportSource extends Iterator<ImportLines.Line>, AutoCloseable {

    /** The column that a value came from, in a table. */
    default Optional<String> columnOf(String path) {
        return Optional.empty();
    }

    /** What the line is called beside its number: a file's name, in an archive. */
    default Optional<String> nameOf(int line) {
        return Optional.empty();
    }

    /** What was taken for granted and should be looked at. Whole when the last line has been read. */
    default List<LocalizedText> remarks() {
        return List.of();
    }

    /** How many lines there are at most, where that is known before they are read. */
    default OptionalLong most() {
        return OptionalLong.empty();
    }

    @Override
    void close();
}
