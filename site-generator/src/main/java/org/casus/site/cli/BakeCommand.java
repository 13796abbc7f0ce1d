package org.casus.site.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.casus.content.InvalidContent;
import org.casus.content.bundle.MediaSource;
import org.casus.content.markdown.Markdown;
import org.casus.site.Bake;
import org.casus.site.BakeReport;
import org.casus.site.BakeSettings;
import org.casus.site.Merge;
import org.casus.site.Part;
import org.casus.site.Reopened;
import org.casus.site.SourceFiles;
import org.casus.site.Unchanged;
import org.casus.site.Verification;
import org.casus.site.theme.ThemeProblem;
import org.casus.site.watching.WatchedContent;
import org.casus.site.watching.WatchedFolders;
import org.casus.site.writing.OutputFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Bakes one site. */
@Command(
        name = "bake",
        description = "Bakes a site: only what changed, where the folder holds an earlier bake.",
        footer = {"", "Example: casus bake --site kerken --out /srv/www/kerken"},
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in what is required
final class BakeCommand implements Callable<Integer> {

    /** Of a foreign folder: others' links to parts of pages can be wrong by the hundred. */
    private static final int MOST_BROKEN = 20;

    private static final MediaSource NO_MEDIA = media -> {
        throw new NoSuchFileException(media.name());
    };

    /** When nothing has been saved for so long, what nobody waits for is made too. */
    private static final long QUIET_MILLIS = 1_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--site", required = true, paramLabel = "SITE", description = "Which site: the name of its file.")
    private String site;

    @Option(
            names = "--from",
            paramLabel = "DIR|FILE|URL",
            description = "A folder of content, a bundle, or an installation. Without it: the folder content.")
    private @Nullable String from;

    @Option(names = "--sites", paramLabel = "DIR", description = "Where the site files are. Without it: content/sites.")
    private @Nullable Path sites;

    @Option(names = "--themes", paramLabel = "DIR", description = "Where the themes are. Without it: themes.")
    private @Nullable Path themes;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write. Without it: out/<site>.")
    private @Nullable Path out;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description =
                    "Where the site will be, if not where its file says. Sister sites lie beside it where its last"
                            + " part is the site's name.")
    private @Nullable String baseUrl;

    @Option(names = "--jobs", paramLabel = "N", description = "Threads that render. Without it: one a core.")
    private @Nullable Integer jobs;

    @Option(names = "--full", description = "Render and write everything again.")
    private boolean isFull;

    @Option(names = "--keep-going", description = "Report broken links, and bake on.")
    private boolean isKeepingGoing;

    @Option(names = "--force", description = "Bake although a collection would lose most of its entries.")
    private boolean isForced;

    @Option(
            names = "--rollback",
            description = "Bake nothing: bring back the site as it was before the last bake that changed it.")
    private boolean isRollingBack;

    @Option(names = "--no-compress", description = "Without the twins in gzip that a server can hand out as they are.")
    private boolean isPlain;

    @Option(names = "--profile", description = "Also say where the time went.")
    private boolean isProfiled;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean isJson;

    @Mixin
    private ForeignOptions foreign;

    @Option(names = "--watch", description = "Bake again at each change of content, themes or site file, until Ctrl-C.")
    private boolean isWatching;

    @Option(
            names = "--drafts",
            description =
                    "Show what is in the content's folder of drafts too: a site for who may see them, in a folder of"
                            + " its own (without --out: out/<site>-drafts).")
    private boolean withDrafts;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Bake one part of N, into a folder of its own; --merge makes one site of all parts.")
    private @Nullable String shard;

    @Option(
            names = "--merge",
            paramLabel = "DIR",
            arity = "1..*",
            description = "Bake nothing: make one site of the folders of all parts.")
    private List<Path> merged = List.of();

    @Option(
            names = "--check",
            description =
                    "Look at the pages before they are put in place: what is serious stops the bake. The report is"
                            + " report.html and report.json in the folder beside the site.")
    private boolean isChecked;

    @Option(
            names = "--verify",
            description = "Then bake from nothing into a temporary folder too, and compare byte for byte.")
    private boolean isVerified;

    private Optional<PlainBake.Voice> voice = Optional.empty();

    /** For {@link PlainBake}, which knows nothing of the command line's library. */
    static BakeCommand of(Map<String, String> options, PlainBake.Voice voice) {
        BakeCommand command = new BakeCommand();
        command.voice = Optional.of(voice);
        command.foreign = new ForeignOptions();
        command.site = options.getOrDefault("--site", "");
        command.from = options.get("--from");
        command.sites = path(options, "--sites");
        command.themes = path(options, "--themes");
        command.out = path(options, "--out");
        command.baseUrl = options.get("--base-url");
        command.isFull = options.containsKey("--full");
        command.isPlain = options.containsKey("--no-compress");
        command.isProfiled = options.containsKey("--profile");
        command.isJson = options.containsKey("--json");
        return command;
    }

    private static @Nullable Path path(Map<String, String> options, String name) {
        String written = options.get(name);
        return written == null ? null : Path.of(written);
    }

    private PrintWriter out() {
        return voice.map(PlainBake.Voice::out)
                .orElseGet(() -> spec.commandLine().getOut());
    }

    private PrintWriter err() {
        return voice.map(PlainBake.Voice::err)
                .orElseGet(() -> spec.commandLine().getErr());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (jobs != null && jobs < 1) {
            err().println("casus bake: --jobs must be at least 1");
            return Casus.WRONG_USE;
        }
        if (shard != null && Part.of(shard).isEmpty()) {
            err().println("casus bake: --shard takes a number and how many there are, as in 2/4");
            return Casus.WRONG_USE;
        }
        if (isRollingBack) {
            return rollBack();
        }
        if (!merged.isEmpty()) {
            return merge();
        }
        String source = from == null ? Home.folder("content").toString() : from;
        if (withDrafts && (foreign.isGiven() || !Files.isDirectory(Path.of(source)))) {
            err().println("casus bake: --drafts needs a folder of content, which has them in drafts/<type>/<slug>.md;"
                    + " a bundle or an installation gives what is public, and so does " + source);
            return Casus.WRONG_USE;
        }
        if (isWatching) {
            return watch(source);
        }
        Optional<SourceFiles> files = withDrafts ? Optional.empty() : filesOf(source);
        Optional<BakeReport> unchanged = files.flatMap(found -> Unchanged.since(settings(source, NO_MEDIA), found));
        if (unchanged.isPresent() && !isVerified) {
            print(unchanged.get());
            return 0;
        }
        Optional<Reopened> reopened = isVerified ? Optional.empty() : files.flatMap(found -> reopened(source, found));
        ContentSource content = reopened.isPresent()
                ? ContentSource.of(reopened.get().folder())
                : withDrafts ? ContentSource.withDrafts(Path.of(source)) : foreign.source(source);
        BakeSettings settings = settings(source, content.media());
        Bake bake = Bake.once(settings, Markdown.renderer());
        files.ifPresent(bake::madeFrom);
        reopened.ifPresent(bake::goingOnFrom);
        BakeReport report = bake.bake(content.content());
        print(report);
        boolean isAsItMustBe = !isVerified || verify(settings, content);
        boolean isFine = report.brokenLinks().isEmpty() || foreign.isGiven();
        return isFine && isAsItMustBe ? 0 : Casus.FAILED;
    }

    /** All that a bake is made from, where that is files. */
    private Optional<SourceFiles> filesOf(String source) {
        boolean isFolder = !foreign.isGiven() && !Api.isUrl(source) && Files.isDirectory(Path.of(source));
        return isFolder
                ? SourceFiles.ofContent(
                        Path.of(source),
                        List.of(Path.of(source), sites == null ? sitesBeside(source) : sites, themesFolder()))
                : Optional.empty();
    }

    private Optional<Reopened> reopened(String source, SourceFiles files) {
        return Reopened.of(settings(source, NO_MEDIA), Path.of(source), ContentSource.NO_INSTALLATION, files);
    }

    private boolean verify(BakeSettings settings, ContentSource content) {
        Verification verification = Verification.of(settings, content.content(), Markdown.renderer());
        PrintWriter err = err();
        verification.differences().forEach(difference -> err.println(difference.path() + ": " + difference.reason()));
        if (!verification.differences().isEmpty()) {
            err.println("casus bake: " + verification.differences().size()
                    + " files are not what a bake from nothing makes them. --full puts them right.");
        } else if (!isJson) {
            out().println("verified: " + verification.files() + " files are those of a bake from nothing");
        }
        return verification.differences().isEmpty();
    }

    private int merge() {
        int files = Merge.into(outputFolder(), merged, isForced);
        out().println(site + ": " + merged.size() + " parts merged, " + files + " files are other ones now");
        return 0;
    }

    /** What cannot be baked is told, and waits for the next change. */
    private int watch(String source) throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of(source))) {
            err().println("casus bake: --watch needs a folder of content, not " + source);
            return Casus.WRONG_USE;
        }
        List<Path> watched = List.of(Path.of(source), sites == null ? sitesBeside(source) : sites, themesFolder());
        Path out = outputFolder().toAbsolutePath().normalize();
        if (watched.stream()
                .anyMatch(folder -> out.startsWith(folder.toAbsolutePath().normalize()))) {
            err().println("casus bake: --watch would see its own output in " + out + ". Name another --out.");
            return Casus.WRONG_USE;
        }
        // Watched before it is read: what changes meanwhile is seen.
        try (WatchedFolders folders = WatchedFolders.of(watched)) {
            WatchedContent content = withDrafts
                    ? WatchedContent.withDrafts(Path.of(source), ContentSource.NO_INSTALLATION)
                    : WatchedContent.open(Path.of(source), ContentSource.NO_INSTALLATION);
            Bake bake = new Bake(settings(source, content), Markdown.renderer());
            tell(() -> bake.bake(content.content()));
            while (true) {
                WatchedFolders.Changes changes = folders.await();
                tell(() -> bake.bakeSoon(content.after(changes)));
                for (Optional<WatchedFolders.Changes> more = folders.await(QUIET_MILLIS);
                        more.isPresent();
                        more = folders.await(QUIET_MILLIS)) {
                    WatchedFolders.Changes next = more.get();
                    tell(() -> bake.bakeSoon(content.after(next)));
                }
                if (bake.isBehind()) {
                    tell(() -> bake.bake(content.content()));
                }
            }
        }
    }

    private void tell(Supplier<BakeReport> work) {
        try {
            BakeReport report = work.get();
            if (report.written() > 0 || report.removed() > 0) {
                print(report);
            }
        } catch (InvalidContent | ThemeProblem e) {
            err().println("casus bake: " + e.getMessage());
        }
        out().flush();
        err().flush();
    }

    private Path themesFolder() {
        return themes == null ? Home.folder("themes") : themes;
    }

    private int rollBack() {
        try (OutputFolder folder = OutputFolder.open(outputFolder())) {
            int files = folder.rollBack();
            out().println(site + ": back to the bake before, " + files + " files are other ones now");
        }
        return 0;
    }

    private Path outputFolder() {
        return out == null ? Path.of("out", withDrafts ? site + "-drafts" : site) : out;
    }

    private BakeSettings settings(String source, MediaSource media) {
        BakeSettings settings = BakeSettings.of(
                site, sites == null ? sitesBeside(source) : sites, themesFolder(), outputFolder(), media);
        settings = baseUrl == null ? settings : settings.withBaseUrl(baseUrl);
        settings = jobs == null ? settings : settings.withJobs(jobs);
        settings = isFull ? settings.full() : settings;
        settings = Optional.ofNullable(shard)
                .flatMap(Part::of)
                .map(settings::onlyPart)
                .orElse(settings);
        settings = isChecked ? settings.checked() : settings;
        settings = isForced ? settings.forced() : settings;
        settings = withDrafts ? settings.ofDrafts() : settings;
        settings = isPlain ? settings : settings.compressing();
        return isKeepingGoing || foreign.isGiven() ? settings.keepingGoing() : settings;
    }

    private Path sitesBeside(String source) {
        if (foreign.isGiven()) {
            return foreign.modelFolder().resolve("sites");
        }
        if (!Api.isUrl(source)) {
            Path beside = Path.of(source).resolve("sites");
            if (Files.isDirectory(beside)) {
                return beside;
            }
        }
        return Home.folder("content").resolve("sites");
    }

    private void print(BakeReport report) {
        PrintWriter out = out();
        report.brokenLinks().stream()
                .limit(foreign.isGiven() ? MOST_BROKEN : Long.MAX_VALUE)
                .forEach(problem -> err().println(problem));
        if (isJson) {
            out.println(json(report).toPrettyString());
            return;
        }
        out.println(report);
        foreign.report(out, report.brokenLinks().size());
        out.println("in " + report.out().toAbsolutePath());
        report.checks().ifPresent(checks -> out.print(checks.text()));
        if (isProfiled) {
            print(out, "phases", report.millis());
            print(out, "templates, on all threads together", report.templateMillis());
        }
    }

    private static void print(PrintWriter out, String title, Map<String, Long> millis) {
        out.println(title);
        millis.forEach((name, value) -> out.println("  " + name + " " + value + " ms"));
    }

    private ObjectNode json(BakeReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("site", report.site());
        json.put("out", report.out().toAbsolutePath().toString());
        json.put("files", report.files());
        json.put("rendered", report.rendered());
        json.put("reused", report.reused());
        json.put("written", report.written());
        json.put("removed", report.removed());
        json.put("bytes", report.bytes());
        ObjectNode phases = json.putObject("millis");
        report.millis().forEach(phases::put);
        ObjectNode templates = json.putObject("templateMillis");
        report.templateMillis().forEach(templates::put);
        if (foreign.isGiven()) {
            foreign.report(json.putArray("notUnderstood"));
        }
        report.notes().forEach(json.putArray("notes")::add);
        report.checks().ifPresent(checks -> json.set("checks", checks.json()));
        report.brokenLinks().forEach(problem -> json.withArray("brokenLinks").add(problem.toString()));
        return json;
    }
}
