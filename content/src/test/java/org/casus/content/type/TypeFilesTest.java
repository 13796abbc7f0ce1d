package org.casus.content.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.content.InvalidContent;
import org.casus.content.LocalizedText;
import org.casus.content.SourceProblem;
import org.casus.content.TemporaryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeFilesTest {

    @TempDir
    Path folder;

    @Test
    void the_shipped_types_are_right() {
        ContentTypes types = TypeFiles.read(Path.of("types"));

        assertThat(types.all())
                .extracting(ContentType::id)
                .containsExactly(
                        "article",
                        "church",
                        "city",
                        "eu-project",
                        "event",
                        "instrument",
                        "newsletter",
                        "organisation",
                        "page",
                        "person",
                        "programme",
                        "publication",
                        "temporary-use",
                        "track",
                        "urban-project");
    }

    @Test
    void the_shipped_types_speak_dutch_and_english_everywhere() {
        List<LocalizedText> texts = TypeFiles.read(Path.of("types")).all().stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type.one(), type.many()),
                        type.fields().stream().flatMap(TypeFilesTest::texts)))
                .toList();

        assertThat(texts).allSatisfy(text -> assertThat(text.byLanguage()).containsOnlyKeys("nl", "en"));
    }

    private static Stream<LocalizedText> texts(Field field) {
        Stream<LocalizedText> own = Stream.concat(Stream.of(field.label()), field.help().stream());
        return field.kind() instanceof FieldKind.Group group
                ? Stream.concat(own, group.fields().stream().flatMap(TypeFilesTest::texts))
                : own;
    }

    @Test
    void a_type_knows_its_names_its_title_and_its_fields_in_their_order() {
        ContentType church = TypeFiles.read(Path.of("types")).find("church").orElseThrow();

        assertThat(church.one().in("en")).isEqualTo("Repurposed church");
        assertThat(church.many().in("nl")).isEqualTo("Herbestemde kerken");
        assertThat(church.rdfClasses()).containsExactly("schema:PlaceOfWorship");
        assertThat(church.titleField()).isEqualTo("name");
        assertThat(church.slugPattern()).isEqualTo("{name}-{municipality}");
        assertThat(church.board()).contains("churches");
        assertThat(church.fields()).extracting(Field::name).startsWith("name", "formerName", "summary", "history");
        assertThat(church.bodyField()).map(Field::name).contains("history");
    }

    @Test
    void every_kind_and_every_option_is_read() {
        ContentType type = read("""
                names: {nl: {one: Ding, many: Dingen}}
                title: name
                slug: "{name}"
                fields:
                  name: {kind: text, required: true, unique: true, sortable: true, max: 10, pattern: "[a-z]+", searchable: 5, label: Naam}
                  story: {kind: markdown, localized: true, max: 900, searchable: false, label: Verhaal, help: {nl: Hulp, en: Help}}
                  mail: {kind: email, private: true, label: E-mail}
                  site: {kind: url, deprecated: true, label: Site}
                  year: {kind: integer, min: -5, max: 5000000000, unit: jaar, default: 7, label: Jaar}
                  area: {kind: number, min: 0.5, max: 10, label: Oppervlakte}
                  open: {kind: boolean, facet: true, label: Open}
                  day: {kind: date, label: Dag}
                  moment: {kind: datetime, label: Moment}
                  span: {kind: period, label: Periode}
                  spot: {kind: point, rdf: schema:geo, label: Punt}
                  home: {kind: address, label: Adres}
                  colour: {kind: concept, scheme: colour, many: true, label: Kleur}
                  friends: {kind: reference, to: [thing], many: true, label: Vrienden}
                  photo: {kind: media, accept: image/*, label: Foto}
                  more: {kind: link, many: true, label: Meer}
                  people: {kind: group, many: true, label: Mensen, fields: {name: {kind: text}}}
                """);

        assertThat(type.fields())
                .extracting(field -> field.kind().getClass().getSimpleName())
                .containsExactly(
                        "Text",
                        "Markdown",
                        "Email",
                        "Url",
                        "WholeNumber",
                        "DecimalNumber",
                        "TrueFalse",
                        "CalendarDate",
                        "DateTime",
                        "Period",
                        "Point",
                        "Address",
                        "Concept",
                        "Reference",
                        "Media",
                        "Link",
                        "Group");
        Field name = type.field("name").orElseThrow();
        assertThat(name.options())
                .containsExactlyInAnyOrder(Field.Option.REQUIRED, Field.Option.UNIQUE, Field.Option.SORTABLE);
        assertThat(name.searchWeight()).isEqualTo(5);
        assertThat(type.field("story").orElseThrow().searchWeight()).isZero();
        assertThat(type.field("story").orElseThrow().help())
                .map(help -> help.in("en"))
                .contains("Help");
        assertThat(type.field("year").orElseThrow().defaultValue())
                .map(JsonNode::intValue)
                .contains(7);
        assertThat(type.field("year").orElseThrow().kind())
                .isEqualTo(
                        new FieldKind.WholeNumber(Optional.of(-5L), Optional.of(5_000_000_000L), Optional.of("jaar")));
        assertThat(type.field("area").orElseThrow().kind())
                .isEqualTo(new FieldKind.DecimalNumber(
                        Optional.of(new BigDecimal("0.5")), Optional.of(BigDecimal.TEN), Optional.empty()));
    }

    @Test
    void text_and_markdown_are_searched_unless_the_type_says_otherwise_or_they_are_private() {
        ContentType type = read("""
                names: {nl: {one: Ding, many: Dingen}}
                title: name
                slug: "{name}"
                fields:
                  name: {kind: text, required: true, label: Naam}
                  secret: {kind: text, private: true, label: Geheim}
                  year: {kind: integer, label: Jaar}
                """);

        assertThat(type.fields()).extracting(Field::searchWeight).containsExactly(1, 0, 0);
    }

    @Test
    void all_problems_are_told_at_once_with_file_and_line() {
        List<SourceProblem> problems = problemsOf("""
                names: {nl: {one: Ding, many: Dingen}}
                titel: name
                title: naam
                slug: vast
                fields:
                  name: {kind: tekst, label: Naam}
                  year:
                    kind: integer
                    min: 3
                    max: 2
                    label: Jaar
                """);

        assertThat(problems)
                .extracting(SourceProblem::toString)
                .containsExactly(
                        "types/thing.yaml:2: unknown key ‘titel’ of a type. Did you mean ‘title’?",
                        "types/thing.yaml:3: ‘title’ names the field ‘naam’, which the type does not have.",
                        "types/thing.yaml:4: the slug ‘vast’ names no field: every entry would get the same. Write \"{naam}\".",
                        "types/thing.yaml:6: unknown kind ‘tekst’ of field ‘name’. Did you mean ‘text’? Known kinds: address, "
                                + "boolean, concept, date, datetime, email, group, integer, link, markdown, media, number, "
                                + "period, point, reference, text, url",
                        "types/thing.yaml:9: ‘min’ 3 is over ‘max’ 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: text, label: X, lable: Y}                            | unknown option ‘lable’ of field ‘x’. Did you mean ‘label’?
            {kind: text, label: X, scheme: setting}                     | ‘scheme’ is an option of concept, but field ‘x’ is of kind text
            {kind: text, label: X, required: yes}                       | ‘required’ must be true or false
            {kind: text, label: X, max: 0}                              | ‘max’ is a number of characters, at least 1
            {kind: text, label: X, pattern: "(" }                       | ‘pattern’ is no regular expression
            {kind: text, label: X, pattern: "(a)\\\\1" }                  | checked in bounded time
            {kind: text, label: X, pattern: "(?i)a" }                   | browsers do not read this
            {kind: text, label: X, pattern: "(?=a)b" }                  | browsers do not read this
            {kind: text, label: X, deprecated: true, default: a}        | is deprecated and has a default
            {kind: text, label: X, searchable: 101}                     | ‘searchable’ must be a weight from 0
            {kind: text, label: {en: X}}                                | ‘label’ has no Dutch text
            {kind: text}                                                | has no ‘label’
            {label: X}                                                  | has no ‘kind’
            {kind: text, label: X, rdf: shema:name}                     | unknown RDF prefix ‘shema’ in ‘shema:name’. Did you mean ‘schema’?
            {kind: text, label: X, rdf: name}                           | ‘name’ is no compact IRI
            {kind: integer, label: X, min: a}                           | ‘min’ must be a whole number
            {kind: concept, label: X}                                   | ‘scheme’ is missing
            {kind: concept, label: X, scheme: seting}                   | unknown scheme ‘seting’ of field ‘x’. Did you mean ‘setting’?
            {kind: reference, label: X}                                 | ‘x’ refers to nothing
            {kind: reference, label: X, to: [thin]}                     | refers to the unknown type ‘thin’. Did you mean ‘thing’?
            {kind: media, label: X, accept: pictures}                   | ‘accept’ must be a media type
            {kind: group, label: X}                                     | group ‘x’ has no ‘fields’
            {kind: group, label: X, fields: {y: {kind: group, fields: {z: {kind: text}}}}} | ‘y’ is a group within a group
            {kind: group, label: X, fields: {y: {kind: text, facet: true}}}                | part ‘y’ of ‘x’ cannot be a facet
            {kind: group, label: X, fields: {y: {kind: concept, scheme: no}}}              | unknown scheme ‘no’ of field ‘y’
            {kind: markdown, label: X, facet: true}                     | cannot be a facet
            {kind: text, label: X, sortable: true, many: true}          | cannot be sorted on
            {kind: point, label: X, sortable: true}                     | cannot be sorted on
            {kind: text, label: X, unique: true, localized: true}       | cannot be unique
            {kind: integer, label: X, localized: true}                  | cannot be localized
            {kind: text, label: X, localized: true, many: true}         | cannot be both many and localized
            {kind: text, label: X, private: true, rdf: schema:name}     | is private and has ‘rdf’
            {kind: concept, scheme: setting, label: X, private: true, facet: true} | is private and a facet
            {kind: text, label: X, required: true, deprecated: true}    | is deprecated and required
            """)
    void a_field_that_contradicts_itself_or_the_rest_is_refused(String field, String message) {
        List<SourceProblem> problems = problemsOf("""
                names: {nl: {one: Ding, many: Dingen}}
                title: name
                slug: "{name}"
                fields:
                  name: {kind: text, required: true, label: Naam}
                  x: %s
                """.formatted(field));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.message()).contains(message);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: text, label: Naam}                                   | must be one required line of text
            {kind: text, label: Naam, required: true, private: true}    | must be one required line of text
            {kind: text, label: Naam, required: true, multiline: true}  | must be one required line of text
            {kind: url, label: Naam, required: true}                    | must be one required line of text
            """)
    void the_title_must_be_able_to_name_an_entry(String field, String message) {
        List<SourceProblem> problems = problemsOf("""
                names: {nl: {one: Ding, many: Dingen}}
                title: name
                slug: "{year}"
                fields:
                  name: %s
                  year: {kind: integer, label: Jaar}
                """.formatted(field));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void a_field_cannot_take_a_word_that_queries_use() {
        assertThat(problemsOf("""
                names: {nl: {one: Ding, many: Dingen}}
                title: name
                slug: "{name}"
                fields:
                  name: {kind: text, required: true, label: Naam}
                  sort: {kind: text, label: Soort}
                """))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("another meaning"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            a: &x 1       | anchors
            a: !!str 1    | tags
            a: [1, 2      | this is not YAML
            a: 1\\na: 2   | ‘a’ is there twice
            - a           | must be a mapping
            a: 1\\n---\\nb: 2 | a second document
            """)
    void a_file_that_is_no_plain_mapping_is_refused(String yaml, String message) {
        assertThat(problemsOf(yaml.replace("\\n", "\n")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message));
    }

    @Test
    void a_declaration_reads_back_to_the_same_type() {
        ContentType church = TypeFiles.read(Path.of("types")).find("church").orElseThrow();
        ContentTypes all = TypeFiles.read(Path.of("types"));
        TreeMap<String, JsonNode> declarations = new TreeMap<>();
        all.all().forEach(type -> declarations.put(type.id(), type.declaration()));

        ContentType again =
                TypeFiles.ofDeclarations(declarations, "bundle").find("church").orElseThrow();

        assertThat(again.declaration()).isEqualTo(church.declaration());
        assertThat(again.fields()).hasSameSizeAs(church.fields());
        assertThat(again.field("reopened")).isEqualTo(church.field("reopened"));
    }

    private ContentType read(String yaml) {
        TemporaryFiles.write(folder, "-- types/thing.yaml --\n" + yaml);
        return TypeFiles.read(folder.resolve("types")).find("thing").orElseThrow();
    }

    private List<SourceProblem> problemsOf(String yaml) {
        TemporaryFiles.write(folder, "-- types/thing.yaml --\n" + yaml);
        return catchThrowableOfType(
                        InvalidContent.class, () -> TypeFiles.read(folder.resolve("types"), Set.of("setting", "place")))
                .problems();
    }
}
