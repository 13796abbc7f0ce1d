package org.casus.cms.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.ImportLines;
import org.casus.cms.entries.ImportSession;
import org.casus.cms.http.Problem;
import org.casus.cms.types.Model;
import org.casus.content.type.ContentType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in many entries of a type. */
@Path("import/{type}")
@RequestScoped
@Tag(name = "bulk")
public class ImportResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Caller caller;

    @Inject
    Model model;

    @Inject
    ImportAnswer answer;

    @Inject
    ImportLines imports;

    @Inject
    Spool spool;

    @Inject
    FolderMedia media;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @PathParam("type")
    String typeId;

    /** Reads a spooled file as entries. */
    @FunctionalInterface
    private interface Opening {
        ImportSource open(java.nio.file.Path file) throws IOException;
    }

    @POST
    @Consumes({
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "text/csv",
        "text/tab-separated-values",
        "application/zip",
        XLSX
    })
    @Produces({MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS})
    @Operation(summary = "Take in many entries of a type")
    public Response take(InputStream body) throws IOException {
        if (!caller.isSignedIn()) {
            throw Problem.signInNeeded();
        }
        ContentType type = model.type(typeId);
        ImportQuestion question = ImportQuestion.of(uri.getQueryParameters());
        ImportSession session = imports.begin(caller, type, question.manner());
        Opening opening = opening(type, question);
        java.nio.file.Path file = spool.receive(body);
        boolean isHandedOn = false;
        try {
            var taking = new ImportAnswer.Taking(file, opening.open(file), session, question.run(), caller);
            isHandedOn = true;
            return answer.of(taking, headers, uri.getRequestUri().getRawPath());
        } finally {
            if (!isHandedOn) {
                Files.delete(file);
            }
        }
    }

    private Opening opening(ContentType type, ImportQuestion question) {
        MediaType sent = headers.getMediaType();
        boolean isTable = sent.getType().equals("text") || sent.toString().startsWith(XLSX);
        if (!isTable && !question.columns().isEmpty()) {
            throw onlyFor("columns", "een tabel", "a table");
        }
        if (!sent.toString().startsWith(XLSX) && question.sheet().isPresent()) {
            throw onlyFor("sheet", "XLSX", "XLSX");
        }
        return switch (sent.getSubtype()) {
            case "csv", "tab-separated-values" -> {
                var charset = ImportQuestion.charset(sent.getParameters().get("charset"));
                yield file -> table(CsvTable.open(file, charset), type, question);
            }
            case "vnd.openxmlformats-officedocument.spreadsheetml.sheet" ->
                file -> table(XlsxTable.open(file, question.sheet()), type, question);
            case "zip" -> file -> media.with(FolderSource.open(file, type), file, caller);
            default -> JsonSource::new;
        };
    }

    private static Problem onlyFor(String parameter, String nl, String en) {
        return Problem.invalidParameter(
                parameter, parameter + " is alleen voor " + nl + ".", parameter + " is for " + en + " only.");
    }

    private ImportSource table(Table table, ContentType type, ImportQuestion question) {
        return new TableSource(table, type, model.vocabularies(), question.columns());
    }
}
