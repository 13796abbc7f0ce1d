package org.casus.cms.entries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.junit.jupiter.api.Test;

class KeptRowsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final KeptRows kept = new KeptRows();

    private static EntryId church(String slug) {
        return new EntryId("church", slug);
    }

    private static EntryRow row(long id, String slug, String name) {
        return new EntryRow(
                id,
                church(slug),
                State.PUBLISHED,
                1,
                Optional.of(1),
                true,
                NOW,
                NOW,
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty(),
                "els",
                "els",
                Optional.empty(),
                Optional.empty(),
                1,
                1,
                1,
                NOW,
                1,
                Fields.of(JsonNodeFactory.instance.objectNode().put("name", name)));
    }

    /** The journal goes on to this line, and these entries are what its lines are about. */
    private void grow(long head, String... slugs) {
        kept.forget(
                head,
                (after, last) ->
                        List.of(slugs).stream().map(KeptRowsTest::church).toList());
    }

    @Test
    void a_row_is_found_by_its_address_and_by_its_number() {
        kept.keep(row(7, "a", "A"), 0);

        assertThat(kept.at(church("a"))).contains(row(7, "a", "A"));
        assertThat(kept.of(7)).contains(row(7, "a", "A"));
        assertThat(kept.of(8)).isEmpty();
    }

    @Test
    void a_line_about_an_entry_lets_go_of_it_and_of_no_other() {
        kept.keep(row(1, "a", "A"), 0);
        kept.keep(row(2, "b", "B"), 0);

        grow(1, "a");

        assertThat(kept.at(church("a"))).isEmpty();
        assertThat(kept.of(1)).isEmpty();
        assertThat(kept.of(2)).isPresent();
        assertThat(kept.handled()).isEqualTo(1);
    }

    @Test
    void what_was_read_before_a_line_came_is_not_kept_after_it() {
        long head = kept.handled();
        EntryRow old = row(1, "a", "A");
        grow(1, "a");

        kept.keep(old, head);

        assertThat(kept.at(church("a"))).isEmpty();
    }

    @Test
    void more_lines_than_are_worth_reading_let_go_of_everything() {
        kept.keep(row(1, "a", "A"), 0);

        grow(5_000);

        assertThat(kept.at(church("a"))).isEmpty();
        assertThat(kept.of(1)).isEmpty();
    }

    @Test
    void what_nobody_asked_for_longest_makes_room() {
        String text = "x".repeat(9_000_000);
        for (int number = 1; number <= 3; number++) {
            kept.keep(row(number, "s" + number, text), 0);
        }
        assertThat(kept.of(1)).isPresent();

        kept.keep(row(4, "s4", text), 0);

        assertThat(kept.of(2)).isEmpty();
        assertThat(kept.of(1)).isPresent();
        assertThat(kept.of(3)).isPresent();
        assertThat(kept.of(4)).isPresent();
    }
}
