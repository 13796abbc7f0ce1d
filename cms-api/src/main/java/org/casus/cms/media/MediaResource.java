package org.casus.cms.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.cms.access.Caller;
import org.casus.cms.access.Role;
import org.casus.cms.http.Answer;
import org.casus.cms.http.Api;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** {@code /media}: the library. */
@Path("/media")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MediaResource {

    private static final Map<String, Integer> LONGEST =
            Map.of("alt", 1000, "caption", 2000, "credit", 500, "licence", 500);
    private static final int MOST_AT_ONCE = 200;
    private static final Set<Role> CONTRIBUTORS = Set.of(Role.AUTHOR, Role.EDITOR, Role.ADMIN);
    private static final Set<Role> READERS =
            Set.of(Role.AUTHOR, Role.EDITOR, Role.REVIEWER, Role.PUBLISHER, Role.ADMIN);

    @Inject
    AddMedia addMedia;

    @Inject
    RemoveMedia removeMedia;

    @Inject
    MediaRows rows;

    @Inject
    MediaStore store;

    @Inject
    Caller caller;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    /** A form with a part {@code file}, and perhaps alt, caption, credit and licence. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @UploadLimit.Applies
    public Response add(List<EntityPart> parts) throws IOException {
        mayContribute(caller);
        EntityPart file = part(parts, "file")
                .filter(part -> part.getFileName().isPresent())
                .orElseThrow(() -> Problem.invalidParameter(
                        "file", "Het formulier heeft geen bestand ‘file’.", "The form has no file named ‘file’."));
        Described described = new Described(
                text(parts, "alt"), text(parts, "caption"), text(parts, "credit"), text(parts, "licence"));
        AddMedia.Added added;
        try (InputStream bytes = file.getContent()) {
            added = addMedia.add(bytes, file.getFileName().orElse(""), described, caller.name());
        }
        String id = added.file().id();
        MediaRow row = rows.row(id).orElseThrow(Problem::notFound);
        Response.Status status = added.isNew() ? Response.Status.CREATED : Response.Status.OK;
        return Answer.changed(status, MediaJson.forEditors(row, base), row.version())
                .location(URI.create(Api.PATH + "/media/" + id))
                .build();
    }

    @GET
    public Response list(@QueryParam("limit") @Nullable Integer limit, @QueryParam("offset") @Nullable Integer offset) {
        mayRead();
        int most = limit == null ? 20 : limit;
        int from = offset == null ? 0 : offset;
        if (most < 1 || most > MOST_AT_ONCE) {
            throw Problem.invalidParameter(
                    "limit",
                    "limit gaat van 1 tot " + MOST_AT_ONCE + ".",
                    "limit goes from 1 to " + MOST_AT_ONCE + ".");
        }
        if (from < 0) {
            throw Problem.invalidParameter("offset", "offset begint bij 0.", "offset begins at 0.");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        rows.list(most, from).forEach(row -> items.add(MediaJson.forEditors(row, base)));
        answer.put("total", rows.count());
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @GET
    @Path("/{id}")
    public Response show(@PathParam("id") String id, @Context Request request) {
        MediaRow row = visible(id);
        if (!isReader()) {
            return Answer.open(request, MediaJson.of(row.file(), base), MediaType.APPLICATION_JSON);
        }
        ObjectNode json = MediaJson.forEditors(row, base);
        json.set("uses", RemoveMedia.json(rows.uses(id)));
        return Answer.changed(Response.Status.OK, json, row.version()).build();
    }

    @GET
    @Path("/{id}/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") String id, @Context Request request, @Context HttpHeaders headers)
            throws IOException {
        MediaRow row = visible(id);
        boolean isPublic = rows.uses(id).stream().anyMatch(MediaUse::isPublished);
        return Delivery.of(row.file(), store.path(id), request, headers, isPublic);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response describe(
            @PathParam("id") String id, JsonNode patch, @HeaderParam("If-Match") @Nullable String ifMatch) {
        mayContribute(caller);
        MediaRow row = visible(id);
        if (!patch.isObject()) {
            throw Problem.of(
                    ProblemKind.MALFORMED_REQUEST, "Er hoort een JSON-object.", "There should be a JSON object.");
        }
        patch.fieldNames().forEachRemaining(member -> {
            if (!LONGEST.containsKey(member)) {
                throw Problem.invalidParameter(
                        member,
                        member + ": te wijzigen zijn alt, caption, credit en licence.",
                        member + ": what can be changed are alt, caption, credit and licence.");
            }
        });
        Described described = new Described(
                patched(patch, "alt", row.file().alt()),
                patched(patch, "caption", row.file().caption()),
                patched(patch, "credit", row.file().credit()),
                patched(patch, "licence", row.file().licence()));
        mayChangeForVisitors(id);
        rows.describe(id, described, Precondition.of(ifMatch), caller.name());
        MediaRow after = visible(id);
        return Answer.changed(Response.Status.OK, MediaJson.forEditors(after, base), after.version())
                .build();
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch)
            throws IOException {
        mayContribute(caller);
        removeMedia.remove(visible(id).file().id(), Precondition.of(ifMatch), caller.name());
        return Response.noContent().build();
    }

    /** What visitors see of a file changes at once: that is publishing, for each type that shows it. */
    private void mayChangeForVisitors(String id) {
        boolean mayAll = rows.uses(id).stream()
                .filter(MediaUse::isPublished)
                .allMatch(use -> caller.mayPublish(use.entry().type()));
        if (!mayAll) {
            throw Problem.forbidden(
                    "Dit bestand staat in gepubliceerde fiches; beschrijf het in de fiche zelf, of vraag het wie publiceert.",
                    "Published entries show this file; describe it in the entry itself, or ask somebody who publishes.");
        }
    }

    /** Who may add and describe files. */
    static void mayContribute(Caller caller) {
        if (!caller.isSignedIn()) {
            throw Problem.signInNeeded();
        }
        if (caller.roles().stream().noneMatch(CONTRIBUTORS::contains)) {
            throw Problem.forbidden(
                    "Je rol laat niet toe om de mediabibliotheek te wijzigen.",
                    "Your role does not allow you to change the media library.");
        }
    }

    private void mayRead() {
        if (!caller.isSignedIn()) {
            throw Problem.signInNeeded();
        }
        if (!isReader()) {
            throw Problem.forbidden(
                    "Je rol laat niet toe om de hele mediabibliotheek te zien.",
                    "Your role does not allow you to see the whole media library.");
        }
    }

    private boolean isReader() {
        return caller.roles().stream().anyMatch(READERS::contains);
    }

    /** @throws Problem 404, also for what this caller may not know to be there */
    private MediaRow visible(String id) {
        return Optional.of(id)
                .filter(MediaStore::isId)
                .flatMap(rows::row)
                .filter(row -> isReader() || rows.uses(id).stream().anyMatch(MediaUse::isPublished))
                .orElseThrow(Problem::notFound);
    }

    private static Optional<EntityPart> part(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> part.getName().equals(name)).findFirst();
    }

    private static Optional<String> text(List<EntityPart> parts, String name) throws IOException {
        Optional<EntityPart> part = part(parts, name);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = part.get().getContent()) {
            int longest = LONGEST.getOrDefault(name, 0);
            byte[] read = bytes.readNBytes(4 * longest + 1);
            return Optional.of(fitting(name, new String(read, StandardCharsets.UTF_8)))
                    .filter(text -> !text.isEmpty());
        }
    }

    private static Optional<String> patched(JsonNode patch, String member, Optional<String> before) {
        JsonNode value = patch.get(member);
        if (value == null) {
            return before;
        }
        if (value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw Problem.invalidParameter(member, member + ": hier hoort een tekst.", member + ": should be a text.");
        }
        return Stream.of(fitting(member, value.textValue()))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String fitting(String member, String text) {
        String stripped = text.strip();
        int longest = LONGEST.getOrDefault(member, 0);
        if (stripped.length() > longest) {
            throw Problem.invalidParameter(
                    member,
                    member + ": hoogstens " + longest + " tekens.",
                    member + ": at most " + longest + " characters.");
        }
        return stripped;
    }
}
