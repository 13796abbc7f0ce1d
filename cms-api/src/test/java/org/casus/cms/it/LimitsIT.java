package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsIT {

    /** The default of casus.calls.visitor, and what comes back while a slow machine uses it up. */
    private static final int MORE_THAN_A_MINUTES_WORTH = 20_000;

    private final Client visitor = Casus.visitor();

    @Test
    void the_application_answers() {
        assertThat(visitor.get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void a_visitor_is_told_what_is_left_and_then_to_wait() {
        Client caller = visitor.with("X-Forwarded-For", "2001:db8:7:7::1");
        Answer first = caller.get("whoami").expect(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"address\";q=1200;w=60");
        assertThat(first.header("RateLimit")).startsWith("\"address\";r=1199;t=");
        Answer refused = first;
        for (int call = 0; call < MORE_THAN_A_MINUTES_WORTH && refused.status() == 200; call++) {
            refused = caller.get("whoami");
        }
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit")).startsWith("\"address\";r=0;t=");
        // the same /64 is the same customer; the next one is not
        assertThat(visitor.with("X-Forwarded-For", "2001:db8:7:8::1")
                        .get("whoami")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.get("whoami").expect(200).header("RateLimit")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND", "FOO", "PUT", "PATCH"})
    void a_method_that_an_address_does_not_know_is_a_problem(String method) {
        Answer answer = Casus.admin().send(method, "whoami", "application/json", new byte[0]);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void a_body_that_is_too_large_is_refused_also_where_its_length_was_not_told() {
        byte[] large = ("{\"name\":\"" + "x".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(visitor.sendChunked("session", "application/json", large).status())
                .isEqualTo(413);
    }
}
