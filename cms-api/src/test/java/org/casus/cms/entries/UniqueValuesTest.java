package org.casus.cms.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.casus.cms.database.CmsDataSource;
import org.casus.cms.database.Database;
import org.casus.cms.database.Migrations;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Json;
import org.casus.cms.http.Problem;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.type.TypeFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class UniqueValuesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private final CmsDataSource source = new CmsDataSource();
    private final Database database = new Database(source);
    private final UniqueValues uniques = new UniqueValues(database);

    @BeforeEach
    void emptyDatabase(TestInfo test) {
        source.setUrl("jdbc:h2:mem:" + test.getTestMethod().orElseThrow().getName() + ";DB_CLOSE_DELAY=-1");
        source.setUser("casus");
        source.setPassword("casus");
        Migrations.migrate(source);
    }

    private ContentType type() throws IOException {
        Files.writeString(folder.resolve("project.yaml"), """
                names: {nl: {one: Project, many: Projecten}, en: {one: Project, many: Projects}}
                class: schema:Project
                title: name
                slug: "{name}"
                fields:
                  name: {kind: text, required: true, label: {nl: Naam, en: Name}}
                  number: {kind: text, unique: true, label: {nl: Nummer, en: Number}}
                """);
        return TypeFiles.read(folder, Set.of()).find("project").orElseThrow();
    }

    private static Fields fields(String number) {
        return Fields.of((ObjectNode) Json.read("{\"number\": \"" + number + "\"}"));
    }

    /** An entry with a published revision 1 and a working revision 2, or with these the same. */
    private void entry(long id, String published, String working) {
        database.run(Sql.of("""
                insert into entry (id, type, slug, state, working_revision, published_revision, was_published, created,
                    modified, author, editor, version)
                values (?, 'project', ?, 'draft', 2, 1, true, ?, ?, 'els', 'els', 1)
                """, id, "s" + id, NOW, NOW));
        revision(id, 1, published);
        revision(id, 2, working);
    }

    private void revision(long id, int number, String value) {
        database.run(Sql.of(
                "insert into revision (entry_id, number, fields, author, created) values (?, ?, ?, 'els', ?)",
                id,
                number,
                fields(value).toString(),
                NOW));
    }

    @Test
    void a_value_of_another_entry_is_refused_whatever_its_capitals_and_without_naming_that_entry() throws IOException {
        entry(1, "A1", "A1");
        uniques.hold(1, type());
        entry(2, "B", " a1");

        assertThat(uniques.taken(type(), fields("á1"), Optional.empty())).hasSize(1);
        assertThat(uniques.taken(type(), fields("A1"), Optional.of(new EntryId("project", "s1"))))
                .isEmpty();
        Problem problem = catchThrowableOfType(Problem.class, () -> uniques.hold(2, type()));
        assertThat(problem.violations().getFirst().field()).isEqualTo("number");
        assertThat(problem.violations().getFirst().message().in("en")).doesNotContain("s1");
    }

    @Test
    void what_is_published_is_held_as_well_as_what_is_being_worked_on() throws IOException {
        entry(1, "old", "new");

        uniques.hold(1, type());

        assertThat(uniques.taken(type(), fields("old"), Optional.empty())).hasSize(1);
        assertThat(uniques.taken(type(), fields("new"), Optional.empty())).hasSize(1);
    }

    @Test
    void what_lies_in_the_bin_holds_nothing() throws IOException {
        entry(1, "A1", "A1");
        uniques.hold(1, type());

        database.run(Sql.of("update entry set binned = ? where id = 1", NOW));
        uniques.hold(1, type());

        assertThat(uniques.taken(type(), fields("A1"), Optional.empty())).isEmpty();
    }

    @Test
    void of_many_who_write_one_value_at_the_same_moment_one_gets_it()
            throws IOException, InterruptedException, ExecutionException {
        ContentType type = type();
        for (int id = 1; id <= 8; id++) {
            entry(id, "same", "same");
        }
        List<Future<Boolean>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int id = 1; id <= 8; id++) {
                long entry = id;
                writers.add(threads.submit(() -> isKept(entry, type)));
            }
        }
        int kept = 0;
        for (Future<Boolean> writer : writers) {
            kept += writer.get() ? 1 : 0;
        }
        assertThat(kept).isEqualTo(1);
    }

    private boolean isKept(long entry, ContentType type) {
        try {
            uniques.hold(entry, type);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }
}
