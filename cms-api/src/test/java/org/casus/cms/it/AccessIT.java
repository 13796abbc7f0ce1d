package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccessIT {

    private final Client visitor = Casus.visitor();
    private final Client admin = Casus.admin();

    @Test
    void the_application_answers() {
        assertThat(visitor.get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void nobody_is_nobody() {
        assertThat(visitor.get("whoami").json().path("signedIn").asBoolean()).isFalse();
    }

    @Test
    void a_session_is_its_account_until_it_ends() {
        Client session = Casus.server().admin();
        assertThat(session.get("whoami").json().path("name").asText()).isEqualTo("admin");
        session.delete("session").expect(204);
        assertThat(session.get("whoami").status()).isEqualTo(401);
    }

    @Test
    void a_token_that_is_good_for_nothing_is_refused_and_not_overlooked() {
        Answer answer = visitor.withToken("casus_nothing").get("entries/church");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer").contains("invalid_token");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void figures_of_the_service_are_for_administrators() {
        assertThat(visitor.get("metrics").status()).isEqualTo(401);
        Answer answer = admin.get("metrics").expect(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.body())
                .contains("casus_calls_total{method=\"GET\",status=\"4xx\"} ")
                .contains("casus_entries{type=\"page\",state=\"published\"} ")
                .contains("casus_processor_seconds_total ");
    }

    @Test
    void a_token_is_shown_once_and_ends_when_told() {
        Answer made = admin.post("tokens", "{\"name\":\"once\",\"roles\":[\"reviewer\"]}")
                .expect(201);
        String token = made.json().path("token").asText();
        String id = made.json().path("id").asText();
        assertThat(token).startsWith("casus_");
        assertThat(admin.get("tokens").body()).contains(id).doesNotContain(token);
        Client holder = visitor.withToken(token);
        assertThat(holder.get("whoami").json().path("roles").get(0).asText()).isEqualTo("reviewer");
        admin.delete("tokens/" + id).expect(204);
        assertThat(holder.get("whoami").status()).isEqualTo(401);
    }

    @Test
    void a_token_gives_no_more_than_its_maker_has() {
        Client editor = admin.withRoles("editor");
        assertThat(editor.post("tokens", "{\"name\":\"more\",\"roles\":[\"publisher\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(editor.post("tokens", "{\"name\":\"all\",\"roles\":[\"admin\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(editor.post("tokens", "{\"name\":\"less\",\"roles\":[\"editor\"],\"types\":[\"church\"]}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_token_made_by_a_token_ends_with_it() {
        Answer parent = admin.post("tokens", "{\"name\":\"parent\",\"roles\":[\"editor\"]}")
                .expect(201);
        Client child = visitor.withToken(parent.json().path("token").asText()).withRoles("editor");
        child.get("whoami").expect(200);
        admin.delete("tokens/" + parent.json().path("id").asText()).expect(204);
        assertThat(child.get("whoami").status()).isEqualTo(401);
    }

    @Test
    void a_token_for_one_type_creates_no_other() {
        Answer made = admin.post("tokens", "{\"name\":\"churches\",\"roles\":[\"editor\"],\"types\":[\"church\"]}")
                .expect(201);
        Client churches = visitor.withToken(made.json().path("token").asText());
        assertThat(churches.post("entries/organisation", "{\"name\":\"Niet mijn type\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void who_guesses_is_made_to_wait() {
        Client guesser = visitor.with("X-Forwarded-For", "198.51.100.7");
        String guess = "{\"name\":\"admin\",\"password\":\"guess\"}";
        // how long one waits doubles: on a slow machine the first waits are over before the next guess
        List<Answer> answers = IntStream.range(0, 12)
                .mapToObj(attempt -> guesser.post("session", guess))
                .toList();
        assertThat(answers.getFirst().status()).isEqualTo(401);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 429)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(Integer.parseInt(answer.header("Retry-After")))
                        .isPositive());
        // somebody else, elsewhere, is not made to wait for it
        Casus.server().admin();
    }

    @Test
    void malformed_json_is_a_problem_with_line_and_column() {
        Answer answer = visitor.post("session", "{\"name\":\n  oops}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).startsWith("Line 2");
    }
}
