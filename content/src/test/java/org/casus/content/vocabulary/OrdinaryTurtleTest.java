package org.casus.content.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.casus.content.source.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quick way answers, Jena answers too, and has nothing to say against it. */
class OrdinaryTurtleTest {

    private static final int MISTAKES = Integer.getInteger("casus.texts", 20_000) / 20;
    private static final String BASE = "https://casus.example.org/id/concept/kleur/";
    private static final String HEAD = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @base <https://casus.example.org/id/concept/kleur/> .
            """;

    private static final String[] PIECES = {
        "<",
        ">",
        "<>",
        "<rood>",
        "<Rood>",
        "<a/b>",
        "<../b>",
        "<http://x.be/a b>",
        "<http://x.be/é>",
        "<http://x.be>",
        "<http://X.be/a>",
        "<http://x.be/a//b>",
        "<http://1.2/a>",
        "<http://x.be/a#>",
        "<urn:x>",
        "<mailto:a@b.be>",
        "\"",
        "\"a\"",
        "\"\"",
        "\"\"\"a\"\"\"",
        "\"a\\n\"",
        "\"a\nb\"",
        "'a'",
        "\"a\"@nl",
        "\"a\"@NL",
        "\"a\"@nl-BE",
        "\"a\"@q",
        "\"a\"^^skos:x",
        "1",
        "01",
        "-1",
        "1.5",
        "1.",
        "1e3",
        "true",
        "a",
        " a ",
        "_:b",
        "[]",
        "( 1 )",
        "skos:Concept",
        "skos:",
        ":x",
        "onbekend:x",
        "skos:a-b",
        "skos:a.",
        ".",
        " . ",
        ";",
        " ; ",
        ",",
        "#",
        "# x\n",
        "\n",
        "\t",
        "\r",
        "@prefix x: <http://x.be/> .",
        "@base <http://x.be/> .",
        "PREFIX x: <http://x.be/>",
        "\u00e9",
        "\ud83d\ude00",
        "\u0007"
    };

    @Test
    void the_shipped_vocabularies_are_ordinary() throws IOException {
        for (String turtle : shipped()) {
            assertThat(agrees(turtle)).isTrue();
        }
    }

    @Test
    void with_mistakes_in_them_they_are_read_in_the_same_way() throws IOException {
        List<String> shipped = shipped().stream()
                .map(turtle -> turtle.substring(0, Math.min(turtle.length(), 2_000)))
                .toList();
        Random random = new Random(20261121);
        for (int i = 0; i < MISTAKES; i++) {
            String turtle = shipped.get(random.nextInt(shipped.size()));
            int at = random.nextInt(turtle.length());
            int to = Math.min(turtle.length(), at + random.nextInt(4));
            agrees(turtle.substring(0, at) + PIECES[random.nextInt(PIECES.length)] + turtle.substring(to));
        }
    }

    @Test
    void random_statements_are_read_in_the_same_way() {
        Random random = new Random(20261121);
        for (int i = 0; i < MISTAKES * 4; i++) {
            StringBuilder turtle = new StringBuilder(HEAD).append("<rood> a skos:Concept ; skos:notation ");
            for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
                turtle.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
            }
            agrees(turtle.append(" .\n").toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rood> a skos:Concept ; skos:prefLabel \"rood\"@nl, \"red\"@en ; skos:notation \"R\" .",
                "<rood> skos:broader <warm> . # en zo voort\n<warm> skos:order 12 .",
                "<rood> skos:exactMatch <http://www.wikidata.org/entity/Q3142> ."
            })
    void plain_forms_are_ordinary(String statements) {
        assertThat(agrees(HEAD + statements)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rood> skos:notation \"R\"^^skos:code .",
                "<rood> skos:notation \"a\\u0041\" .",
                "<rood> skos:prefLabel \"rot\"@de-AT .",
                "<rood> skos:related [ a skos:Concept ] .",
                "<rood> owl:sameAs <blauw> .",
                "<rood> a skos:Concept",
                "<rood> skos:exactMatch <http://x.be/a%20b> ."
            })
    void what_could_mean_more_is_left_to_jena(String statements) {
        assertThat(agrees(HEAD + statements)).isFalse();
    }

    /** @return whether the quick way had an answer */
    private static boolean agrees(String turtle) {
        Optional<Statements> quick = OrdinaryTurtle.read(turtle, BASE);
        if (quick.isPresent()) {
            Problems problems = new Problems();
            assertThat(quick).as(turtle).isEqualTo(WholeTurtle.read("kleur.ttl", turtle, BASE, problems));
            assertThat(problems.all()).as(turtle).isEmpty();
        }
        return quick.isPresent();
    }

    private static List<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("vocabularies"))) {
            return files.sorted().map(OrdinaryTurtleTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
