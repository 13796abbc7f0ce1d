package org.casus.cms.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.casus.cms.extraction.worker.ReadDocument;
import org.casus.cms.extraction.worker.Refusal;

/** How the reading of a document ended. */
sealed interface Reading {

    /** @param folder with what was found; gone when the caller is done with it */
    record Done(DocumentFacts facts, Path folder) implements Reading {

        /** The words of it, where text was asked for. */
        String text() throws IOException {
            return Files.readString(folder.resolve(ReadDocument.TEXT)).replace("\0", "");
        }

        String markdown() throws IOException {
            return Files.readString(folder.resolve(ReadDocument.MARKDOWN)).replace("\0", "");
        }

        /** Files, in the order in which the document has them. */
        List<Path> pictures() throws IOException {
            try (Stream<Path> files = Files.list(folder.resolve(ReadDocument.PICTURES))) {
                return files.sorted().toList();
            }
        }
    }

    record Refused(Refusal reason) implements Reading {}
}
