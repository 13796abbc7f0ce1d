package org.casus.cms.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.casus.cms.entries.ImportLines;
import org.casus.cms.http.Json;
import org.casus.content.InvalidContent;
import org.casus.content.bundle.BundleReader;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.PublishedEntry;

/**
 * The entries of a bundle that is whole: it is read to its end, with every hash, before the first of them is handed out,
 * and then once more.
 */
final class BundleSource implements ImportSource {

    private final Set<EntryId> entries;
    private final long sequence;
    private final BufferedReader lines;
    private int number;
    private Optional<ImportLines.Line> next;

    private BundleSource(Set<EntryId> entries, long sequence, BufferedReader lines) {
        this.entries = entries;
        this.sequence = sequence;
        this.lines = lines;
        this.next = read();
    }

    /** @throws org.casus.cms.http.Problem 422 for a bundle that is damaged, cut off or no bundle */
    static BundleSource open(Path file) throws IOException {
        Set<EntryId> entries = new HashSet<>();
        try (InputStream in = Files.newInputStream(file)) {
            long sequence = BundleReader.scan(in, "bundle", entry -> entries.add(entry.id()));
            return new BundleSource(entries, sequence, Files.newBufferedReader(file, StandardCharsets.UTF_8));
        } catch (InvalidContent e) {
            String first = e.problems().getFirst().toString();
            throw Archive.refused("De bundel is geweigerd: " + first, "The bundle was refused: " + first);
        }
    }

    Set<EntryId> entries() {
        return entries;
    }

    /** The number of the journal that the bundle was made at. */
    long sequence() {
        return sequence;
    }

    @Override
    public OptionalLong most() {
        return OptionalLong.of(entries.size());
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public ImportLines.Line next() {
        ImportLines.Line line = next.orElseThrow(NoSuchElementException::new);
        next = read();
        return line;
    }

    private Optional<ImportLines.Line> read() {
        try {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                number++;
                JsonNode line = Json.stored(text);
                if (line.path("kind").asText().equals("entry")) {
                    return Optional.of(new ImportLines.Line.Restored(number, entry(line)));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedEntry entry(JsonNode line) {
        return new PublishedEntry(
                new EntryId(line.get("type").asText(), line.get("slug").asText()),
                Fields.of((ObjectNode) line.get("fields")),
                line.get("revision").asInt(),
                Instant.parse(line.get("created").asText()),
                Instant.parse(line.get("modified").asText()),
                Instant.parse(line.get("published").asText()),
                line.get("hash").asText());
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
