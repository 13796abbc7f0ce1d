package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SessionsIT {

    private static final String SIGN_IN = "{\"name\":\"admin\",\"password\":\"%s\"}".formatted(CasusServer.PASSWORD);

    private final Client visitor = Casus.visitor();

    /** A browser: its cookie, and what its pages know. */
    private record Browser(Client client, String csrfToken) {

        Client page() {
            return client.with("X-CSRF-Token", csrfToken);
        }
    }

    private Browser browser() {
        Answer signedIn = visitor.signIn("session?cookie=true", SIGN_IN).expect(201);
        String cookie = signedIn.header("Set-Cookie");
        return new Browser(
                visitor.with("Cookie", cookie.substring(0, cookie.indexOf(';'))),
                signedIn.json().path("csrfToken").asText());
    }

    @Test
    void the_application_answers() {
        assertThat(visitor.get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void a_browser_keeps_its_session_in_a_cookie_that_pages_cannot_read() {
        Answer signedIn = visitor.signIn("session?cookie=true", SIGN_IN).expect(201);
        assertThat(signedIn.json().has("token")).isFalse();
        assertThat(signedIn.header("Set-Cookie"))
                .contains("casus-session=casus_")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .containsIgnoringCase("Path=/");
        assertThat(browser().client.get("whoami").json().path("name").asText()).isEqualTo("admin");
    }

    @Test
    void with_the_cookie_alone_nothing_is_changed() {
        Browser browser = browser();
        String body = "{\"name\":\"forged\",\"roles\":[\"reader\"]}";
        assertThat(browser.client.post("tokens", body).status()).isEqualTo(403);
        assertThat(browser.client
                        .with("X-CSRF-Token", "guessed")
                        .post("tokens", body)
                        .status())
                .isEqualTo(403);
        assertThat(browser.page()
                        .with("Sec-Fetch-Site", "cross-site")
                        .post("tokens", body)
                        .status())
                .isEqualTo(403);
        assertThat(browser.page()
                        .with("Sec-Fetch-Site", "same-site")
                        .post("tokens", body)
                        .status())
                .isEqualTo(403);
        assertThat(browser.page()
                        .with("Origin", "https://evil.example")
                        .post("tokens", body)
                        .status())
                .isEqualTo(403);
        browser.page()
                .with("Sec-Fetch-Site", "same-origin")
                .post("tokens", body)
                .expect(201);
        assertThat(browser.client.get("whoami").json().path("csrfToken").asText())
                .isEqualTo(browser.csrfToken);
    }

    @Test
    void another_site_does_not_sign_a_browser_in() {
        assertThat(visitor.with("Sec-Fetch-Site", "cross-site")
                        .signIn("session?cookie=true", SIGN_IN)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_cookie_that_has_ended_is_refused_and_taken_away() {
        Browser browser = browser();
        Answer ended = browser.page().delete("session").expect(204);
        assertThat(ended.header("Set-Cookie")).containsIgnoringCase("Max-Age=0");
        Answer after = browser.client.get("entries/church");
        assertThat(after.status()).isEqualTo(401);
        assertThat(after.header("Set-Cookie")).containsIgnoringCase("Max-Age=0");
        browser.client.signIn("session?cookie=true", SIGN_IN).expect(201);
    }

    @Test
    void an_api_token_is_no_cookie() {
        String token = Casus.admin()
                .post("tokens", "{\"name\":\"no cookie\",\"roles\":[\"reader\"]}")
                .expect(201)
                .json()
                .path("token")
                .asText();
        assertThat(visitor.with("Cookie", "casus-session=" + token)
                        .get("whoami")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void one_sees_ones_sessions_and_ends_them() {
        Client here = Casus.server().admin().with("User-Agent", "here");
        Client elsewhere =
                Casus.server().client().with("User-Agent", "elsewhere").signedIn("admin", CasusServer.PASSWORD);
        String id = elsewhereId(here.get("sessions").expect(200).json());
        here.delete("sessions/" + id).expect(204);
        assertThat(elsewhere.get("whoami").status()).isEqualTo(401);
        assertThat(here.delete("sessions/" + id).status()).isEqualTo(404);
        here.get("whoami").expect(200);
        assertThat(here.withRoles("admin").get("sessions").status()).isEqualTo(403);
    }

    private static String elsewhereId(JsonNode sessions) {
        return StreamSupport.stream(sessions.path("items").spliterator(), false)
                .filter(session -> session.path("program").asText().equals("elsewhere"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    @Test
    void a_token_says_what_it_begins_with_and_when_it_was_last_used() {
        Answer made = Casus.admin()
                .post("tokens", "{\"name\":\"seen\",\"grants\":[{\"role\":\"editor\",\"types\":[\"church\"]}]}")
                .expect(201);
        assertThat(made.json().has("lastUsed")).isFalse();
        String token = made.json().path("token").asText();
        visitor.withToken(token).get("whoami").expect(200);
        JsonNode listed = StreamSupport.stream(
                        Casus.admin().get("tokens").json().path("items").spliterator(), false)
                .filter(item -> item.path("id").equals(made.json().path("id")))
                .findFirst()
                .orElseThrow();
        assertThat(token).startsWith(listed.path("prefix").asText());
        assertThat(listed.path("prefix").asText()).hasSize(12);
        assertThat(listed.has("lastUsed")).isTrue();
        assertThat(listed.has("token")).isFalse();
    }

    @Test
    void a_token_that_would_never_end_is_refused_and_not_an_error() {
        for (String expires : new String[] {
            "+999999999-12-31T23:59:59+18:00",
            "-999999999-01-01T00:00:00Z",
            "9999-12-31",
            "2020-01-01",
            "soon",
            "+999999999-12-31T23:59:59.999999999-18:00"
        }) {
            Answer answer = Casus.admin()
                    .post("tokens", "{\"name\":\"x\",\"roles\":[\"reader\"],\"expires\":\"%s\"}".formatted(expires));
            assertThat(answer.status()).as(expires).isEqualTo(400);
            assertThat(answer.json().path("parameter").asText()).isEqualTo("expires");
        }
    }
}
