package org.casus.cms.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Problem;
import org.casus.cms.types.Model;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Gives all that is published as a bundle, or the entries of a type as a table. */
@Path("export")
@RequestScoped
@Tag(name = "bulk")
public class ExportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final List<String> KNOWN = List.of("types", "format", "type", "revision");

    @Inject
    Caller caller;

    @Inject
    ExportBundle bundle;

    @Inject
    ExportTable table;

    @Inject
    Spool spool;

    @Inject
    Model model;

    @Context
    UriInfo uri;

    /** Writes a file. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out);
    }

    @GET
    @Produces({NDJSON, "application/ndjson", "text/csv", ImportResource.XLSX})
    @Operation(summary = "All that is published, or a table of one type")
    public Response export() throws IOException {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        asked.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ImportQuestion.unknown(name, KNOWN);
                });
        Optional<TableFormat> format = format(asked.getFirst("format"));
        return format.isPresent() ? table(format.get(), asked) : bundle(asked);
    }

    private static Optional<TableFormat> format(@Nullable String word) {
        if (word == null || word.equals("bundle")) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(TableFormat.values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalidParameter(
                        "format", "format is bundle, csv of xlsx.", "format is bundle, csv or xlsx.")));
    }

    private Response bundle(MultivaluedMap<String, String> asked) throws IOException {
        for (String parameter : List.of("type", "revision")) {
            if (asked.containsKey(parameter)) {
                throw Problem.invalidParameter(
                        parameter,
                        parameter + " hoort bij format=csv en format=xlsx; een bundel heeft types.",
                        parameter + " goes with format=csv and format=xlsx; a bundle has types.");
            }
        }
        String wanted = asked.getFirst("types");
        ContentTypes types = wanted == null ? model.types() : chosen(wanted);
        return spooled(NDJSON, out -> bundle.write(out, types, !caller.mayAdminister()))
                .build();
    }

    private Response table(TableFormat format, MultivaluedMap<String, String> asked) throws IOException {
        String id = asked.getFirst("type");
        if (id == null || asked.containsKey("types")) {
            throw Problem.invalidParameter(
                    id == null ? "type" : "types",
                    "Een tabel is van één type: zeg welk met type=.",
                    "A table is of one type: say which with type=.");
        }
        boolean isWorking = isWorking(asked.getFirst("revision"));
        ContentType type = type("type", id);
        if (isWorking) {
            checkMayReadDrafts(type);
        }
        return spooled(format.mediaType(), out -> table.write(out, type, format, isWorking))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + type.id() + "."
                                + format.name().toLowerCase(Locale.ROOT) + "\"")
                .build();
    }

    private static boolean isWorking(@Nullable String revision) {
        return switch (revision) {
            case null -> false;
            case "published" -> false;
            case "working" -> true;
            case String other ->
                throw Problem.invalidParameter(
                        "revision", "revision is published of working.", "revision is published or working.");
        };
    }

    private void checkMayReadDrafts(ContentType type) {
        if (!caller.isSignedIn()) {
            throw Problem.signInNeeded();
        }
        if (!caller.mayReadDrafts(type.id())) {
            throw Problem.forbidden(
                    "Je rol laat niet toe om concepten van dit type te lezen.",
                    "Your role does not allow you to read drafts of this type.");
        }
    }

    /** Written aside first: a slow reader must not hold a connection to the database. */
    private Response.ResponseBuilder spooled(String mediaType, Writing writing) throws IOException {
        java.nio.file.Path file = spool.file();
        boolean isWritten = false;
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                writing.to(out);
            }
            isWritten = true;
        } finally {
            if (!isWritten) {
                Files.delete(file);
            }
        }
        StreamingOutput body = out -> send(file, out);
        return Response.ok(body, mediaType)
                .header(HttpHeaders.CACHE_CONTROL, caller.isSignedIn() ? "private, no-store" : "no-cache");
    }

    private static void send(java.nio.file.Path file, OutputStream out) throws IOException {
        try {
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }

    private ContentTypes chosen(String wanted) {
        List<ContentType> types = Arrays.stream(wanted.split(",", -1))
                .distinct()
                .map(id -> type("types", id))
                .toList();
        return new ContentTypes(types);
    }

    private ContentType type(String parameter, String id) {
        return model.types()
                .find(id)
                .orElseThrow(() -> Problem.invalidParameter(
                        parameter, "Er is geen type ‘" + id + "’.", "There is no type “" + id + "”."));
    }
}
