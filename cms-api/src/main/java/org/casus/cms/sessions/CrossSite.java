package org.casus.cms.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.http.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from using the cookie of somebody's browser.
 *
 * <p>The rule: a request with the cookie and another method than GET, HEAD or OPTIONS sends {@code X-CSRF-Token}, which
 * only a page that has read an answer of ours knows; and where the browser says from where it comes, that is here.
 */
@ApplicationScoped
class CrossSite {

    static final String HEADER = "X-CSRF-Token";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    /** @throws Problem 403 */
    void check(ContainerRequestContext request, SecretToken cookie) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        mustBeFromHere(request.getHeaderString("Sec-Fetch-Site"), request.getHeaderString("Origin"));
        String sent = Optional.ofNullable(request.getHeaderString(HEADER)).orElse("");
        if (!MessageDigest.isEqual(bytes(sent), bytes(cookie.csrfToken()))) {
            throw Problem.forbidden(
                    "Met een cookie hoort bij dit verzoek de kop X-CSRF-Token; GET /whoami zegt welke.",
                    "With a cookie this request needs the header X-CSRF-Token; GET /whoami says which.");
        }
    }

    /**
     * @param site of {@code Sec-Fetch-Site}, which no page can forge; sent over https, and to the machine itself
     * @param origin of {@code Origin}, looked at where there is no {@code Sec-Fetch-Site}
     */
    void mustBeFromHere(@Nullable String site, @Nullable String origin) {
        boolean isFromHere = site == null ? origin == null || origin.equals(own()) : site.equals("same-origin");
        if (!isFromHere) {
            throw Problem.forbidden("Dit verzoek komt van een andere site.", "This request comes from another site.");
        }
    }

    private String own() {
        URI address = URI.create(base);
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
