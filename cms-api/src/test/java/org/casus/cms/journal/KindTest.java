package org.casus.cms.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KindTest {

    @Test
    void every_word_of_the_journal_is_read_back() {
        assertThat(Arrays.stream(Kind.values()).map(Kind::word).map(Kind::of)).containsExactly(Kind.values());
    }

    @Test
    void what_the_public_sees_is_on_pages() {
        assertThat(Arrays.stream(Kind.values()).filter(Kind::isPublic))
                .isNotEmpty()
                .allMatch(kind -> kind.onPages() == Kind.OnPages.ENTRY);
    }
}
