package org.casus.cms.bulk;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.casus.content.LocalizedText;

/** Rows of texts out of a file, the first of them the header. Rows with nothing in them are left out. */
interface Table extends Iterator<Table.Cells>, AutoCloseable {

    /**
     * @param line where it begins in the file, as its owner counts
     * @param objection why its cells cannot be trusted; it has none then
     */
    record Cells(int line, List<String> cells, Optional<LocalizedText> objection) {

        static Cells of(int line, List<String> cells) {
            return new Cells(line, cells, Optional.empty());
        }

        static Cells refused(int line, LocalizedText objection) {
            return new Cells(line, List.of(), Optional.of(objection));
        }

        boolean isBlank() {
            return objection.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }

    List<LocalizedText> remarks();

    default OptionalLong most() {
        return OptionalLong.empty();
    }

    @Override
    void close();
}
