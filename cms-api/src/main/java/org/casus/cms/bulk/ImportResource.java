package org.casus.cms.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.ImportLines;
import org.casus.cms.http.Languages;
import org.casus.cms.http.LimitedBody;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.types.Model;
import org.casus.content.type.ContentType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes in many entries of a type. */
@Path("import/{type}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bulk")
public class ImportResource {

    /** A gigabyte is a million entries; what is longer is more likely a mistake. */
    private static final long LARGEST = 1_000_000_000L;

    private static final List<String> KNOWN = List.of("mode", "dryRun", "atomic", "publish");

    @Inject
    Caller caller;

    @Inject
    Model model;

    @Inject
    ImportRun run;

    @Inject
    ImportLines imports;

    @Context
    UriInfo uri;

    @PathParam("type")
    String typeId;

    @POST
    @Consumes({"application/x-ndjson", "application/ndjson", "application/jsonl"})
    @Operation(
            summary = "Take in NDJSON, one entry a line",
            description = "?mode=create|update|upsert &dryRun=true|false &atomic=true|false &publish=true|false")
    public JsonNode ndjson(InputStream body, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language)
            throws IOException {
        if (!caller.isSignedIn()) {
            throw Problem.signInNeeded();
        }
        ContentType type = model.type(typeId);
        ImportRun.Manner manner = manner();
        imports.checkRights(caller, type, manner.isPublishing());
        // a slow sender must not hold locks: all is here before the first line is looked at
        java.nio.file.Path spool = Files.createTempFile("casus-import-", ".ndjson");
        try {
            Files.copy(new LimitedBody(body, LARGEST), spool, StandardCopyOption.REPLACE_EXISTING);
            try (BufferedReader reader = Files.newBufferedReader(spool, StandardCharsets.UTF_8)) {
                return answer(run.run(caller, type, new JsonLines(reader), manner), manner, Languages.of(language));
            }
        } finally {
            Files.delete(spool);
        }
    }

    @POST
    @Consumes({"text/csv", "application/zip", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(summary = "CSV, XLSX and ZIP (not in this version)")
    public JsonNode other(InputStream body) {
        throw Problem.notImplemented("import CSV, XLSX, ZIP");
    }

    private ImportRun.Manner manner() {
        for (Map.Entry<String, List<String>> parameter :
                uri.getQueryParameters().entrySet()) {
            if (!KNOWN.contains(parameter.getKey())) {
                throw Problem.invalidParameter(
                        parameter.getKey(),
                        "Onbekend; wel bekend: " + String.join(", ", KNOWN) + ".",
                        "Unknown; known are: " + String.join(", ", KNOWN) + ".");
            }
        }
        return new ImportRun.Manner(mode(), isTrue("dryRun", false), isTrue("atomic", true), isTrue("publish", false));
    }

    private ImportLines.Mode mode() {
        String word = uri.getQueryParameters().getFirst("mode");
        if (word == null) {
            return ImportLines.Mode.CREATE;
        }
        return Stream.of(ImportLines.Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalidParameter(
                        "mode", "mode is create, update of upsert.", "mode is create, update or upsert."));
    }

    private boolean isTrue(String name, boolean usual) {
        return switch (uri.getQueryParameters().getFirst(name)) {
            case null -> usual;
            case "true" -> true;
            case "false" -> false;
            case String other ->
                throw Problem.invalidParameter(name, name + " is true of false.", name + " is true or false.");
        };
    }

    /** @throws Problem with the same report, where a refused line kept all of it out */
    private static JsonNode answer(ImportRun.Report report, ImportRun.Manner manner, String language) {
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        report.counts().forEach((outcome, count) -> counts.put(word(outcome), count));
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        report.lines().forEach(line -> lines.add(json(line, language)));
        if (!report.isKept() && !manner.isDryRun()) {
            throw Problem.of(
                            ProblemKind.INVALID_ENTRY,
                            "Er zijn lijnen geweigerd; er is niets bewaard.",
                            "Lines were refused; nothing was kept.")
                    .with("counts", counts)
                    .with("lines", lines);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("kept", report.isKept());
        answer.set("counts", counts);
        answer.set("lines", lines);
        return answer;
    }

    private static ObjectNode json(ImportLines.Judged line, String language) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("line", line.number()).put("outcome", word(line.outcome()));
        line.slug().ifPresent(slug -> json.put("slug", slug));
        if (!line.violations().isEmpty()) {
            ArrayNode violations = json.putArray("violations");
            line.violations()
                    .forEach(violation -> violations
                            .addObject()
                            .put("field", violation.field())
                            .put("message", violation.message().in(language)));
        }
        return json;
    }

    private static String word(ImportLines.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
