package org.casus.content.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.casus.content.Json;
import org.casus.content.ShippedContent;
import org.casus.content.source.Problems;
import org.casus.content.type.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryFileTest {

    private static final ContentType CHURCH = ShippedContent.type("church");

    @Test
    void a_file_is_fields_and_a_body() {
        EntryFile read = read("""
                ---
                name: Sint-Anna
                reopened: 2019
                currentUse: [library, housing]
                location: {lat: 51.0335, lon: 4.479, precision: site}
                ---
                Eerste alinea.

                Tweede.
                """);

        assertThat(read.fields()).isEqualTo(Json.fields("""
                        {"name": "Sint-Anna", "reopened": 2019, "currentUse": ["library", "housing"],
                         "location": {"lat": 51.0335, "lon": 4.479, "precision": "site"},
                         "history": "Eerste alinea.\\n\\nTweede."}"""));
        assertThat(read.meta()).isEmpty();
    }

    @Test
    void the_type_says_what_an_unquoted_word_means() {
        EntryFile read = read("""
                ---
                name: 1980
                built: 1897.50
                reopened: 2019
                currentUse: library
                summary: true
                ---
                """);

        assertThat(read.fields()).isEqualTo(Json.fields("""
                        {"name": "1980", "built": "1897.50", "reopened": 2019, "currentUse": ["library"], "summary": "true"}"""));
    }

    @Test
    void other_languages_of_the_body_stand_in_the_front_matter() {
        EntryFile read = read("""
                ---
                name: Sint-Anna
                summary: {nl: Kort, en: Short}
                history:
                  en: |-
                    First.

                    Second.
                ---
                Eerst.
                """);

        assertThat(read.fields()).isEqualTo(Json.fields("""
                        {"name": "Sint-Anna", "summary": {"nl": "Kort", "en": "Short"},
                         "history": {"nl": "Eerst.", "en": "First.\\n\\nSecond."}}"""));
        assertThat(read(read.write(CHURCH))).isEqualTo(read);
    }

    @Test
    void a_store_may_add_what_it_knows_of_the_history() {
        EntryFile read = read("""
                ---
                name: Sint-Anna
                meta: {revision: 3, created: "2026-01-01T10:00:00Z", modified: "2026-02-01T10:00:00Z", published: "2026-03-01T10:00:00.123Z"}
                ---
                """);

        assertThat(read.meta())
                .contains(new EntryFile.Meta(
                        3,
                        Instant.parse("2026-01-01T10:00:00Z"),
                        Instant.parse("2026-02-01T10:00:00Z"),
                        Instant.parse("2026-03-01T10:00:00.123Z")));
        assertThat(read.write(CHURCH)).contains("meta: {revision: 3, created: \"2026-01-01T10:00:00Z\"");
    }

    @Test
    void what_is_written_looks_as_a_person_would_write_it() {
        EntryFile entry = new EntryFile(Json.fields("""
                        {"history": "Eerst.\\n\\nDan.", "name": "Het ei: een kerk", "built": "1897", "reopened": 2019,
                         "currentUse": ["library", "housing"], "location": {"precision": "site", "lon": 4.5, "lat": 51},
                         "designers": [{"slug": "bureau", "type": "organisation"}],
                         "links": [{"url": "https://example.org/a", "title": "Een \\"titel\\""}],
                         "contacts": [{"email": "a@example.org", "name": "Jan"}],
                         "summary": "Een regel.\\nNog een."}"""), Optional.empty());

        assertThat(entry.write(CHURCH)).isEqualTo("""
                ---
                name: "Het ei: een kerk"
                summary: |-
                  Een regel.
                  Nog een.
                currentUse: [library, housing]
                location: {lat: 51, lon: 4.5, precision: site}
                built: "1897"
                reopened: 2019
                designers:
                  - {type: organisation, slug: bureau}
                contacts:
                  - {name: Jan, email: "a@example.org"}
                links:
                  - {url: "https://example.org/a", title: "Een \\"titel\\""}
                ---
                Eerst.

                Dan.
                """);
    }

    @Test
    void every_shipped_entry_round_trips() throws IOException {
        for (Path file : shippedEntries()) {
            ContentType type = ShippedContent.type(Optional.ofNullable(file.getParent())
                    .orElseThrow()
                    .getFileName()
                    .toString());
            EntryFile first = read(type, Files.readString(file));
            String written = first.write(type);
            EntryFile second = read(type, written);

            assertThat(second).as("%s", file).isEqualTo(first);
            assertThat(second.write(type)).as("%s", file).isEqualTo(written);
        }
    }

    private static List<Path> shippedEntries() throws IOException {
        try (Stream<Path> files = Files.walk(ShippedContent.FOLDER.resolve("entries"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void any_text_at_all_round_trips(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            EntryFile entry = new EntryFile(
                    Fields.of(Json.object("{}")
                            .put("name", text(random))
                            .put("summary", text(random))
                            .put("built", text(random))
                            .put("history", text(random))
                            .set(
                                    "contacts",
                                    Json.object("{}")
                                            .arrayNode()
                                            .add(Json.object("{}").put("name", text(random))))),
                    Optional.empty());
            String written = entry.write(CHURCH);

            assertThat(read(written)).as(written).isEqualTo(entry);
            assertThat(read(written).write(CHURCH)).isEqualTo(written);
        }
    }

    private static String text(Random random) {
        List<String> pieces = List.of(
                "a", "Sint", " ", "  ", ": ", " #", "#", "-", "- ", "---", "\n", "\n\n", "'", "\"", "\\", "{", "}", "[",
                "]", ",", "é", "e\u0301", "🏛", "\t", "null", "true", "12", "1e3", "0x1F", "%", "@", "`", "|", ">",
                "&x", "*x", "!y", "?", ":", "\u00A0", "\u2028", "=", "...", "~", "yes", "\u0001");
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(6);
        for (int at = 0; at < length; at++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString().isBlank() ? "x" : text.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            name: x                               | 1 | must begin with a line ‘---’
            ---\\nname: x\\n                      | 1 | must begin with a line ‘---’
            ---\\n- a\\n---\\n                    | 2 | the front matter must be fields
            ---\\nname: "x\\n---\\n               | 3 | this is not YAML
            ---\\nname: x\\nname: y\\n---\\n      | 3 | ‘name’ is there twice
            ---\\nhistory: x\\n---\\n\\ny         | 4 | ‘history’ is there twice: in the front matter and as the body
            ---\\nmeta: {revison: 1}\\n---\\n     | 2 | unknown key ‘revison’ of meta. Did you mean ‘revision’?
            ---\\nmeta: {revision: 0}\\n---\\n    | 2 | ‘revision’ must be a whole number from 1
            ---\\nmeta: {created: now}\\n---\\n   | 2 | ‘created’ must be a moment in UTC
            """)
    void what_cannot_be_understood_is_told_with_its_line(String text, int line, String message) {
        Problems problems = new Problems();

        EntryFile.read(CHURCH, "entries/church/x.md", text.replace("\\n", "\n"), problems);

        assertThat(problems.all()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource({"name, 2", "links[1].url, 5", "contacts[0].email, 8", "history, 11", "status, 1"})
    void a_complaint_about_a_value_finds_its_line(String path, int line) {
        String text = """
                ---
                name: x
                links:
                  - {url: a}
                  - {url: b}
                contacts:
                  - name: y
                    email: z
                location: {lat: 1}
                ---
                Tekst.
                """;

        assertThat(EntryFile.lineOf(CHURCH, text, path)).isEqualTo(line);
    }

    @Test
    void files_of_another_system_read_the_same() {
        assertThat(read("---\r\nname: x\r\n---\r\na\r\nb\r\n")).isEqualTo(read("---\nname: x\n---\na\nb\n"));
    }

    private static EntryFile read(String text) {
        return read(CHURCH, text);
    }

    private static EntryFile read(ContentType type, String text) {
        Problems problems = new Problems();
        Optional<EntryFile> read = EntryFile.read(type, "x.md", text, problems);
        assertThat(problems.all()).isEmpty();
        return read.orElseThrow();
    }
}
