package org.casus.cms.sessions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.casus.cms.access.Bearer;
import org.casus.cms.access.CurrentBearer;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.http.RequestJson;
import org.jspecify.annotations.Nullable;

/** {@code /session}: signing in and out. */
@Path("/session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    @Inject
    SignIn signIn;

    @Inject
    Bearers bearers;

    @Inject
    CurrentBearer current;

    @Inject
    SessionCookie cookie;

    @Inject
    CrossSite crossSite;

    /** With {@code ?cookie=true} the token is for the browser alone, and the answer has what its pages send along. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(
            JsonNode body, @QueryParam("cookie") @Nullable String asCookie, @Context HttpServletRequest request) {
        boolean isForBrowser = isForBrowser(asCookie);
        if (isForBrowser) {
            crossSite.mustBeFromHere(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"));
        }
        RequestJson json = new RequestJson(body, Set.of("name", "password"));
        OpenSession.Opened session = signIn.signIn(json.text("name"), json.text("password"), request);
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("expires", session.expires().toString());
        Response.ResponseBuilder response =
                Response.status(Response.Status.CREATED).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isForBrowser) {
            return response.cookie(cookie.of(session.token(), session.expires()))
                    .entity(answer.put("csrfToken", session.token().csrfToken()))
                    .build();
        }
        return response.entity(answer.put("token", session.token().text())).build();
    }

    private static boolean isForBrowser(@Nullable String asCookie) {
        if (asCookie != null && !Set.of("true", "false").contains(asCookie)) {
            throw Problem.invalidParameter("cookie", "cookie is true of false.", "cookie is true or false.");
        }
        return "true".equals(asCookie);
    }

    @DELETE
    public Response end() {
        Bearer bearer = current.required();
        if (!bearer.isSession()) {
            throw Problem.of(
                    ProblemKind.CONFLICT,
                    "Dit is een API-token, geen sessie: beëindig het met DELETE /tokens/" + bearer.id() + ".",
                    "This is an API token, not a session: end it with DELETE /tokens/" + bearer.id() + ".");
        }
        bearers.end(bearer, bearer.account());
        return Response.noContent().cookie(cookie.none()).build();
    }
}
