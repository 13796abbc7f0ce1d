package org.casus.cms.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.Intake;
import org.casus.cms.http.Languages;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemJson;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.http.ProblemMapper;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs an import whose file is here, and answers with its report: at once, or with its progress as events. */
@ApplicationScoped
class ImportAnswer {

    @Inject
    ImportRun run;

    @Inject
    FolderMedia media;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    /** @param file removed when the source has been read */
    record Taking(Path file, ImportSource source, Intake intake, ImportRun.Manner manner, Caller caller) {}

    /** @param instance the path that was called */
    Response of(Taking taking, HttpHeaders headers, String instance) throws IOException {
        String language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        boolean wantsEvents = headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(MediaType.SERVER_SENT_EVENTS_TYPE::equals)
                .isPresent();
        return wantsEvents ? events(taking, language, instance) : whole(taking, language);
    }

    /** @throws Problem with the report, where a refused line kept all of it out */
    private Response whole(Taking taking, String language) throws IOException {
        ObjectNode report = report(taking, language, Progress.SILENT);
        boolean isRefused = report.path("counts").path("refused").asInt() > 0;
        if (report.path("kept").asBoolean() || taking.manner().isDryRun() || !isRefused) {
            return Response.ok(report, MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        report.remove("kept");
        Problem problem = Problem.of(
                ProblemKind.INVALID_ENTRY,
                "Er zijn lijnen geweigerd; er is niets bewaard.",
                "Lines were refused; nothing was kept.");
        for (var member : report.properties()) {
            problem = problem.with(member.getKey(), member.getValue());
        }
        throw problem;
    }

    private ObjectNode report(Taking taking, String language, Progress progress) throws IOException {
        boolean isKept = false;
        try (ImportSource source = taking.source()) {
            ImportReport report = run.run(taking.intake(), source, taking.manner(), progress);
            isKept = report.isKept();
            return report.json(source, language);
        } finally {
            media.settle(taking.source(), isKept, taking.caller());
            Files.delete(taking.file());
        }
    }

    private Response events(Taking taking, String language, String instance) {
        StreamingOutput body = out -> {
            EventStream events = new EventStream(out);
            try {
                events.send("report", report(taking, language, events));
            } catch (EventStream.Unheard e) {
                throw new IOException(e);
            } catch (RuntimeException e) {
                events.send("problem", ProblemJson.of(ProblemMapper.problem(e), language, base, instance));
            }
        };
        return Response.ok(body, MediaType.SERVER_SENT_EVENTS_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .build();
    }
}
