package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real provider, with the shared server. */
class OpenIdIT {

    private static Keycloak keycloak;

    private final Client visitor = Casus.visitor();

    @BeforeAll
    static void start() {
        Casus.admin().post("groups", """
                        {"name":"kerkenredactie","grants":[{"role":"editor","types":["church"]}]}""").expect(201);
        // somebody here who happens to have the same name and address
        Casus.admin().post("accounts", """
                        {"name":"els","email":"els@example.org","roles":["admin"]}""").expect(201);
        keycloak = Keycloak.start();
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    /** A browser that has left for the provider, and what it remembers. */
    private record Left(URI page, String cookie) {}

    private Left leave(String to) {
        Answer answer = visitor.get("session/openid?to=" + to).expect(303);
        String cookie = answer.header("Set-Cookie");
        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
        return new Left(URI.create(answer.header("Location")), cookie.substring(0, cookie.indexOf(';')));
    }

    private static String pathAndQuery(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static String sessionCookie(Answer answer) {
        return answer.headers("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("casus-session="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_application_answers() {
        assertThat(visitor.get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void who_signs_in_elsewhere_gets_an_account_of_their_own_and_the_rights_of_their_groups() {
        Left left = leave("/desk/entries/church?state=draft");
        assertThat(left.page.toString()).startsWith(Keycloak.ISSUER).contains("code_challenge_method=S256");
        URI back = new KeycloakBrowser().signIn(left.page, "els", "els-password");
        Answer arrived =
                visitor.with("Cookie", left.cookie).get(pathAndQuery(back)).expect(303);
        assertThat(arrived.header("Location")).endsWith("/desk/entries/church?state=draft");
        var els = visitor.with("Cookie", sessionCookie(arrived))
                .get("whoami")
                .expect(200)
                .json();
        assertThat(els.path("name").asText()).isEqualTo("els-2");
        assertThat(els.path("grants").toString()).isEqualTo("[{\"role\":\"editor\",\"types\":[\"church\"]}]");

        assertThat(visitor.with("Cookie", left.cookie).get(pathAndQuery(back)).status())
                .as("the same code again")
                .isEqualTo(403);

        Left again = leave("/desk/");
        Answer second = visitor.with("Cookie", again.cookie)
                .get(pathAndQuery(new KeycloakBrowser().signIn(again.page, "els", "els-password")))
                .expect(303);
        assertThat(visitor.with("Cookie", sessionCookie(second))
                        .get("whoami")
                        .json()
                        .path("name")
                        .asText())
                .as("the same account the next time")
                .isEqualTo("els-2");
    }

    @Test
    void an_answer_is_for_the_browser_that_asked() {
        Left left = leave("/desk/");
        Left other = leave("/desk/");
        URI back = new KeycloakBrowser().signIn(left.page, "els", "els-password");
        assertThat(visitor.get(pathAndQuery(back)).status()).isEqualTo(403);
        assertThat(visitor.with("Cookie", left.cookie)
                        .get(pathAndQuery(back).replaceAll("iss=[^&]*", "iss=https://evil.example"))
                        .status())
                .isEqualTo(403);
        assertThat(visitor.with("Cookie", other.cookie).get(pathAndQuery(back)).status())
                .isEqualTo(403);
        assertThat(visitor.with("Cookie", left.cookie)
                        .get("session/openid/callback?state=x&error=access_denied")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_code_of_another_sign_in_is_refused() {
        Left left = leave("/desk/");
        Left other = leave("/desk/");
        URI back = new KeycloakBrowser().signIn(left.page, "els", "els-password");
        String code = back.getRawQuery().replaceAll("^(.*&)?(code=[^&]*).*$", "$2");
        String state = other.page.getRawQuery().replaceAll("^(.*&)?(state=[^&]*).*$", "$2");
        assertThat(visitor.with("Cookie", other.cookie)
                        .get("session/openid/callback?" + code + "&" + state)
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/desk/../sites",
                "/desk//evil.example",
                "/deskevil",
                "/desk%5C%5Cevil",
                "/desk%0d%0aSet-Cookie:x=y",
                "desk"
            })
    void it_leads_to_the_desk_and_nowhere_else(String to) {
        assertThat(visitor.get("session/openid?to=" + to).status()).isEqualTo(400);
    }
}
