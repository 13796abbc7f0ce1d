package org.casus.cms.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.casus.cms.entries.ImportLines;
import org.casus.cms.http.Json;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * The objects of an NDJSON text, one a line, with the numbers of their lines. Empty lines count and hold nothing. A line
 * that is no JSON ends the reading: what follows cannot be trusted to be lines.
 */
final class JsonLines implements Iterator<ImportLines.Line> {

    /** As long as an entry may be when it comes alone. */
    private static final int LONGEST = 1_000_000;

    private final BufferedReader reader;
    private int number;
    private Optional<ImportLines.Line> next;

    JsonLines(BufferedReader reader) {
        this.reader = reader;
        this.next = read();
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
            for (String text = line(); text != null; text = line()) {
                if (!text.isBlank()) {
                    return Optional.of(new ImportLines.Line(number, json(text)));
                }
            }
            return Optional.empty();
        } catch (MalformedInputException e) {
            throw malformed("de tekst is geen UTF-8.", "the text is not UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String line() throws IOException {
        number++;
        StringBuilder line = new StringBuilder();
        for (int next = reader.read(); next >= 0; next = reader.read()) {
            if (next == '\n') {
                return line.toString();
            }
            line.append((char) next);
            if (line.length() > LONGEST) {
                throw malformed(
                        "een lijn is hoogstens " + LONGEST + " tekens lang.",
                        "a line has at most " + LONGEST + " characters.");
            }
        }
        return line.isEmpty() ? null : line.toString();
    }

    private JsonNode json(String text) {
        try {
            return Json.read(text);
        } catch (Problem problem) {
            throw malformed(problem.detail().in("nl"), problem.detail().in("en"));
        }
    }

    private Problem malformed(String nl, String en) {
        return Problem.of(
                ProblemKind.MALFORMED_JSON,
                "Lijn " + number + " van de invoer: " + nl,
                "Line " + number + " of the import: " + en);
    }
}
