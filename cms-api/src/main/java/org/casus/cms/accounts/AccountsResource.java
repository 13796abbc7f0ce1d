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
import java.util.HashSet;
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

/** {@code /accounts}: people, for administrators. */
@Path("/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    private static final Set<String> EDITABLE = withProfileAndGrants("groups", "active", "password");
    private static final Set<String> NEW = withProfileAndGrants("groups", "name", "password");

    @Inject
    Accounts accounts;

    @Inject
    AddAccount addAccount;

    @Inject
    EditAccount editAccount;

    @Inject
    GrantsJson grants;

    @Inject
    PasswordRules passwords;

    @Inject
    Caller caller;

    private static Set<String> withProfileAndGrants(String... more) {
        Set<String> all = new HashSet<>(List.of(more));
        all.addAll(ProfileJson.MEMBERS);
        all.addAll(GrantsJson.MEMBERS);
        return Set.copyOf(all);
    }

    @GET
    public Response list() {
        caller.mustAdminister();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        accounts.all().forEach(account -> items.add(AccountJson.of(account)));
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(JsonNode body) {
        caller.mustAdminister();
        RequestJson json = new RequestJson(body, NEW);
        String name = json.text("name");
        Account.Profile profile = ProfileJson.patched(Account.Profile.EMPTY, json);
        Account added = addAccount.add(
                new AddAccount.New(
                        name,
                        password(json, name, profile),
                        profile,
                        grants.read(json).orElse(Rights.NONE),
                        List.copyOf(json.texts("groups"))),
                caller.name());
        return Answer.changed(Response.Status.CREATED, AccountJson.of(added), added.version())
                .location(URI.create(Api.PATH + "/accounts/" + added.name()))
                .build();
    }

    @GET
    @Path("/{name}")
    public Response show(@PathParam("name") String name, @Context Request request) {
        caller.mustAdminister();
        Account account = accounts.existing(name);
        return Answer.versioned(request, AccountJson.of(account), account.version());
    }

    @PATCH
    @Path("/{name}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response edit(
            @PathParam("name") String name, JsonNode patch, @HeaderParam("If-Match") @Nullable String ifMatch) {
        caller.mustAdminister();
        Account before = accounts.existing(name);
        RequestJson json = new RequestJson(patch, EDITABLE);
        Account.Profile profile = ProfileJson.patched(before.profile(), json);
        EditAccount.Change change = new EditAccount.Change(
                profile,
                json.booleanIfAny("active"),
                grants.read(json),
                json.has("groups") ? Optional.of(List.copyOf(json.texts("groups"))) : Optional.empty(),
                password(json, name, profile));
        Account after = editAccount.edit(name, Precondition.of(ifMatch), change, caller.name());
        return Answer.changed(Response.Status.OK, AccountJson.of(after), after.version())
                .build();
    }

    @DELETE
    @Path("/{name}")
    public Response deactivate(@PathParam("name") String name, @HeaderParam("If-Match") @Nullable String ifMatch) {
        caller.mustAdminister();
        editAccount.deactivate(name, Precondition.of(ifMatch), caller.name());
        return Response.noContent().build();
    }

    private Optional<PasswordHash> password(RequestJson json, String name, Account.Profile profile) {
        return json.textIfAny("password").map(password -> passwords.hash("password", password, name, profile));
    }
}
