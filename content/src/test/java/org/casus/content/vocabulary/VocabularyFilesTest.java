package org.casus.content.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.casus.content.InvalidContent;
import org.casus.content.LocalizedText;
import org.casus.content.SourceProblem;
import org.casus.content.TemporaryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyFilesTest {

    private static final String HEAD = """
            -- vocabularies/colour.ttl --
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix casus: <https://casus.example.org/ns#> .
            @base <https://casus.example.org/id/concept/colour/> .
            <> a skos:ConceptScheme ; skos:prefLabel "Kleur"@nl, "Colour"@en .
            """;

    @TempDir
    Path folder;

    @Test
    void the_shipped_vocabularies_are_right() {
        Vocabularies shipped = VocabularyFiles.read(Path.of("vocabularies"));

        assertThat(shipped.scheme("setting").orElseThrow().concepts()).hasSize(8);
        assertThat(shipped.scheme("current-use").orElseThrow().concepts()).hasSize(20);
        Concept mechelen = shipped.concept("place", "mechelen").orElseThrow();
        assertThat(shipped.selfAndBroader(mechelen))
                .extracting(Concept::id)
                .containsExactly("mechelen", "provincie-antwerpen", "vlaanderen", "belgie");
        assertThat(mechelen.notation()).contains("12025");
    }

    @Test
    void a_concept_has_its_labels_its_place_and_its_matches() {
        Vocabularies read = read("""
                <red> a skos:Concept ; skos:inScheme <> ; skos:prefLabel "red"@en, "rood"@nl ; casus:order 2 ;
                  skos:altLabel "scarlet"@en, "vermiljoen"@nl ; skos:definition "Warm."@nl ; skos:notation "R" ;
                  skos:exactMatch <http://example.org/b>, <http://example.org/a> ; skos:closeMatch <http://example.org/c> .
                <blue> a skos:Concept ; skos:prefLabel "blauw"@nl ; casus:order 1 .
                <navy> a skos:Concept ; skos:prefLabel "marine"@nl ; skos:broader <blue> .
                """);

        assertThat(read.scheme("colour").orElseThrow().label()).isEqualTo(LocalizedText.of("Kleur", "Colour"));
        assertThat(read.scheme("colour").orElseThrow().concepts())
                .extracting(Concept::id)
                .containsExactly("blue", "red", "navy");
        Concept red = read.concept("colour", "red").orElseThrow();
        assertThat(red.label()).isEqualTo(LocalizedText.of("rood", "red"));
        assertThat(red.alternatives())
                .extracting(text -> text.byLanguage().toString())
                .containsExactly("{nl=vermiljoen}", "{en=scarlet}");
        assertThat(red.definition()).contains(LocalizedText.of("Warm."));
        assertThat(red.exactMatch()).containsExactly("http://example.org/a", "http://example.org/b");
        assertThat(red.closeMatch()).containsExactly("http://example.org/c");
        assertThat(red.notation()).contains("R");
        assertThat(read.concept("colour", "navy").orElseThrow().broader()).contains("blue");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            <red> a skos:Concept ; skos:prefLabel "red"@en .                                    | 5 | ‘red’ has no skos:prefLabel in Dutch
            <red> a skos:Concept ; skos:prefLabel "rood"@nl, "rode"@nl .                        | 5 | ‘red’ has two texts in ‘nl’
            <Red> a skos:Concept ; skos:prefLabel "rood"@nl .                                   | 5 | cannot be a concept's id
            <red> a skos:Concept ; skos:prefLabel "rood"@nl ; skos:broader <rad> .              | 5 | falls under ‘rad’, which is not in the scheme. Did you mean ‘red’?
            <red> a skos:Concept ; skos:prefLabel "rood"@nl ; skos:broader <red> .              | 5 | falls under itself
            <red> a skos:Concept ; skos:prefLabel "rood"@nl ; casus:order "een" .               | 5 | must be a whole number
            <red> a skos:Concept ; skos:prefLabel "rood"@nl ; skos:broader <http://a.org/b> .   | 5 | not in this scheme
            <red> a skos:Concept ; skos:prefLabel "rood@nl .                                    | 5 | not right in Turtle
            <red> a scos:Concept .                                                              | 5 | not right in Turtle
            <http://a.org/b> a skos:Concept ; skos:prefLabel "b"@nl .                           | 0 | lies outside the scheme
            <a> a skos:ConceptScheme .                                                          | 0 | must hold one skos:ConceptScheme, it holds 2
            """)
    void what_is_wrong_is_told_with_its_line(String turtle, int line, String message) {
        List<SourceProblem> problems = problemsOf(HEAD + turtle);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("vocabularies/colour.ttl");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void the_name_of_the_file_and_the_scheme_must_agree() {
        assertThat(problemsOf(HEAD.replace("colour.ttl", "colours.ttl")))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.toString()).startsWith("vocabularies/colours.ttl:3: the scheme's IRI is "));
    }

    private Vocabularies read(String turtle) {
        TemporaryFiles.write(folder, HEAD + turtle);
        return VocabularyFiles.read(folder.resolve("vocabularies"));
    }

    private List<SourceProblem> problemsOf(String files) {
        TemporaryFiles.write(folder, files);
        return catchThrowableOfType(InvalidContent.class, () -> VocabularyFiles.read(folder.resolve("vocabularies")))
                .problems();
    }
}
