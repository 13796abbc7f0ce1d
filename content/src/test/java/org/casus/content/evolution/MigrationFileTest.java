package org.casus.content.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.casus.content.InvalidContent;
import org.casus.content.Json;
import org.casus.content.ShippedContent;
import org.casus.content.SourceProblem;
import org.casus.content.type.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationFileTest {

    private static final ContentType CHURCH = ShippedContent.type("church");

    @TempDir
    Path folder;

    @Test
    void steps_are_done_in_their_order_and_touch_only_their_type() throws IOException {
        write("001-year.yaml", """
                - rename: {type: church, field: year, to: built}
                - convert: {type: church, field: built, to: text}
                - drop: {type: church, field: fax, confirm: 3}
                - move: {scheme: current-use, concept: cinema, into: library}
                - drop: {type: page, field: name, confirm: 1}
                """);

        MigrationFile migration = MigrationFile.readAll(folder).getFirst();

        assertThat(migration.apply(
                        CHURCH,
                        Json.fields("{'name': 'a', 'year': 1900, 'fax': '1', 'currentUse': ['cinema', 'library']}")))
                .isEqualTo(Json.fields("{'name': 'a', 'built': '1900', 'currentUse': ['library']}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            list   | 'x'                | ['x']
            list   | ['x']              | ['x']
            single | ['x']              | 'x'
            single | ['x', 'y']         | ['x', 'y']
            text   | 1.50               | '1.5'
            text   | {'nl': 'x'}        | 'x'
            text   | {'nl': 'x', 'en': 'y'} | {'nl': 'x', 'en': 'y'}
            number | '12'               | 12
            number | 'twelve'           | 'twelve'
            """)
    void a_value_that_cannot_be_turned_stays_for_the_checks_to_find(String form, String before, String after) {
        MigrationStep step =
                new MigrationStep.Convert("church", "built", MigrationStep.Form.valueOf(form.toUpperCase(Locale.ROOT)));

        assertThat(step.apply(CHURCH, Json.fields("{'built': " + before + "}")))
                .isEqualTo(Json.fields("{'built': " + after + "}"));
    }

    @Test
    void a_rename_never_writes_over_what_is_there() {
        MigrationStep step = new MigrationStep.Rename("church", "year", "built");

        assertThat(step.apply(CHURCH, Json.fields("{'year': '1', 'built': '2'}")))
                .isEqualTo(Json.fields("{'year': '1', 'built': '2'}"));
    }

    @Test
    void what_is_wrong_in_the_files_is_said_all_at_once() throws IOException {
        write("first.yaml", "- rename: {type: church, field: a, to: b}\n");
        write("002-two.yaml", """
                - renam: {type: church, field: a, to: b}
                - drop: {type: church, field: a}
                - convert: {type: church, field: a, to: prose}
                - drop: {type: church, field: a, confirm: many}
                """);

        List<SourceProblem> problems = catchThrowableOfType(InvalidContent.class, () -> MigrationFile.readAll(folder))
                .problems();

        assertThat(problems)
                .extracting(SourceProblem::message)
                .containsExactlyInAnyOrder(
                        "a migration is named by its number and what it does: 001-year-built.yaml",
                        "unknown step ‘renam’. Did you mean ‘rename’?",
                        "‘drop’ has exactly these: confirm, field, type",
                        "‘to’ is one of list, number, single, text",
                        "‘confirm’ is the number of entries that may be touched");
    }

    @Test
    void a_model_without_the_folder_has_no_migrations() {
        assertThat(MigrationFile.readAll(folder.resolve("nothing"))).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
