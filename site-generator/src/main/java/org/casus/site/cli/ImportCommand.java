package org.casus.site.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a file of entries to an installation. */
@Command(
        name = "import",
        description = "Sends entries, one JSON object a line, to an installation. Prints its report.",
        footer = {"", "Example: casus import --to http://localhost:8080 --token … --type church churches.ndjson"},
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in what is required
final class ImportCommand implements Callable<Integer> {

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

    @Option(names = "--type", required = true, paramLabel = "TYPE", description = "The type of the entries.")
    private String type;

    @Option(names = "--mode", defaultValue = "upsert", description = "${COMPLETION-CANDIDATES}; without it: upsert.")
    private Mode mode;

    @Option(names = "--dry-run", description = "Only say what would happen.")
    private boolean isDryRun;

    @SuppressWarnings("UnusedVariable") // the report is JSON already
    @Option(names = "--json", description = "As without it: the report is JSON.")
    private boolean isJson;

    @Parameters(paramLabel = "FILE", description = "The file of entries.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        String path = "/import/" + type + "?mode=" + mode + "&dryRun=" + isDryRun;
        try (InputStream report =
                new Api(to, token).post(path, "application/x-ndjson", HttpRequest.BodyPublishers.ofFile(file))) {
            spec.commandLine().getOut().println(new String(report.readAllBytes(), StandardCharsets.UTF_8));
        }
        return 0;
    }
}
