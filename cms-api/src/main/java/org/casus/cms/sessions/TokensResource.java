package org.casus.cms.sessions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.access.Bearer;
import org.casus.cms.access.CurrentBearer;
import org.casus.cms.access.Rights;
import org.casus.cms.access.Role;
import org.casus.cms.accounts.GrantsJson;
import org.casus.cms.http.Api;
import org.casus.cms.http.Problem;
import org.casus.cms.http.RequestJson;

/** {@code /tokens}: what programs sign in with. */
@Path("/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

    private static final int LONGEST_NAME = 200;

    @Inject
    MakeToken makeToken;

    @Inject
    GrantsJson grants;

    @Inject
    Bearers bearers;

    @Inject
    CurrentBearer current;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(JsonNode body) {
        Bearer maker = current.required();
        RequestJson json = new RequestJson(body, Set.of("name", "grants", "roles", "types", "expires"));
        String name = json.lineIfAny("name", LONGEST_NAME)
                .orElseThrow(() -> RequestJson.wrong("name", "Hier hoort een tekst.", "There should be a text here."));
        MakeToken.Made made =
                makeToken.make(maker, name, grants.read(json).orElse(Rights.NONE), json.textIfAny("expires"));
        ObjectNode answer = json(made.bearer()).put("token", made.token().text());
        return Response.created(URI.create(Api.PATH + "/tokens/" + made.bearer().id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer)
                .build();
    }

    /** One's own; of everybody for whoever administers. */
    @GET
    public Response list() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        visible().forEach(bearer -> items.add(json(bearer)));
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @DELETE
    @Path("/{id}")
    public Response end(@PathParam("id") String id) {
        Bearer token = visible().stream()
                .filter(bearer -> bearer.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
        Bearer caller = current.required();
        if (caller.kind() == Bearer.Kind.TOKEN && !caller.rights().cover(token.rights())) {
            throw Problem.forbidden(
                    "Een token beëindigt geen ander dat meer mag.", "A token ends no other that may do more.");
        }
        bearers.end(token, caller.account());
        return Response.noContent().build();
    }

    private List<Bearer> visible() {
        Bearer caller = current.required();
        return bearers.tokens(caller.rights().mayAdminister() ? Optional.empty() : Optional.of(caller.account()));
    }

    private static ObjectNode json(Bearer bearer) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", bearer.id())
                .put("name", bearer.name())
                .put("account", bearer.account());
        json.set("grants", GrantsJson.write(bearer.rights()));
        ArrayNode roles = json.putArray("roles");
        bearer.rights().roles().stream().sorted().map(Role::word).forEach(roles::add);
        ArrayNode types = json.putArray("types");
        bearer.rights().types().stream().sorted().forEach(types::add);
        bearer.used().ifPresent(used -> json.put("lastUsed", used.toString()));
        return json.put("prefix", bearer.prefix())
                .put("created", bearer.created().toString())
                .put("expires", bearer.expires().toString());
    }
}
