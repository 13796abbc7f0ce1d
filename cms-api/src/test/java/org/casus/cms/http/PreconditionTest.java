package org.casus.cms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"1\", \"3\"", " \"3\" "})
    void the_present_version_passes(String ifMatch) {
        assertThatCode(() -> Precondition.of(ifMatch).require(3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", "\"33\"", ""})
    void any_other_is_412_with_the_present_tag(String ifMatch) {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> Precondition.of(ifMatch).require(3));

        assertThat(problem.kind()).isEqualTo(ProblemKind.PRECONDITION_FAILED);
        assertThat(problem.headers()).containsEntry("ETag", "\"3\"");
    }

    @Test
    void none_is_428_where_it_is_required_and_nothing_where_it_is_not() {
        Problem problem = catchThrowableOfType(Problem.class, () -> Precondition.NONE.require(3));

        assertThat(problem.kind()).isEqualTo(ProblemKind.PRECONDITION_REQUIRED);
        assertThatCode(() -> Precondition.NONE.check(3)).doesNotThrowAnyException();
    }
}
