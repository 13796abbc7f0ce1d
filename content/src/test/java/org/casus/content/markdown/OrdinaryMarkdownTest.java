package org.casus.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quick way answers, the parser and the sanitiser answer too, to the letter. */
class OrdinaryMarkdownTest {

    private static final int TEXTS = Integer.getInteger("casus.texts", 20_000);

    private static final String[] PIECES = {
        "woord",
        "Kerk",
        "één",
        " ",
        " ",
        " ",
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        "- ",
        "* ",
        "1. ",
        "2. ",
        "10) ",
        "# ",
        "## ",
        "> ",
        "*",
        "**",
        "_",
        "__",
        "`",
        "``",
        "[",
        "](",
        "](https://x.be/a?b=c&d)",
        "](/pad#deel)",
        "](page:over)",
        ")",
        "!",
        "![",
        "(",
        "|",
        "| a | b |\n",
        "|---|:-:|\n",
        "| *c* | d |\n",
        "---",
        "***",
        "\n---\n",
        "===",
        ":",
        "://",
        "www.x.be",
        "a@b.be",
        "<",
        "<5",
        "<b>",
        "&",
        "& ",
        "&amp;",
        "&copy",
        "\\",
        "\"",
        "'",
        "+",
        "=",
        "~",
        "{{",
        "}",
        "^",
        "[^1]",
        "[^1]: noot",
        "…",
        "’",
        "\u00a0",
        "\t",
        "  ",
        "    ",
        "  \n",
        ".",
        ",",
        ";",
        "?",
        "5",
        "2010",
        "%",
        "$",
        "😀",
        "é"
    };

    static Stream<String> examples() throws IOException {
        return ExampleReader.readExamples(TestResources.getSpec()).stream().map(Example::getSource);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_examples_of_commonmark_come_out_the_same(String markdown) {
        assertSame(markdown);
    }

    @Test
    void the_texts_of_the_demonstration_come_out_the_same_and_most_are_ordinary() throws IOException {
        int texts = 0;
        int ordinary = 0;
        for (Path file : files()) {
            String text = Files.readString(file);
            String body = text.substring(text.indexOf("\n---\n", 3) + 5).strip();
            texts++;
            ordinary += assertSame(body) ? 1 : 0;
        }
        assertThat(ordinary).isGreaterThan(texts * 4 / 5);
    }

    @Test
    void whatever_is_written_comes_out_the_same() {
        Random random = new Random(4);
        int ordinary = 0;
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(14); pieces > 0; pieces--) {
                text.append(random.nextInt(3) == 0 ? "woord " : PIECES[random.nextInt(PIECES.length)]);
            }
            ordinary += assertSame(text.toString().stripTrailing()) ? 1 : 0;
        }
        assertThat(ordinary).isGreaterThan(TEXTS / 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Een *nadruk*, **sterk** en `code`.\nOp twee regels.",
                "## Een kop\n\n## Een kop\n\nTekst met [een link](https://x.be/?a=b&c=d) en 'aanhaling'.",
                "- een\n- **twee** en [drie](page:over)\n\n*Tussen*.\n\n1. a\n2. b\n\nEn dan.",
                "> Gezegd\n> is gezegd.\n\n---\n\nKlaar: 5 > 3 & 3 <5.",
                "| a | b |\n| --- | ---: |\n| 1 | *2* |\n\n![een beeld](https://x.be/b.jpg)"
            })
    void ordinary_texts_need_no_parser(String markdown) {
        assertThat(assertSame(markdown)).isTrue();
    }

    private static boolean assertSame(String markdown) {
        return OrdinaryMarkdown.html(markdown)
                .map(html -> {
                    assertThat(html)
                            .as(markdown)
                            .isEqualTo(Markdown.whole(markdown).html());
                    return true;
                })
                .orElse(false);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("entries"))) {
            return all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }
}
