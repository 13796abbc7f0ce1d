package org.casus.cms.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StateTest {

    @ParameterizedTest(name = "{0} of a type with a board")
    @CsvSource({
        "DRAFT,             submit archive",
        "IN_REVIEW,         approve request-changes withdraw",
        "CHANGES_REQUESTED, submit archive",
        "APPROVED,          request-changes withdraw publish schedule archive",
        "SCHEDULED,         withdraw publish schedule",
        "PUBLISHED,         archive",
        "ARCHIVED,          restore",
        "BINNED,            restore",
    })
    void a_board_stands_between_a_draft_and_the_public(State state, String moves) {
        assertThat(words(state, false, true)).containsExactlyInAnyOrder(moves.split(" "));
    }

    @ParameterizedTest(name = "{0} of a type without a board")
    @CsvSource({
        "DRAFT,             publish schedule archive",
        "IN_REVIEW,         publish schedule withdraw",
        "CHANGES_REQUESTED, publish schedule archive",
        "APPROVED,          request-changes withdraw publish schedule archive",
        "SCHEDULED,         withdraw publish schedule",
        "PUBLISHED,         archive",
        "ARCHIVED,          restore",
        "BINNED,            restore",
    })
    void without_a_board_a_draft_is_published_at_once(State state, String moves) {
        assertThat(words(state, false, false)).containsExactlyInAnyOrder(moves.split(" "));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void what_visitors_see_can_be_taken_away_whatever_is_being_done_to_it(State state) {
        assertThat(words(state, true, true)).contains("unpublish");
        assertThat(words(state, false, true)).doesNotContain("unpublish");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void the_word_of_a_state_leads_back_to_it(State state) {
        assertThat(State.of(state.word())).isEqualTo(state);
        assertThat(state.word()).matches("[a-z-]{5,20}");
    }

    @Test
    void an_administrator_with_a_reason_passes_the_board_and_nothing_else() {
        List<State> past = Arrays.stream(State.values())
                .filter(state -> !state.movesPastBoard(true).isEmpty())
                .toList();

        assertThat(past).containsExactly(State.DRAFT, State.IN_REVIEW, State.CHANGES_REQUESTED);
        assertThat(State.values()).allMatch(state -> state.movesPastBoard(false).isEmpty());
    }

    @Test
    void whatever_was_decided_an_edit_begins_again_but_a_request_for_changes_stays() {
        assertThat(State.APPROVED.afterEdit()).isEqualTo(State.DRAFT);
        assertThat(State.IN_REVIEW.afterEdit()).isEqualTo(State.DRAFT);
        assertThat(State.CHANGES_REQUESTED.afterEdit()).isEqualTo(State.CHANGES_REQUESTED);
    }

    private static List<String> words(State state, boolean isPublic, boolean isReviewed) {
        return state.moves(isPublic, isReviewed).stream().map(Move::word).toList();
    }
}
