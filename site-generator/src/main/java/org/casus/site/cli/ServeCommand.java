package org.casus.site.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a baked site on this machine. */
@Command(
        name = "serve",
        description = "Serves a baked site to this machine alone, until Ctrl-C. For a look, not for visitors.",
        footer = {"", "Example: casus serve --out out/kerken --port 8000"},
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in what is required
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The baked site.")
    private Path out;

    @Option(names = "--port", defaultValue = "8000", paramLabel = "PORT", description = "Without it: 8000. 0: any.")
    private int port;

    @Option(
            names = "--base-path",
            defaultValue = "/",
            paramLabel = "PATH",
            description = "The path of the --base-url that the site was baked with. Without it: /.")
    private String basePath;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(out)) {
            throw new NoSuchFileException(out.toString());
        }
        try (PreviewServer server = PreviewServer.start(out, basePath, port)) {
            spec.commandLine().getOut().println("http://localhost:" + server.port() + server.basePath());
            Thread.currentThread().join();
        }
        return 0;
    }
}
