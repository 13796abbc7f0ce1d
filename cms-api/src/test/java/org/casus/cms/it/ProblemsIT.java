package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ProblemsIT {

    private final Client visitor = Casus.visitor();

    @Test
    void the_application_answers() {
        assertThat(visitor.get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void the_type_of_a_problem_is_an_address_that_explains_it() {
        JsonNode problem = visitor.get("entries/nothing").expect(404).json();

        Answer page = visitor.get(path(problem));
        assertThat(page.expect(200).mediaType()).isEqualTo("text/html");
        assertThat(page.body()).contains(problem.path("title").asText());
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");

        JsonNode explained = visitor.with("Accept", "application/json")
                .get(path(problem))
                .expect(200)
                .json();
        assertThat(explained.path("type")).isEqualTo(problem.path("type"));
        assertThat(explained.path("remedy").asText()).isNotBlank();
    }

    private static String path(JsonNode problem) {
        return URI.create(problem.path("type").asText()).getPath();
    }

    @Test
    void all_are_listed_in_the_language_of_the_reader() {
        assertThat(visitor.get("/problems/").expect(200).body())
                .contains("<html lang=\"en\">", "Changed in the meantime");
        assertThat(visitor.get("/problems/?language=nl").expect(200).body())
                .contains("<html lang=\"nl\">", "Ondertussen gewijzigd");
        assertThat(visitor.get("/problems/no-such-problem").mediaType()).isEqualTo("application/problem+json");
    }
}
