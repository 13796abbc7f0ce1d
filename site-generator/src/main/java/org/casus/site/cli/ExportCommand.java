package org.casus.site.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fetches what is published: all of it as a bundle, or one type as a table. */
@Command(
        name = "export",
        description = "Writes what an installation has published to a file: a bundle, or one type as CSV or XLSX.",
        footer = {
            "",
            "Example: casus export --from http://localhost:8080 --out casus.ndjson",
            "Example: casus export --from http://localhost:8080 --type church --format xlsx --out churches.xlsx"
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in what is required
final class ExportCommand implements Callable<Integer> {

    /** What kind of file. */
    enum Format {
        bundle,
        csv,
        xlsx
    }

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

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            split = ",",
            description = "Only this type; of a bundle several, with commas between.")
    private List<String> types = List.of();

    @Option(names = "--format", defaultValue = "bundle", description = "${COMPLETION-CANDIDATES}; without it: bundle.")
    private Format format;

    @Option(names = "--working", description = "In a table: working revisions with private fields.")
    private boolean isWorking;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
    private Path out;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean isJson;

    @Override
    public Integer call() throws IOException {
        if (format != Format.bundle && types.size() != 1) {
            spec.commandLine().getErr().println("casus export: a table is of one type. Say which with --type.");
            return Casus.WRONG_USE;
        }
        if (format == Format.bundle && isWorking) {
            spec.commandLine().getErr().println("casus export: --working goes with --format csv or xlsx.");
            return Casus.WRONG_USE;
        }
        Path target = out.toAbsolutePath();
        Path draft = target.resolveSibling(target.getFileName() + ".tmp");
        try (InputStream file = new Api(from, token).get(path())) {
            copy(file, draft);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        long bytes = Files.size(target);
        spec.commandLine().getOut().println(isJson ? "{\"bytes\":" + bytes + "}" : out + ": " + bytes + " bytes");
        return 0;
    }

    private String path() {
        String names = URLEncoder.encode(String.join(",", types), StandardCharsets.UTF_8);
        if (format == Format.bundle) {
            return types.isEmpty() ? "/export" : "/export?types=" + names;
        }
        return "/export?format=" + format + "&type=" + names + (isWorking ? "&revision=working" : "");
    }

    private void copy(InputStream file, Path draft) throws IOException {
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), out.toString());
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (OutputStream to = Files.newOutputStream(draft)) {
            for (int length = file.read(buffer); length >= 0; length = file.read(buffer)) {
                to.write(buffer, 0, length);
                bytes += length;
                if (!isJson && bytes >> 20 > (bytes - length) >> 20) {
                    progress.at(bytes >> 20, OptionalLong.empty(), "MB");
                }
            }
        }
        progress.end();
    }
}
