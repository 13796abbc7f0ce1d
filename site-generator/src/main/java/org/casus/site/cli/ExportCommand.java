package org.casus.site.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fetches everything that is published as one bundle. */
@Command(
        name = "export",
        description = "Writes all that an installation has published to a file, as a bundle.",
        footer = {"", "Example: casus export --from http://localhost:8080 --out casus.ndjson"},
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in what is required
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "URL", description = "The installation.")
    private String from;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:CASUS_TOKEN:-}",
            description = {"An API token. Without it: what CASUS_TOKEN holds."})
    private String token;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
    private Path out;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean isJson;

    @Override
    public Integer call() throws IOException {
        Path target = out.toAbsolutePath();
        Path draft = target.resolveSibling(target.getFileName() + ".tmp");
        try (InputStream bundle = new Api(from, token).get("/export")) {
            Files.copy(bundle, draft, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        long bytes = Files.size(target);
        spec.commandLine().getOut().println(isJson ? "{\"bytes\":" + bytes + "}" : out + ": " + bytes + " bytes");
        return 0;
    }
}
