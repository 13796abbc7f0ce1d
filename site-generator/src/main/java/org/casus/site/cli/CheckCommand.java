package org.casus.site.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.casus.content.InvalidContent;
import org.casus.content.SourceProblem;
import org.casus.content.markdown.Markdown;
import org.casus.content.sites.Site;
import org.casus.content.sites.SiteFiles;
import org.casus.content.source.Problems;
import org.casus.site.Bake;
import org.casus.site.BakeReport;
import org.casus.site.BakeSettings;
import org.casus.site.checking.CheckReport;
import org.casus.site.checking.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says everything that is wrong with content, sites and themes, by baking into a folder that is thrown away. */
@Command(
        name = "check",
        description = "Reads content, sites and themes, renders every page, and says all that is wrong.",
        footer = {"", "Example: casus check --site kerken"},
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in what is required
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--site", paramLabel = "SITE", description = "Only this site.")
    private @Nullable String only;

    @Option(names = "--from", paramLabel = "DIR", description = "The folder of content. Without it: content.")
    private @Nullable Path from;

    @Option(names = "--themes", paramLabel = "DIR", description = "Where the themes are. Without it: themes.")
    private @Nullable Path themes;

    @Mixin
    private ForeignOptions foreign;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean isJson;

    private final List<SourceProblem> warnings = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Path folder = from == null ? Home.folder("content") : from;
        List<SourceProblem> problems = check(folder);
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            add(json.putArray("problems"), problems);
            add(json.putArray("warnings"), warnings);
            out.println(json.toPrettyString());
            return problems.isEmpty() ? 0 : Casus.FAILED;
        }
        warnings.forEach(warning -> out.println("warning: " + warning));
        if (problems.isEmpty()) {
            out.println("no problems");
        } else {
            throw new InvalidContent(problems);
        }
        return problems.isEmpty() ? 0 : Casus.FAILED;
    }

    private static void add(ArrayNode array, List<SourceProblem> problems) {
        problems.forEach(problem -> array.addObject()
                .put("file", problem.file())
                .put("line", problem.line())
                .put("message", problem.message()));
    }

    private List<SourceProblem> check(Path folder) throws IOException {
        Problems problems = new Problems();
        try {
            ContentSource source = foreign.source(folder.toString());
            SortedMap<String, Site> sites =
                    SiteFiles.read(sites(folder), source.content().types());
            for (String site : only == null ? sites.keySet() : List.of(only)) {
                check(site, folder, source, problems);
            }
        } catch (InvalidContent invalid) {
            problems.addAll(invalid.problems());
        }
        return new ArrayList<>(problems.all());
    }

    private void check(String site, Path folder, ContentSource source, Problems problems) throws IOException {
        Path scratch = Files.createTempDirectory("casus-check");
        try {
            BakeSettings settings = BakeSettings.of(
                    site,
                    sites(folder),
                    themes == null ? Home.folder("themes") : themes,
                    scratch.resolve(site),
                    source.media());
            BakeSettings fitting = foreign.isGiven() ? settings : settings.checked();
            BakeReport report = new Bake(fitting.keepingGoing(), Markdown.renderer()).bake(source.content());
            report.checks().ifPresent(checks -> keep(site, checks, problems));
            if (!foreign.isGiven()) {
                problems.addAll(report.brokenLinks());
            }
            if (foreign.isGiven() && !isJson) {
                foreign.report(spec.commandLine().getOut(), report.brokenLinks().size());
            }
        } catch (InvalidContent invalid) {
            problems.addAll(invalid.problems());
        } finally {
            delete(scratch);
        }
    }

    private void keep(String site, CheckReport report, Problems problems) {
        for (Finding finding : report.findings()) {
            String of = finding.subject().isEmpty() ? "" : " (" + finding.subject() + ")";
            SourceProblem problem =
                    new SourceProblem(site + "/" + finding.path(), finding.line(), finding.message() + of);
            if (finding.rule().isSerious()) {
                problems.addAll(List.of(problem));
            } else {
                warnings.add(problem);
            }
        }
    }

    private Path sites(Path folder) {
        return (foreign.isGiven() ? foreign.modelFolder() : folder).resolve("sites");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
