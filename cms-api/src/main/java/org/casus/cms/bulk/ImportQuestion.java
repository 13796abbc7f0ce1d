package org.casus.cms.bulk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.cms.entries.ImportLines;
import org.casus.cms.http.Problem;
import org.casus.content.table.Columns;
import org.jspecify.annotations.Nullable;

/**
 * What an import's parameters ask for.
 *
 * @param columns fields by the table's own headers
 * @param sheet of a workbook
 */
record ImportQuestion(
        ImportLines.Manner manner, ImportRun.Manner run, Map<String, String> columns, Optional<String> sheet) {

    private static final List<String> KNOWN = List.of("mode", "dryRun", "atomic", "publish", "key", "columns", "sheet");

    ImportQuestion {
        columns = Map.copyOf(columns);
    }

    static ImportQuestion of(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (!KNOWN.contains(name)) {
                throw unknown(name, KNOWN);
            }
            if (values.size() > 1 && !name.equals("columns")) {
                throw Problem.invalidParameter(name, name + " staat er twee keer.", name + " is there twice.");
            }
        });
        Optional<String> key = Optional.ofNullable(parameters.getFirst("key"));
        return new ImportQuestion(
                new ImportLines.Manner(mode(parameters.getFirst("mode")), key, isTrue(parameters, "publish", false)),
                new ImportRun.Manner(isTrue(parameters, "dryRun", false), isTrue(parameters, "atomic", true)),
                columns(parameters.getOrDefault("columns", List.of())),
                Optional.ofNullable(parameters.getFirst("sheet")));
    }

    static Problem unknown(String name, List<String> known) {
        return Problem.invalidParameter(
                name,
                "Onbekend; wel bekend: " + String.join(", ", known) + ".",
                "Unknown; known are: " + String.join(", ", known) + ".");
    }

    private static ImportLines.Mode mode(@Nullable String word) {
        if (word == null) {
            return ImportLines.Mode.CREATE;
        }
        return Stream.of(ImportLines.Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalidParameter(
                        "mode", "mode is create, update of upsert.", "mode is create, update or upsert."));
    }

    static boolean isTrue(MultivaluedMap<String, String> parameters, String name, boolean usual) {
        return switch (parameters.getFirst(name)) {
            case null -> usual;
            case "true" -> true;
            case "false" -> false;
            case String other ->
                throw Problem.invalidParameter(name, name + " is true of false.", name + " is true or false.");
        };
    }

    /** {@code Naam:name,Plaats\, gemeente:municipality,*:-}: the last colon of each, commas between. */
    private static Map<String, String> columns(List<String> given) {
        Map<String, String> columns = new LinkedHashMap<>();
        given.stream()
                .flatMap(list -> Arrays.stream(list.split("(?<!\\\\),", -1)))
                .map(pair -> pair.replace("\\,", ","))
                .forEach(pair -> {
                    int colon = pair.lastIndexOf(':');
                    String from = colon < 1 ? "" : pair.substring(0, colon).strip();
                    String to = colon < 1 ? "" : pair.substring(colon + 1).strip();
                    boolean leavesAllOthersAs = from.equals(Columns.ALL_OTHERS) && !to.equals(Columns.LEFT_OUT);
                    if (from.isEmpty() || to.isEmpty() || leavesAllOthersAs || columns.put(from, to) != null) {
                        throw Problem.invalidParameter(
                                "columns",
                                "Schrijf kolom:veld,kolom:veld, elke kolom één keer; kolom:- laat er een weg, *:- alle"
                                        + " andere.",
                                "Write column:field,column:field, each column once; column:- leaves one out, *:- all"
                                        + " others.");
                    }
                });
        return columns;
    }

    /** @param name the charset parameter of a media type */
    static Optional<Charset> charset(@Nullable String name) {
        try {
            return Optional.ofNullable(name).map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Problem.invalidParameter("charset", "Deze codering is niet bekend.", "This encoding is not known.");
        }
    }
}
