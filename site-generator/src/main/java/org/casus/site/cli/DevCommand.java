package org.casus.site.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.casus.content.InvalidContent;
import org.casus.content.markdown.Markdown;
import org.casus.site.BakeSettings;
import org.casus.site.Preview;
import org.casus.site.theme.ThemeProblem;
import org.casus.site.watching.WatchedContent;
import org.casus.site.watching.WatchedFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a site while its content and its theme are worked on. */
@Command(
        name = "dev",
        description = {
            "Serves a site to this machine alone, made page by page as it is asked for, until Ctrl-C.",
            "Open pages load again when content, theme or site file change; what is wrong is shown in their place."
        },
        footer = {"", "Example: casus dev --site kerken --port 8000"},
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in what is required
final class DevCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--site", required = true, paramLabel = "SITE", description = "Which site: the name of its file.")
    private String site;

    @Option(names = "--from", paramLabel = "DIR", description = "A folder of content. Without it: the folder content.")
    private @Nullable Path from;

    @Option(names = "--themes", paramLabel = "DIR", description = "Where the themes are. Without it: themes.")
    private @Nullable Path themes;

    @Option(names = "--port", defaultValue = "8000", paramLabel = "PORT", description = "Without it: 8000. 0: any.")
    private int port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path content = from == null ? Home.folder("content") : from;
        Path theme = themes == null ? Home.folder("themes") : themes;
        if (!Files.isDirectory(content)) {
            throw new NoSuchFileException(content.toString());
        }
        // Watched before it is read: what changes meanwhile is seen.
        try (WatchedFolders folders = WatchedFolders.of(List.of(content, theme));
                DevServer server = DevServer.start(port)) {
            WatchedContent read = WatchedContent.open(content, ContentSource.NO_INSTALLATION);
            Preview preview = preview(content, theme, read, server.url());
            server.changed(tried(() -> preview.show(read.content())));
            server.show(preview, new ErrorPage(List.of(theme, content)));
            spec.commandLine().getOut().println(server.url());
            while (true) {
                WatchedFolders.Changes changes = folders.await();
                server.changed(tried(() -> preview.show(read.after(changes))));
            }
        }
    }

    private Preview preview(Path content, Path theme, WatchedContent read, String url) {
        BakeSettings settings = BakeSettings.of(site, content.resolve("sites"), theme, Path.of("out", site), read);
        return new Preview(settings.withBaseUrl(url), Markdown.renderer());
    }

    private static Optional<RuntimeException> tried(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (InvalidContent | ThemeProblem e) {
            return Optional.of(e);
        }
    }
}
