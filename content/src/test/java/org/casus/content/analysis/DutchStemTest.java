package org.casus.content.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DutchStemTest {

    @Test
    void stems_are_those_of_snowball() {
        Map<String, String> expected = new TreeMap<>(Lists.pairs("kraaij-pohlmann.txt"));
        Map<String, String> found = new TreeMap<>();
        expected.keySet().forEach(word -> found.put(word, DutchStem.of(word)));
        assertThat(expected).hasSizeGreaterThan(700);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void a_stem_can_be_made_of_anything() {
        for (String word :
                new String[] {"", "a", "ge", "gee", "ij", "ijij", "s", "ss", "en", "geee", "gegegege", "zzzz"}) {
            assertThat(DutchStem.of(word)).as(word).hasSizeLessThanOrEqualTo(word.length() + 1);
        }
    }
}
