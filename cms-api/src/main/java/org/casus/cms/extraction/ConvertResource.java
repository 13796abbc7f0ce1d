package org.casus.cms.extraction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.access.Caller;
import org.casus.cms.extraction.worker.Form;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.media.AddMedia;
import org.casus.cms.media.UploadLimit;
import org.casus.cms.types.Model;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/** {@code /documents/convert}: a document as a draft. Nothing is kept of it but, if wanted, its pictures. */
@Path("/documents/convert")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConvertResource {

    private static final Set<String> PARAMETERS = Set.of("type", "pictures");

    @Inject
    DocumentWorker worker;

    @Inject
    AddMedia library;

    @Inject
    Model model;

    @Inject
    Caller caller;

    @Context
    UriInfo uri;

    /** A form with a part {@code file}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @UploadLimit.Applies
    public Response convertForm(List<EntityPart> parts) throws IOException {
        EntityPart file = parts.stream()
                .filter(part -> "file".equals(part.getName()))
                .findFirst()
                .orElseThrow(() -> Problem.invalidParameter(
                        "file", "Het formulier heeft geen bestand ‘file’.", "The form has no file named ‘file’."));
        try (InputStream bytes = file.getContent()) {
            return convert(bytes);
        }
    }

    /** The document itself; what it is says its content. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @UploadLimit.Applies
    public Response convertBody(InputStream body) throws IOException {
        return convert(body);
    }

    private Response convert(InputStream bytes) throws IOException {
        Optional<ContentType> type = type();
        boolean isWithPictures = isWithPictures();
        java.nio.file.Path file = Files.createTempFile("casus-document", "");
        try {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            Conversion conversion = worker.read(file, Form.MARKDOWN, reading -> switch (reading) {
                case Reading.Refused refused ->
                    throw Problem.of(
                            ProblemKind.UNREADABLE_DOCUMENT, refused.reason().message());
                case Reading.Done done ->
                    isWithPictures
                            ? Conversion.withPictures(done, library, caller.name())
                            : Conversion.withoutPictures(done);
            });
            return Response.ok(json(conversion, type))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } finally {
            Files.delete(file);
        }
    }

    private Optional<ContentType> type() {
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalidParameter(
                            name,
                            name + ": onbekend; wel bekend zijn type en pictures.",
                            name + ": unknown; known are type and pictures.");
                });
        Optional<ContentType> type =
                Optional.ofNullable(uri.getQueryParameters().getFirst("type")).map(model::type);
        type.filter(found -> !caller.mayCreate(found.id())).ifPresent(found -> {
            throw Problem.forbidden(
                    "Je rol laat niet toe om dit type te maken.", "Your role does not allow you to create this type.");
        });
        return type;
    }

    private boolean isWithPictures() {
        return switch (uri.getQueryParameters().getFirst("pictures")) {
            case null -> true;
            case "true" -> true;
            case "false" -> false;
            case String other ->
                throw Problem.invalidParameter("pictures", "pictures is true of false.", "pictures is true or false.");
        };
    }

    private static ObjectNode json(Conversion conversion, Optional<ContentType> type) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        conversion.title().ifPresent(title -> json.put("title", title));
        json.put("markdown", conversion.markdown());
        DocumentFacts facts = conversion.facts();
        ObjectNode metadata = json.putObject("metadata").put("type", facts.type());
        facts.language().ifPresent(language -> metadata.put("language", language));
        facts.pages().ifPresent(pages -> metadata.put("pages", pages));
        facts.created().ifPresent(created -> metadata.put("created", created));
        ArrayNode media = json.putArray("media");
        conversion
                .media()
                .forEach(file -> media.addObject()
                        .put("id", file.id())
                        .put("name", file.name())
                        .put("type", file.type()));
        json.put("picturesLeft", conversion.left());
        json.put("cut", facts.isCut());
        type.ifPresent(found -> json.set("fields", fields(conversion, found)));
        return json;
    }

    /** Ready to be sent as a draft: the title where the type has it, the text in its first Markdown field. */
    private static ObjectNode fields(Conversion conversion, ContentType type) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        conversion.title().ifPresent(title -> fields.put(type.titleField(), title));
        type.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Markdown)
                .map(Field::name)
                .findFirst()
                .ifPresent(name -> fields.put(name, conversion.markdown()));
        return fields;
    }
}
