package org.casus.cms.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.ImportLines;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in a whole bundle, as an export gave it. */
@Path("import")
@RequestScoped
@Tag(name = "bulk")
public class RestoreResource {

    private static final List<String> KNOWN = List.of("dryRun");

    @Inject
    Caller caller;

    @Inject
    ImportLines imports;

    @Inject
    ImportAnswer answer;

    @Inject
    Spool spool;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @POST
    @Consumes({"application/x-ndjson", "application/ndjson"})
    @Produces({MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS})
    @Operation(summary = "Restore a bundle")
    public Response restore(InputStream body) throws IOException {
        // who may not is told so before the body is taken
        imports.restore(caller, Set.of(), OptionalLong.empty());
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        parameters.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ImportQuestion.unknown(name, KNOWN);
                });
        ImportRun.Manner manner = new ImportRun.Manner(ImportQuestion.isTrue(parameters, "dryRun", false), true);
        java.nio.file.Path file = spool.receive(body);
        boolean isHandedOn = false;
        try {
            BundleSource source = BundleSource.open(file);
            var intake = imports.restore(caller, source.entries(), OptionalLong.of(source.sequence()));
            isHandedOn = true;
            return answer.of(
                    new ImportAnswer.Taking(file, source, intake, manner, caller),
                    headers,
                    uri.getRequestUri().getRawPath());
        } finally {
            if (!isHandedOn) {
                Files.delete(file);
            }
        }
    }
}
