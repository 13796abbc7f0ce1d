package org.casus.cms.sessions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.casus.cms.access.Caller;
import org.casus.cms.access.CurrentBearer;
import org.casus.cms.access.Role;
import org.casus.cms.accounts.GrantsJson;

/** {@code /whoami}: who one is and what one may do. Also for somebody who is nobody. */
@Path("/whoami")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WhoamiResource {

    @Inject
    Caller caller;

    @Inject
    CurrentBearer current;

    @Inject
    ShownCookie shown;

    @GET
    public Response whoami() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("signedIn", caller.isSignedIn());
        if (caller.isSignedIn()) {
            json.put("name", caller.name());
        }
        ArrayNode roles = json.putArray("roles");
        caller.roles().stream().sorted().map(Role::word).forEach(roles::add);
        json.set("grants", GrantsJson.write(caller.rights()));
        ArrayNode types = json.putArray("types");
        caller.rights().types().stream().sorted().forEach(types::add);
        json.putObject("may")
                .put("administer", caller.mayAdminister())
                .put("create", mayForSome(Role.AUTHOR, Role.EDITOR))
                .put("editAll", mayForSome(Role.EDITOR))
                .put("readDrafts", mayForSome(Role.EDITOR, Role.REVIEWER, Role.PUBLISHER))
                .put("publish", mayForSome(Role.PUBLISHER));
        current.get().ifPresent(bearer -> {
            json.put("with", bearer.kind().word());
            json.put("expires", bearer.expires().toString());
        });
        shown.token().ifPresent(cookie -> json.put("csrfToken", cookie.csrfToken()));
        return Response.ok(json).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** For some of the types, or for all. */
    private boolean mayForSome(Role... wanted) {
        return caller.mayAdminister() || Arrays.stream(wanted).anyMatch(caller.roles()::contains);
    }
}
