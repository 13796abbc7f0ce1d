package org.casus.cms.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.casus.cms.http.ProblemKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {

    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void each_kind_is_explained_in_both_languages_with_what_to_do(ProblemKind kind) {
        Explanation explanation = Explanation.of(kind.id()).orElseThrow();

        assertThat(explanation.means().in("nl")).hasSizeGreaterThan(40);
        assertThat(explanation.means().in("en"))
                .hasSizeGreaterThan(40)
                .isNotEqualTo(explanation.means().in("nl"));
        assertThat(explanation.remedy().in("nl")).hasSizeGreaterThan(20);
        assertThat(explanation.remedy().in("en"))
                .hasSizeGreaterThan(20)
                .isNotEqualTo(explanation.remedy().in("nl"));
        assertThat(ExplanationPage.of(explanation, "nl"))
                .contains(kind.title().in("nl"), "?language=en")
                .startsWith("<!doctype html>");
    }
}
