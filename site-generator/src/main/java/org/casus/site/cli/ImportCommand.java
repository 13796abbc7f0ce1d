package org.casus.site.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends files of entries to an installation. */
@Command(
        name = "import",
        description = {
            "Sends entries to an installation, and says line by line what is wrong with them.",
            "The file's ending says what it is: .ndjson, .jsonl, .csv, .tsv, .txt (CSV), .xlsx, .zip (a folder of"
                    + " content). Without --type: a bundle, as `casus export` writes it."
        },
        footer = {
            "",
            "Example: casus import --to http://localhost:8080 --token … --type church churches.csv",
            "Ends with 0 where all lines were taken, 1 where one was refused, 2 for wrong use."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in what is required
final class ImportCommand implements Callable<Integer> {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "ndjson", "application/x-ndjson",
            "jsonl", "application/x-ndjson",
            "csv", "text/csv",
            "txt", "text/csv",
            "tsv", "text/tab-separated-values",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "zip", "application/zip");

    /** What to do with entries that are, or are not, there already. */
    enum Mode {
        create,
        update,
        upsert
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--to", required = true, paramLabel = "URL", description = "The installation.")
    private String to;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:CASUS_TOKEN:-}",
            description = {"An API token. Without it: what CASUS_TOKEN holds."})
    private String token;

    @Option(names = "--type", paramLabel = "TYPE", description = "The type of the entries.")
    private @Nullable String type;

    @Option(names = "--mode", defaultValue = "upsert", description = "${COMPLETION-CANDIDATES}; without it: upsert.")
    private Mode mode;

    @Option(names = "--key", paramLabel = "FIELD", description = "A unique field by which entries are known again.")
    private @Nullable String key;

    @Option(names = "--dry-run", description = "Only say what would happen.")
    private boolean isDryRun;

    @Option(names = "--no-atomic", description = "Keep what is right also where other lines are refused.")
    private boolean isPiecemeal;

    @Option(names = "--publish", description = "Publish what comes in.")
    private boolean isPublishing;

    @Option(
            names = "--column",
            paramLabel = "COLUMN=FIELD",
            description =
                    "The field that a column holds, for each column whose header is none; COLUMN=- leaves it out, *=- all"
                            + " others.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--map", paramLabel = "FILE", description = "A file with a line COLUMN=FIELD for each column.")
    private @Nullable Path map;

    @Option(names = "--sheet", paramLabel = "NAME", description = "The sheet of an XLSX file. Without it: the first.")
    private @Nullable String sheet;

    @Option(names = "--json", description = "Print the reports as JSON, one a line.")
    private boolean isJson;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files of entries.")
    private List<Path> files;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            if (mediaType(file).isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("casus import: " + file + " ends in none of ."
                                + String.join(
                                        " .",
                                        MEDIA_TYPES.keySet().stream().sorted().toList()));
                return Casus.WRONG_USE;
            }
        }
        String path = path();
        boolean areFine = true;
        for (Path file : files) {
            ImportReport report = send(path, file);
            areFine &= report.isFine();
            if (isJson) {
                spec.commandLine().getOut().println(report.json().put("file", report.file()));
            } else {
                report.print(spec.commandLine().getOut(), spec.commandLine().getErr());
            }
        }
        return areFine ? 0 : Casus.FAILED;
    }

    private Optional<String> mediaType(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Optional.ofNullable(MEDIA_TYPES.get(ending))
                .filter(found -> type != null || found.equals("application/x-ndjson"));
    }

    private String path() throws IOException {
        if (type == null) {
            return "/import?dryRun=" + isDryRun;
        }
        StringBuilder path = new StringBuilder("/import/" + encoded(type) + "?mode=" + mode + "&dryRun=" + isDryRun
                + "&atomic=" + !isPiecemeal + "&publish=" + isPublishing);
        if (key != null) {
            path.append("&key=").append(encoded(key));
        }
        if (sheet != null) {
            path.append("&sheet=").append(encoded(sheet));
        }
        List<String> renamed = new ArrayList<>();
        renamed().forEach((column, field) -> renamed.add(column.replace(",", "\\,") + ":" + field));
        if (!renamed.isEmpty()) {
            path.append("&columns=").append(encoded(String.join(",", renamed)));
        }
        return path.toString();
    }

    private Map<String, String> renamed() throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        if (map != null) {
            for (String line : Files.readAllLines(map)) {
                int equals = line.lastIndexOf('=');
                if (equals > 0) {
                    all.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                } else if (!line.isBlank()) {
                    throw new CommandFailed(map + ": ‘" + line + "’ is not COLUMN=FIELD");
                }
            }
        }
        all.putAll(columns);
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private ImportReport send(String path, Path file) throws IOException {
        String name = file.toString();
        PrintWriter err = spec.commandLine().getErr();
        ProgressLine progress = new ProgressLine(err, name);
        Api.Answer answer = new Api(to, token).send(path, mediaType(file).orElse(""), file, "text/event-stream");
        if (answer.status() != 200) {
            return new ImportReport(name, problem(answer));
        }
        try (Events events = new Events(answer.body())) {
            for (Optional<Events.Event> event = events.next(); event.isPresent(); event = events.next()) {
                if (!event.get().name().equals("progress")) {
                    progress.end();
                    return new ImportReport(name, (ObjectNode) event.get().json());
                }
                if (!isJson) {
                    var done = event.get().json();
                    OptionalLong of =
                            done.has("of") ? OptionalLong.of(done.get("of").asLong()) : OptionalLong.empty();
                    progress.at(done.path("done").asLong(), of, "lines");
                }
            }
        }
        throw new CommandFailed("the installation stopped answering in the middle of " + file
                + (isPiecemeal ? "; what came before was kept" : "; nothing was kept"));
    }

    private static ObjectNode problem(Api.Answer answer) throws IOException {
        try (InputStream body = answer.body()) {
            return answer.object(body.readAllBytes());
        }
    }
}
