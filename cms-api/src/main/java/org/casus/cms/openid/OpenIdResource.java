package org.casus.cms.openid;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.casus.cms.accounts.Account;
import org.casus.cms.http.Problem;
import org.casus.cms.sessions.OpenSession;
import org.casus.cms.sessions.SessionCookie;
import org.jspecify.annotations.Nullable;

/**
 * {@code /session/openid}: a browser leaves for the provider's page, and comes back to a session in a cookie and the page
 * of the desk that it wanted.
 */
@Path("/session/openid")
@RequestScoped
public class OpenIdResource {

    /** Not {@code __Host-}: one that a neighbour has set does not fit any answer of the provider's. */
    private static final String COOKIE = "casus-departure";

    private static final int TEN_MINUTES = 600;

    @Inject
    Provider provider;

    @Inject
    Identities identities;

    @Inject
    OpenSession openSession;

    @Inject
    SessionCookie sessionCookie;

    @Inject
    OpenIdSettings settings;

    @GET
    public Response leave(@QueryParam("to") @Nullable String to) {
        DeskPath wanted = to == null
                ? DeskPath.START
                : DeskPath.of(to)
                        .orElseThrow(() -> Problem.invalidParameter(
                                "to", "to is een pagina van de desk: /desk/….", "to is a page of the desk: /desk/…."));
        Departure departure = Departure.towards(wanted);
        return towards(provider.signInPage(departure))
                .cookie(cookie(departure.text()).maxAge(TEN_MINUTES).build())
                .build();
    }

    /** Only for the browser that left, once. */
    @GET
    @Path("/callback")
    public Response comeBack(
            @QueryParam("code") @Nullable String code,
            @QueryParam("state") @Nullable String state,
            @QueryParam("iss") @Nullable String issuer,
            @CookieParam(COOKIE) @Nullable String remembered,
            @Context HttpServletRequest request) {
        // RFC 9207: an answer of another provider is none, however well it fits
        String ours = settings.issuer().getValue();
        if (issuer != null && !issuer.equals(ours)) {
            throw Provider.refused();
        }
        Departure departure = Optional.ofNullable(remembered)
                .flatMap(Departure::of)
                .filter(left -> state != null && isSame(left.state().getValue(), state))
                .orElseThrow(Provider::refused);
        if (code == null || code.isBlank()) {
            throw Provider.refused();
        }
        Account account = identities.account(provider.claims(new AuthorizationCode(code), departure));
        if (!account.isActive()) {
            throw Problem.forbidden("Deze account is niet meer actief.", "This account is not active any more.");
        }
        OpenSession.Opened session = openSession.open(account, request);
        return towards(URI.create(departure.to().path()))
                .cookie(
                        sessionCookie.of(session.token(), session.expires()),
                        cookie("").maxAge(0).build())
                .build();
    }

    private static boolean isSame(String ours, String sent) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static Response.ResponseBuilder towards(URI page) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, page.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer");
    }

    /** Lax: it has to come along when the provider's page leads back. */
    private NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path(settings.callback().getPath().replaceFirst("/callback$", ""))
                .httpOnly(true)
                .secure(settings.callback().getScheme().equals("https"))
                .sameSite(NewCookie.SameSite.LAX);
    }
}
