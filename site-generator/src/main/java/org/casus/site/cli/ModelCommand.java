package org.casus.site.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.casus.content.evolution.DeclaredModel;
import org.casus.content.folder.ContentModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What has to do with types and vocabularies. */
@Command(
        name = "model",
        description = "Compares types and vocabularies with the content that is there.",
        subcommands = ModelCommand.Diff.class,
        synopsisSubcommandLabel = "diff",
        mixinStandardHelpOptions = true)
final class ModelCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Casus.WRONG_USE;
    }

    /** Says which content a folder's model has no place for. */
    @Command(
            name = "diff",
            description = "Says which content of an installation the model of a folder has no place for.",
            footer = {"", "Example: casus model diff --url http://localhost:8080 --from content"},
            mixinStandardHelpOptions = true)
    @SuppressWarnings("NullAway.Init") // picocli fills in what is required
    static final class Diff implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "--url", required = true, paramLabel = "URL", description = "The installation.")
        private String url;

        @Option(
                names = "--token",
                paramLabel = "TOKEN",
                defaultValue = "${env:CASUS_TOKEN:-}",
                description = "An administrator's API token. Without it: what CASUS_TOKEN holds.")
        private String token;

        @Option(names = "--from", paramLabel = "DIR", description = "The folder of the model. Without it: content.")
        private @Nullable Path from;

        @Option(names = "--json", description = "Print the answer as JSON.")
        private boolean isJson;

        @Override
        public Integer call() throws IOException {
            ContentModel model = ContentModel.read(from == null ? Home.folder("content") : from);
            String body = DeclaredModel.of(model.types(), model.vocabularies())
                    .toJson()
                    .toString();
            JsonNode answer;
            try (InputStream json = new Api(url, token)
                    .post("/types/diff", "application/json", HttpRequest.BodyPublishers.ofString(body))) {
                answer = new ObjectMapper().readTree(json);
            }
            print(answer);
            return answer.path("wouldStart").asBoolean() ? 0 : Casus.FAILED;
        }

        private void print(JsonNode answer) {
            PrintWriter out = spec.commandLine().getOut();
            if (isJson) {
                out.println(answer);
                return;
            }
            answer.path("changedTypes").forEach(type -> out.println("changed: " + type.asText()));
            answer.path("lost").forEach(lost -> out.println(lost.path("message").asText()));
            out.println(
                    answer.path("wouldStart").asBoolean()
                            ? "nothing is lost: the installation would start with this model"
                            : answer.path("lost").size()
                                    + " changes would lose content: the installation would not start");
        }
    }
}
