package org.casus.cms.extraction;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.casus.cms.extraction.worker.ReadDocument;

/**
 * What a document says of itself.
 *
 * @param type by its content
 * @param isCut whether there was more in it than was taken
 */
record DocumentFacts(
        String type,
        Optional<String> title,
        Optional<String> heading,
        Optional<String> language,
        Optional<Integer> pages,
        Optional<String> created,
        boolean isCut) {

    private static final int LONGEST = 500;

    /** As the process left them in its folder. */
    static DocumentFacts in(Path folder) throws IOException {
        Properties found = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(ReadDocument.PROPERTIES))) {
            found.load(in);
        } catch (NoSuchFileException e) {
            throw new IOException("the process that read the document left no account of it", e);
        }
        return new DocumentFacts(
                found.getProperty("type", "application/octet-stream"),
                text(found, "title"),
                text(found, "heading"),
                text(found, "language"),
                text(found, "pages").filter(pages -> pages.matches("\\d{1,6}")).map(Integer::valueOf),
                text(found, "created"),
                found.containsKey("cut"));
    }

    private static Optional<String> text(Properties found, String name) {
        return Optional.ofNullable(found.getProperty(name))
                // a database keeps no such character, and no title has one
                .map(text -> text.replace("\0", "").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
    }
}
