package org.casus.cms.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.casus.cms.http.Problem;
import org.casus.cms.types.Model;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives the bundle: all that is published. */
@Path("export")
@RequestScoped
@Tag(name = "bulk")
public class ExportResource {

    @Inject
    ExportBundle export;

    @Inject
    Model model;

    @Context
    UriInfo uri;

    @GET
    @Produces({"application/x-ndjson", "application/ndjson"})
    @Operation(
            summary = "The bundle: everything published, as NDJSON",
            description = "?types=church,organisation for some types only")
    public Response bundle() {
        for (Map.Entry<String, List<String>> parameter :
                uri.getQueryParameters().entrySet()) {
            switch (parameter.getKey()) {
                case "types" -> {}
                case "format" -> throw Problem.notImplemented("export?format=");
                default ->
                    throw Problem.invalidParameter(
                            parameter.getKey(), "Onbekend; wel bekend: types.", "Unknown; known are: types.");
            }
        }
        String wanted = uri.getQueryParameters().getFirst("types");
        ContentTypes types = wanted == null ? model.types() : chosen(wanted);
        StreamingOutput body = out -> send(types, out);
        return Response.ok(body, "application/x-ndjson")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** Written aside first: a slow reader must not hold a connection to the database. */
    private void send(ContentTypes types, OutputStream out) throws IOException {
        java.nio.file.Path spool = Files.createTempFile("casus-export-", ".ndjson");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(spool))) {
                export.write(file, types);
            }
            Files.copy(spool, out);
        } finally {
            Files.delete(spool);
        }
    }

    private ContentTypes chosen(String wanted) {
        List<ContentType> types =
                Arrays.stream(wanted.split(",", -1)).distinct().map(this::type).toList();
        return new ContentTypes(types);
    }

    private ContentType type(String id) {
        return model.types()
                .find(id)
                .orElseThrow(() -> Problem.invalidParameter(
                        "types", "Er is geen type ‘" + id + "’.", "There is no type “" + id + "”."));
    }
}
