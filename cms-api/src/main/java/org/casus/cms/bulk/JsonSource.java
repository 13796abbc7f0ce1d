package org.casus.cms.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.casus.cms.entries.ImportLines;
import org.casus.cms.http.Json;
import org.casus.cms.http.Problem;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Violation;

/**
 * The objects of an NDJSON text, one a line, with the numbers of their lines. Empty lines count and hold nothing; one
 * that cannot be read is refused, the next is another line.
 */
final class JsonSource implements ImportSource {

    /** As long as an entry may be when it comes alone. */
    private static final int LONGEST = 1_000_000;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private final long lines;
    private int number;
    private Optional<ImportLines.Line> next;

    JsonSource(Path file) throws IOException {
        this.lines = count(file);
        this.in = Files.newInputStream(file);
        this.next = read();
    }

    private static long count(Path file) throws IOException {
        long count = 1;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                for (int at = 0; at < length; at++) {
                    count += buffer[at] == '\n' ? 1 : 0;
                }
            }
        }
        return count;
    }

    @Override
    public OptionalLong most() {
        return OptionalLong.of(lines);
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
            ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
            int c = 0;
            while (c >= 0) {
                line.reset();
                number++;
                boolean isTooLong = false;
                for (c = nextByte(); c >= 0 && c != '\n'; c = nextByte()) {
                    isTooLong = line.size() >= LONGEST;
                    if (!isTooLong) {
                        line.write(c);
                    }
                }
                if (isTooLong) {
                    return Optional.of(refused(
                            "Een lijn is hoogstens " + LONGEST + " bytes lang.",
                            "A line has at most " + LONGEST + " bytes."));
                }
                Optional<ImportLines.Line> read = line(line.toByteArray());
                if (read.isPresent()) {
                    return read;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the lock that a buffered stream takes for each byte. */
    private int nextByte() throws IOException {
        if (at == end) {
            end = in.read(buffer);
            at = 0;
            if (end < 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at++] & 0xff;
    }

    private Optional<ImportLines.Line> line(byte[] bytes) {
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String text = number == 1 && decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded;
            if (text.isBlank()) {
                return Optional.empty();
            }
            JsonNode json = Json.read(text);
            return Optional.of(new ImportLines.Line.Whole(number, json));
        } catch (CharacterCodingException e) {
            return Optional.of(refused("Deze lijn is geen UTF-8.", "This line is not UTF-8."));
        } catch (Problem problem) {
            return Optional.of(new ImportLines.Line.Unreadable(number, List.of(new Violation("", problem.detail()))));
        }
    }

    private ImportLines.Line refused(String nl, String en) {
        return new ImportLines.Line.Unreadable(number, List.of(new Violation("", LocalizedText.of(nl, en))));
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
