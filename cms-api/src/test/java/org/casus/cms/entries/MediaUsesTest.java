package org.casus.cms.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MediaUsesTest {

    private static final Pattern ID = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    private static final String FILE = "0123456789abcdef".repeat(4);

    @Test
    void an_id_is_found_wherever_it_stands_in_a_text() {
        for (int before = 0; before < 130; before++) {
            String text = "z".repeat(before) + FILE + "z".repeat(130 - before);
            assertThat(MediaUses.idsIn(text)).as("after %d characters", before).containsExactly(FILE);
        }
        assertThat(MediaUses.idsIn("![x](/media/" + FILE.toUpperCase(java.util.Locale.ROOT) + ")"))
                .containsExactly(FILE);
    }

    @Test
    void a_longer_or_shorter_row_of_digits_is_none() {
        assertThat(MediaUses.idsIn(FILE + "0")).isEmpty();
        assertThat(MediaUses.idsIn(FILE.substring(1))).isEmpty();
        assertThat(MediaUses.idsIn("")).isEmpty();
    }

    @Test
    void it_finds_what_a_pattern_finds_that_looks_at_every_character() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 400) {
                text.append("0a".repeat(random.nextInt(34)))
                        .append(random.nextBoolean() ? "f" : "")
                        .append("-x".substring(random.nextInt(2)));
            }
            List<String> expected =
                    ID.matcher(text).results().map(MatchResult::group).toList();
            assertThat(MediaUses.idsIn(text.toString())).as(text.toString()).isEqualTo(expected);
        }
    }
}
