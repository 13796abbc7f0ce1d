package org.casus.site.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedTest {

    @Test
    void lists_are_read_one_after_another() {
        Joined<String> joined = new Joined<>();
        joined.add(List.of());
        joined.add(List.of("a", "b", "c"));
        joined.add(List.of());
        joined.add(List.of("d"));
        joined.add(List.of("e", "f"));

        assertThat(joined).containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void none_is_empty() {
        assertThat(new Joined<String>()).isEmpty();
    }
}
