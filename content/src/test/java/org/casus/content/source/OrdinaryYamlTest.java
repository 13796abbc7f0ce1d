package org.casus.content.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quick way answers, the parser answers too: the same values, on the same lines. */
class OrdinaryYamlTest {

    private static final int TEXTS = Integer.getInteger("casus.texts", 20_000);
    private static final int FIRST_LINE = 2;

    private static final String[] PIECES = {
        "naam",
        "Kerk",
        "één",
        "null",
        "true",
        "-3.5",
        "1e3",
        "2020-01-01",
        "~",
        "=",
        "<<",
        " ",
        " ",
        "  ",
        "\n",
        "\n",
        "\n\n",
        "\n  ",
        "\n  ",
        "\n    ",
        "\n- ",
        "\n  - ",
        "a: ",
        "b:",
        "c: ",
        "lange-sleutel_1: ",
        ": ",
        ":",
        ", ",
        ",",
        "[",
        "]",
        "{",
        "}",
        "{a: ",
        "[x, ",
        "\"",
        "\"tekst\"",
        "'",
        "'tekst'",
        "'it''s'",
        "\\n",
        "#",
        " # ",
        "-",
        "- ",
        "?",
        "? ",
        "|",
        ">",
        "|\n  ",
        "!",
        "&x",
        "*x",
        "%",
        "@",
        "`",
        "https://x.be/a?b=c#d",
        "a:b",
        "...",
        "---",
        "\t",
        "\r\n",
        "\u00a0",
        "\u2028",
        "😀",
        "“",
        "(",
        "/",
        "€"
    };

    @Test
    void random_texts_are_read_in_the_same_way() {
        Random random = new Random(20261121);
        int ordinary = 0;
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "a: " : "");
            for (int pieces = random.nextInt(12); pieces >= 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            ordinary += agrees(text.toString()) ? 1 : 0;
        }
        assertThat(ordinary).isGreaterThan(TEXTS / 50);
    }

    @Test
    void front_matter_of_the_demonstration_with_mistakes_in_it_is_read_in_the_same_way() throws IOException {
        Random random = new Random(20261121);
        for (String text : frontMatters()) {
            for (int i = 0; i < 8; i++) {
                int at = random.nextInt(text.length());
                int to = Math.min(text.length(), at + random.nextInt(3));
                agrees(text.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + text.substring(to));
            }
        }
    }

    @Test
    void nearly_all_front_matter_of_the_demonstration_is_ordinary() throws IOException {
        List<String> texts = frontMatters();

        assertThat(texts.stream().filter(OrdinaryYamlTest::agrees).count()).isGreaterThan(texts.size() * 9L / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b",
                "a: b\n",
                "a: \"b: c\"\nb: 'd'\n",
                "a:\n  - b\n  - c: d\n    e: [f, \"g\"]\n  - {h: i, j: {k: l}}\nm: -1\n",
                "a:\n- b\n- c\nd: e\n",
                "a:\n  b:\n    c: d\n\n  e: f g,h\n",
                "url: https://x.be/a?b=c\n",
                "a: 12 (ongeveer)\n"
            })
    void plain_forms_are_ordinary(String text) {
        assertThat(agrees(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a:\n",
                "a",
                "- a\n",
                "a: b\n  c\n",
                "a: b\na: c\n",
                "a: |\n  b\n",
                "a: \"b\\n\"\n",
                "a: b # c\n",
                "a: b: c\n",
                "a: &x b\n",
                "a: b \n",
                "a: {b}\n",
                "a: [b,]\n",
                "a: []\n",
                "a: ~\n",
                "---\na: b\n"
            })
    void what_could_mean_more_is_left_to_the_parser(String text) {
        assertThat(agrees(text)).isFalse();
    }

    /** @return whether the quick way had an answer */
    private static boolean agrees(String text) {
        Optional<Yaml> quick = OrdinaryYaml.read(FIRST_LINE, text);
        if (quick.isPresent()) {
            Problems problems = new Problems();
            Optional<Yaml> whole = YamlReader.readWhole("file", FIRST_LINE, text, problems);
            assertThat(problems.all()).as(text).isEmpty();
            assertThat(quick).as(text).isEqualTo(whole);
            assertThat(quick.get().json().toString())
                    .as(text)
                    .isEqualTo(whole.orElseThrow().json().toString());
        }
        return quick.isPresent();
    }

    private static List<String> frontMatters() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("entries"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(OrdinaryYamlTest::frontMatter)
                    .toList();
        }
    }

    private static String frontMatter(Path file) {
        try {
            String text = Files.readString(file);
            return text.substring("---\n".length(), text.indexOf("\n---\n") + 1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
