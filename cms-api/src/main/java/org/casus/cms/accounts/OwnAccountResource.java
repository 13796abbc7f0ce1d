package org.casus.cms.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.Set;
import org.casus.cms.access.Bearer;
import org.casus.cms.access.CurrentBearer;
import org.casus.cms.http.Answer;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.RequestJson;
import org.jspecify.annotations.Nullable;

/**
 * {@code /accounts/me}: one's own profile and password.
 *
 * <p>Rights are not among what can be changed here. Where the mails go can, with the password: else whoever finds a desk
 * open could have the password reset to an address of theirs.
 */
@Path("/accounts/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnAccountResource {

    private static final Set<String> EDITABLE = editable();

    @Inject
    Accounts accounts;

    @Inject
    EditAccount editAccount;

    @Inject
    ChangePassword changePassword;

    @Inject
    CurrentBearer current;

    private static Set<String> editable() {
        Set<String> members = new HashSet<>(ProfileJson.MEMBERS);
        members.add("password");
        return Set.copyOf(members);
    }

    @GET
    public Response show(@Context Request request) {
        Account account = accounts.existing(current.required().account());
        return Answer.versioned(request, AccountJson.of(account), account.version());
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response edit(
            JsonNode patch, @HeaderParam("If-Match") @Nullable String ifMatch, @Context HttpServletRequest request) {
        Account before = accounts.existing(current.session().account());
        RequestJson json = new RequestJson(patch, EDITABLE);
        Account.Profile profile = ProfileJson.patched(before.profile(), json);
        boolean isMailMoved = !profile.email().equals(before.profile().email());
        if (isMailMoved && before.password().isPresent()) {
            changePassword.mustKnow(before, "password", json.text("password"), request);
        }
        Account after = editAccount.edit(
                before.name(), Precondition.of(ifMatch), EditAccount.Change.of(profile), before.name());
        return Answer.changed(Response.Status.OK, AccountJson.of(after), after.version())
                .build();
    }

    @PUT
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response changePassword(JsonNode body, @Context HttpServletRequest request) {
        Bearer session = current.session();
        RequestJson json = new RequestJson(body, Set.of("old", "new"));
        changePassword.change(session, json.text("old"), json.text("new"), request);
        return Response.noContent().build();
    }
}
