package org.casus.cms.accounts;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.access.Caller;
import org.casus.cms.access.Rights;
import org.casus.cms.http.Answer;
import org.casus.cms.http.Api;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.RequestJson;
import org.jspecify.annotations.Nullable;

/** {@code /groups}: rights that several people have, for administrators. */
@Path("/groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GroupsResource {

    private static final int LONGEST_TITLE = 200;
    private static final Set<String> EDITABLE = Set.of("title", "grants", "roles", "types", "members");
    private static final Set<String> NEW = Set.of("name", "title", "grants", "roles", "types", "members");

    @Inject
    Groups groups;

    @Inject
    EditGroup editGroup;

    @Inject
    GrantsJson grants;

    @Inject
    Caller caller;

    @GET
    public Response list() {
        caller.mustAdminister();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        groups.all().forEach(group -> items.add(AccountJson.of(group)));
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(JsonNode body) {
        caller.mustAdminister();
        RequestJson json = new RequestJson(body, NEW);
        Group added = editGroup.add(
                json.text("name"),
                json.lineIfAny("title", LONGEST_TITLE),
                grants.read(json).orElse(Rights.NONE),
                List.copyOf(json.texts("members")),
                caller.name());
        return Answer.changed(Response.Status.CREATED, AccountJson.of(added), added.version())
                .location(URI.create(Api.PATH + "/groups/" + added.name()))
                .build();
    }

    @GET
    @Path("/{name}")
    public Response show(@PathParam("name") String name, @Context Request request) {
        caller.mustAdminister();
        Group group = groups.existing(name);
        return Answer.versioned(request, AccountJson.of(group), group.version());
    }

    @PATCH
    @Path("/{name}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response edit(
            @PathParam("name") String name, JsonNode patch, @HeaderParam("If-Match") @Nullable String ifMatch) {
        caller.mustAdminister();
        Group before = groups.existing(name);
        RequestJson json = new RequestJson(patch, EDITABLE);
        Group after = editGroup.edit(
                name,
                Precondition.of(ifMatch),
                json.has("title") ? json.lineIfAny("title", LONGEST_TITLE) : before.title(),
                grants.read(json),
                json.has("members") ? Optional.of(List.copyOf(json.texts("members"))) : Optional.empty(),
                caller.name());
        return Answer.changed(Response.Status.OK, AccountJson.of(after), after.version())
                .build();
    }

    @DELETE
    @Path("/{name}")
    public Response remove(@PathParam("name") String name, @HeaderParam("If-Match") @Nullable String ifMatch) {
        caller.mustAdminister();
        editGroup.remove(name, Precondition.of(ifMatch), caller.name());
        return Response.noContent().build();
    }
}
