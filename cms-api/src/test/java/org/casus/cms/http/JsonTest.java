package org.casus.cms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static Problem refusal(String text) {
        return catchThrowableOfType(Problem.class, () -> Json.read(text));
    }

    @Test
    void malformed_json_says_at_which_line_and_column() {
        Problem problem = refusal("{\"name\": \"a\",\n  \"year\": abc}");

        assertThat(problem.kind()).isEqualTo(ProblemKind.MALFORMED_JSON);
        assertThat(problem.detail().in("en")).startsWith("Line 2, column ");
        assertThat(problem.detail().in("nl")).startsWith("Regel 2, kolom ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{\"a\": 1, \"a\": 2}", "{'a': 1}", "NaN"})
    void what_is_not_one_json_value_is_refused(String text) {
        assertThat(refusal(text).kind()).isEqualTo(ProblemKind.MALFORMED_JSON);
    }

    @Test
    void nesting_has_an_end() {
        assertThat(refusal("[".repeat(100_000)).kind()).isEqualTo(ProblemKind.MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\u0000\"", "{\"a\": [\"\\u0000\"]}", "{\"\\u0000\": 1}"})
    void nul_is_refused_wherever_it_hides(String text) {
        assertThat(refusal(text).kind()).isEqualTo(ProblemKind.MALFORMED_REQUEST);
    }
}
