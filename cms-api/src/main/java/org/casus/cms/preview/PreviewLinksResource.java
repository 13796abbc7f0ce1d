package org.casus.cms.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.Gate;
import org.casus.cms.http.Json;
import org.casus.cms.http.LimitedBody;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Links by which somebody without an account sees a draft. */
@Path("entries/{type}/{slug}/preview-links")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "preview")
public class PreviewLinksResource {

    private static final int LARGEST = 10_000;

    @Inject
    Caller caller;

    @Inject
    Model model;

    @Inject
    SharePreview previews;

    @Inject
    PreviewPages pages;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    @PathParam("type")
    String typeId;

    @PathParam("slug")
    String slug;

    private EntryId id() {
        Gate.signedIn(caller);
        model.type(typeId);
        return new EntryId(typeId, slug);
    }

    @GET
    @Operation(summary = "The links that still open something")
    public JsonNode list() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        previews.list(caller, id()).forEach(link -> items.add(link.json()));
        return answer;
    }

    @POST
    @Operation(summary = "A signed link to the preview")
    public Response make(InputStream body) throws IOException {
        EntryId id = id();
        String text = new String(new LimitedBody(body, LARGEST).readAllBytes(), StandardCharsets.UTF_8);
        LinkRequest request = LinkRequest.of(text.isBlank() ? JsonNodeFactory.instance.objectNode() : Json.read(text));
        request.site().ifPresent(site -> pages.refuseUnknown(pages.sites(), site));
        SharePreview.Made made = previews.make(caller, id, request.site(), request.expires());
        URI address = URI.create(base + "/api/v1/previews/" + made.token());
        ObjectNode json = made.link().json().put("url", address.toString());
        return Response.created(address)
                .entity(Json.bytes(json))
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a link back")
    public Response revoke(@PathParam("id") String link) {
        previews.revoke(caller, id(), link);
        return Response.noContent().build();
    }
}
