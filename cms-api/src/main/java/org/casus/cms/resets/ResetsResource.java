package org.casus.cms.resets;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import org.casus.cms.http.RequestJson;
import org.casus.cms.mail.Post;
import org.casus.cms.sessions.SecretToken;
import org.casus.cms.throttling.Guesses;

/** {@code /password-resets}: asking for a link, and using it. */
@Path("/password-resets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ResetsResource {

    private static final String ROUTE = "password-reset";
    private static final int LONGEST = 254;

    @Inject
    Post post;

    @Inject
    Guesses guesses;

    @Inject
    ResetMails mails;

    @Inject
    Resets resets;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(JsonNode body, @Context HttpServletRequest request) {
        RequestJson json = new RequestJson(body, Set.of("account"));
        String typed = json.lineIfAny("account", LONGEST)
                .orElseThrow(() -> RequestJson.wrong(
                        "account",
                        "Hier hoort een naam of een e-mailadres.",
                        "A name or a mail address should be here."));
        post.mustBeConfigured();
        guesses.attempt(ROUTE, typed.toLowerCase(Locale.ROOT), request);
        mails.send(typed);
        return Response.accepted().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Path("/{token}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response use(@PathParam("token") String token, JsonNode body) {
        RequestJson json = new RequestJson(body, Set.of("password"));
        resets.use(new SecretToken(token), json.text("password"));
        return Response.noContent().build();
    }
}
