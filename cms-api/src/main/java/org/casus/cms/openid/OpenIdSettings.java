package org.casus.cms.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.cms.http.Api;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people sign in, and what their groups there are here. */
@ApplicationScoped
class OpenIdSettings {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Inject
    @ConfigProperty(name = "casus.oidc.issuer")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "casus.oidc.client.id")
    Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "casus.oidc.client.secret")
    Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "casus.oidc.scopes", defaultValue = "openid profile email")
    String scopes;

    /** Of the provider's tokens; another is refused, also one that the token itself asks for. */
    @Inject
    @ConfigProperty(name = "casus.oidc.algorithm", defaultValue = "RS256")
    String algorithm;

    @Inject
    @ConfigProperty(name = "casus.oidc.groups.claim", defaultValue = "groups")
    String groupsClaim;

    /** {@code theirs=ours} with commas between. */
    @Inject
    @ConfigProperty(name = "casus.oidc.groups")
    Optional<String> groups;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    boolean isConfigured() {
        return issuer.isPresent() && clientId.isPresent() && clientSecret.isPresent();
    }

    /** @throws Problem 404 where nobody signs in elsewhere */
    Issuer issuer() {
        if (!isConfigured()) {
            throw Problem.of(
                    ProblemKind.NOT_FOUND,
                    "Deze installatie heeft geen aanmelding met OpenID Connect.",
                    "This installation has no sign-in with OpenID Connect.");
        }
        URI address = URI.create(issuer.orElseThrow());
        if (!"https".equals(address.getScheme()) && !THIS_MACHINE.contains(String.valueOf(address.getHost()))) {
            throw new IllegalStateException("CASUS_OIDC_ISSUER must be https: " + address);
        }
        return new Issuer(address);
    }

    ClientID client() {
        return new ClientID(clientId.orElseThrow());
    }

    Secret secret() {
        return new Secret(clientSecret.orElseThrow());
    }

    String groupsClaim() {
        return groupsClaim;
    }

    Scope scope() {
        return Scope.parse(scopes);
    }

    JWSAlgorithm algorithm() {
        JWSAlgorithm wanted = JWSAlgorithm.parse(algorithm);
        if (!JWSAlgorithm.Family.SIGNATURE.contains(wanted)) {
            throw new IllegalStateException("CASUS_OIDC_ALGORITHM is no signature with a public key: " + algorithm);
        }
        return wanted;
    }

    URI callback() {
        return URI.create(base + Api.PATH + "/session/openid/callback");
    }

    /** Our groups by theirs. */
    Map<String, String> groups() {
        return Arrays.stream(groups.orElse("").split(",", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip(), (first, again) -> first));
    }
}
