package org.casus.cms.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardTest {

    private static Board board(List<String> members, int quorum, int days) {
        return new Board("churches", "Kerken", members, quorum, Optional.of(days), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 1,  2026-11-24",
        "2026-11-20, 1,  2026-11-23",
        "2026-11-21, 1,  2026-11-23",
        "2026-11-23, 5,  2026-11-30",
        "2026-11-23, 10, 2026-12-07",
    })
    void nobody_is_late_because_of_a_weekend(String submitted, int days, String due) {
        assertThat(board(List.of(), 1, days).due(Instant.parse(submitted + "T10:00:00Z")))
                .hasValue(LocalDate.parse(due));
    }

    @Test
    void without_members_any_reviewer_is_one_and_one_is_enough() {
        Board empty = board(List.of(), 3, 1);
        Board full = board(List.of("els", "jan", "marie"), 2, 1);

        assertThat(empty.hasMember("anybody")).isTrue();
        assertThat(empty.needed()).isEqualTo(1);
        assertThat(full.hasMember("anybody")).isFalse();
        assertThat(full.needed()).isEqualTo(2);
    }
}
