package org.casus.cms.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URI;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * The provider where people sign in. Asked when the first of them does: that it cannot be reached keeps nobody from
 * signing in with a password.
 */
@ApplicationScoped
class Provider {

    private static final System.Logger LOGGER = System.getLogger(Provider.class.getName());
    private static final int PATIENCE = 10_000;
    private static final int LARGEST_KEYS = 200_000;

    @Inject
    OpenIdSettings settings;

    /** What is known of the provider, and of how it signs. */
    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator) {}

    private @Nullable Known known;

    private synchronized Known known() throws GeneralException, IOException {
        Known found = known;
        if (found == null) {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(settings.issuer(), PATIENCE, PATIENCE);
            found = new Known(metadata, validator(metadata));
            known = found;
        }
        return found;
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws MalformedURLException {
        return new IDTokenValidator(
                metadata.getIssuer(),
                settings.client(),
                settings.algorithm(),
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST_KEYS));
    }

    /** Where to send somebody's browser. */
    URI signInPage(Departure departure) {
        settings.issuer();
        try {
            return new AuthenticationRequest.Builder(
                            ResponseType.CODE, settings.scope(), settings.client(), settings.callback())
                    .endpointURI(known().metadata.getAuthorizationEndpointURI())
                    .state(departure.state())
                    .nonce(departure.nonce())
                    .codeChallenge(departure.verifier(), CodeChallengeMethod.S256)
                    .build()
                    .toURI();
        } catch (GeneralException | IOException e) {
            throw isNotThere(e);
        }
    }

    /** Who came back with this code: what the provider has signed of them. */
    IDTokenClaimsSet claims(AuthorizationCode code, Departure departure) {
        try {
            Known provider = known();
            return provider.validator.validate(
                    tokens(provider, code, departure).getOIDCTokens().getIDToken(), departure.nonce());
        } catch (BadJOSEException | JOSEException e) {
            LOGGER.log(Level.WARNING, "A sign-in elsewhere was refused: its token does not hold", e);
            throw refused();
        } catch (GeneralException | IOException e) {
            throw isNotThere(e);
        }
    }

    private OIDCTokenResponse tokens(Known provider, AuthorizationCode code, Departure departure)
            throws IOException, ParseException {
        TokenRequest request = new TokenRequest.Builder(
                        provider.metadata.getTokenEndpointURI(),
                        new ClientSecretBasic(settings.client(), settings.secret()),
                        new AuthorizationCodeGrant(code, settings.callback(), departure.verifier()))
                .build();
        HTTPRequest http = request.toHTTPRequest();
        http.setConnectTimeout(PATIENCE);
        http.setReadTimeout(PATIENCE);
        TokenResponse response = OIDCTokenResponseParser.parse(http.send());
        if (!response.indicatesSuccess()) {
            LOGGER.log(
                    Level.WARNING,
                    "A sign-in elsewhere was refused: {0}",
                    response.toErrorResponse().getErrorObject().getCode());
            throw refused();
        }
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    static Problem refused() {
        return Problem.of(
                ProblemKind.FORBIDDEN,
                "De aanmelding elders is niet gelukt; probeer opnieuw.",
                "The sign-in elsewhere did not succeed; try again.");
    }

    private static Problem isNotThere(Exception cause) {
        LOGGER.log(Level.WARNING, "The OpenID provider cannot be reached or understood", cause);
        return Problem.of(
                ProblemKind.UNAVAILABLE,
                "De dienst waar je aanmeldt is nu niet bereikbaar.",
                "The service where you sign in cannot be reached now.");
    }
}
