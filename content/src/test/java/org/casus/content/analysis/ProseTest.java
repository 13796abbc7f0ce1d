package org.casus.content.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void words_stay_and_signs_go() {
        assertThat(Prose.of("""
                        ## De *oude* kerk
                        > **Een** [klooster](https://example.org/a_(b)) met ![een foto](foto.jpg "x")[^1]
                        - snake_case en _nadruk_
                        <span class="geheim">tekst</span> 3 < 4 > 2

                        [^1]: Voetnoot
                        """).lines().map(String::strip))
                .containsExactly(
                        "De oude kerk",
                        "Een klooster met een foto",
                        "snake_case en nadruk",
                        "tekst  3 < 4 > 2",
                        "",
                        "Voetnoot");
    }

    @Test
    void a_text_of_signs_is_read_once() {
        for (String sign : new String[] {"[", "](", "[a](", "<", "<a", "*", "_", "> ", "[^", "![", "\\"}) {
            assertThat(Prose.of(sign.repeat(200_000))).as(sign).isNotNull();
        }
    }
}
