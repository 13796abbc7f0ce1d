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
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.access.Caller;
import org.casus.cms.access.Role;
import org.casus.cms.http.Answer;
import org.casus.cms.http.Api;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** {@code /media}: the library. */
@Path("/media")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MediaResource {

    private static final Set<Role> CONTRIBUTORS = Set.of(Role.AUTHOR, Role.EDITOR, Role.ADMIN);

    @Inject
    AddMedia addMedia;

    @Inject
    RemoveMedia removeMedia;

    @Inject
    MediaRows rows;

    @Inject
    MediaChanges changes;

    @Inject
    Sights sights;

    @Inject
    Caller caller;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    @Context
    UriInfo uri;

    /** A form with a part {@code file}, and perhaps alt, caption, credit, licence and focus. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @UploadLimit.Applies
    public Response add(List<EntityPart> parts) throws IOException {
        mayContribute(caller);
        EntityPart file = MediaForm.part(parts, "file")
                .filter(part -> part.getFileName().isPresent())
                .orElseThrow(() -> Problem.invalidParameter(
                        "file", "Het formulier heeft geen bestand ‘file’.", "The form has no file named ‘file’."));
        Described described = MediaForm.described(parts);
        AddMedia.Added added;
        try (InputStream bytes = file.getContent()) {
            added = addMedia.add(bytes, file.getFileName().orElse(""), described, caller.name());
        }
        String id = added.file().id();
        MediaRow row = visible(id);
        Response.Status status = added.isNew() ? Response.Status.CREATED : Response.Status.OK;
        return Answer.changed(status, MediaJson.forEditors(row, base), row.version())
                .location(URI.create(Api.PATH + "/media/" + id))
                .build();
    }

    @GET
    public Response list(
            @QueryParam("type") @Nullable String type,
            @QueryParam("q") @Nullable String words,
            @QueryParam("unused") @Nullable String unused,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Sight sight = mayRead();
        MediaQuery query = MediaQuery.of(type, words, unused, limit, after);
        List<MediaRow> found = rows.list(sight, query);
        List<MediaRow> page = found.subList(0, Math.min(found.size(), query.limit()));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        page.forEach(row -> items.add(MediaJson.forEditors(row, base)));
        answer.put("total", rows.count(sight, query));
        if (found.size() > query.limit()) {
            answer.put("next", next(page.getLast()));
        }
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private String next(MediaRow last) {
        StringBuilder address = new StringBuilder(base + Api.PATH + "/media?");
        uri.getQueryParameters().forEach((name, values) -> {
            if (!name.equals("after")) {
                address.append(name)
                        .append('=')
                        .append(URLEncoder.encode(values.getFirst(), StandardCharsets.UTF_8))
                        .append('&');
            }
        });
        return address.append("after=")
                .append(MediaQuery.Place.of(last).cursor())
                .toString();
    }

    @GET
    @Path("/{id}")
    public Response show(@PathParam("id") String id, @Context Request request) {
        MediaRow row = visible(id);
        if (!sights.of(caller).isOfStaff()) {
            return Answer.open(request, MediaJson.of(row, base), MediaType.APPLICATION_JSON);
        }
        ObjectNode json = MediaJson.forEditors(row, base);
        json.set("uses", RemoveMedia.json(rows.uses(id, caller)));
        return Answer.changed(Response.Status.OK, json, row.version()).build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response describe(
            @PathParam("id") String id, JsonNode patch, @HeaderParam("If-Match") @Nullable String ifMatch) {
        mayContribute(caller);
        MediaRow row = visible(id);
        Described described = MediaForm.patched(patch, row.described());
        mayDescribe(row);
        changes.describe(row, described, Precondition.of(ifMatch), caller.name());
        MediaRow after = visible(id);
        return Answer.changed(Response.Status.OK, MediaJson.forEditors(after, base), after.version())
                .build();
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        mayContribute(caller);
        removeMedia.remove(visible(id), sights.of(caller), Precondition.of(ifMatch), caller);
        return Response.noContent().build();
    }

    /** What visitors see of a file changes at once: that is publishing, for each type that shows it. */
    private void mayDescribe(MediaRow row) {
        if (!sights.of(caller).mayManageAll() && !row.author().equals(caller.name())) {
            throw Problem.forbidden(
                    "Een bestand wordt beschreven door wie het toevoegde, of door wie alles mag bewerken. In een fiche kun "
                            + "je het daar zelf beschrijven.",
                    "A file is described by who added it, or by somebody who may edit everything. In an entry you can "
                            + "describe it there yourself.");
        }
        boolean mayAll = rows.uses(row.file().id()).stream()
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

    private Sight mayRead() {
        if (!caller.isSignedIn()) {
            throw Problem.signInNeeded();
        }
        Sight sight = sights.of(caller);
        if (!sight.isOfStaff()) {
            throw Problem.forbidden(
                    "Je rol laat niet toe om de mediabibliotheek te zien.",
                    "Your role does not allow you to see the media library.");
        }
        return sight;
    }

    /** @throws Problem 404, also for what this caller may not know to be there */
    private MediaRow visible(String id) {
        return Optional.of(id)
                .filter(Keys::isId)
                .flatMap(known -> rows.visible(sights.of(caller), known))
                .orElseThrow(Problem::notFound);
    }
}
