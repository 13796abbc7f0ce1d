package org.casus.content.shortcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.casus.content.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcodesTest {

    private static final String ID = "a".repeat(64);

    @Test
    void a_shortcode_stands_on_a_line_of_its_own() {
        List<Shortcode> found = Shortcodes.in("""
                Tekst.

                {{figure media="%s" alt="Het koor" caption="Na de werken"}}
                {{gallery media="%s %s"}}
                {{quote text="Mooi zo." by="Jan" source="https://example.org/"}}
                {{entry ref="church/sint-anna-gent"}}
                """.formatted(ID, ID, "b".repeat(64)));

        assertThat(found)
                .extracting(Shortcode::kind)
                .containsExactly(
                        Shortcode.Kind.FIGURE, Shortcode.Kind.GALLERY, Shortcode.Kind.QUOTE, Shortcode.Kind.ENTRY);
        assertThat(found.getFirst().line()).isEqualTo(3);
        assertThat(found.getFirst().value("alt")).contains("Het koor");
        assertThat(found.get(1).media()).containsExactly(ID, "b".repeat(64));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {{figur media="x"}}              | line 1: there is no shortcode ‘figur’. Did you mean ‘figure’?
            {{video data="x"}}               | line 1: there is no shortcode ‘video’. There are: figure, gallery, quote, chart, entry.
            {{chart title="x" kind="pie"}}   | line 1: ‘kind’ is bar, line or share.
            {{figure}}                       | line 1: ‘figure’ needs ‘media’.
            {{figure media="x"}}             | line 1: ‘media’ is the number of a file in the media library (64 characters).
            {{entry ref="gent"}}             | line 1: ‘ref’ is a type and a slug: church/sint-anna-gent.
            {{quote text="a" bye="b"}}       | line 1: ‘quote’ has no ‘bye’. Did you mean ‘by’?
            {{quote text="a" source="javascript:1"}} | line 1: ‘source’ is a web address: https://….
            {{quote text='a'}}               | line 1: a shortcode stands alone on a line
            {{quote text="a"}} en meer       | line 1: a shortcode stands alone on a line
            """)
    void what_is_wrong_is_said_with_its_line_and_a_suggestion(String markdown, String complaint) {
        assertThat(Shortcodes.complaints(markdown))
                .singleElement()
                .extracting((LocalizedText text) -> text.in("en"))
                .asString()
                .startsWith(complaint);
        assertThat(Shortcodes.in(markdown)).isEmpty();
    }

    @Test
    void code_and_text_are_no_shortcodes() {
        String markdown = """
                ```
                {{nothing}}
                ```

                    {{nothing}}

                \\{{nothing}} and a {{word}} in a line
                """;

        assertThat(Shortcodes.complaints(markdown)).isEmpty();
        assertThat(Shortcodes.replaced(markdown, code -> Optional.of("x"))).isEqualTo(markdown);
    }

    @Test
    void what_a_shortcode_becomes_is_a_block_of_its_own_and_nothing_leaves_it_out() {
        assertThat(Shortcodes.replaced("a\n{{quote text=\"b\"}}\nc", code -> Optional.of("> b")))
                .isEqualTo("a\n\n> b\n\nc");
        assertThat(Shortcodes.replaced("a\n{{quote text=\"b\"}}\nc", code -> Optional.empty()))
                .isEqualTo("a\nc");
    }
}
