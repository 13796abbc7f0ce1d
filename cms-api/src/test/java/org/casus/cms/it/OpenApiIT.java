package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiIT {

    private final Client visitor = Casus.visitor();

    @Test
    void the_application_answers() {
        assertThat(visitor.get("health/ready").status()).isEqualTo(200);
    }

    /** The server has a document of its own to give at the last two. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/openapi", "/openapi", "/openapi/"})
    void the_description_is_ours_at_each_of_its_addresses(String address) {
        Answer answer = visitor.get(address).expect(200);

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().path("openapi").asText()).startsWith("3.1");
        assertThat(answer.json().path("paths").has("/entries/{type}")).isTrue();
    }

    @Test
    void who_has_it_already_is_not_sent_it_again() {
        String tag = visitor.get("/openapi").expect(200).header("ETag");

        visitor.with("If-None-Match", tag).get("/openapi").expect(304);
    }
}
