package org.casus.cms.listing.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.casus.cms.database.CmsDataSource;
import org.casus.cms.database.Database;
import org.casus.cms.database.Migrations;
import org.casus.cms.database.Sql;
import org.casus.content.LocalizedText;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.TypeFiles;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Over a database in memory, written to as the store does. */
class FollowingIndexTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path temporary;

    private final CmsDataSource source = new CmsDataSource();
    private final Database database = new Database(source);
    private final List<FollowingIndex> opened = new ArrayList<>();

    @BeforeEach
    void emptyDatabase(TestInfo test) {
        source.setUrl(
                "jdbc:h2:mem:" + test.getTestMethod().orElseThrow().getName() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=1000");
        source.setUser("casus");
        source.setPassword("casus");
        Migrations.migrate(source);
    }

    @AfterEach
    void close() {
        opened.forEach(FollowingIndex::stop);
    }

    private FollowingIndex open(Path folder) {
        return open(folder, "name");
    }

    private FollowingIndex open(Path folder, String title) {
        return open(folder, types(title), () -> new Vocabularies(List.of()));
    }

    private FollowingIndex open(Path folder, ContentTypes types, Supplier<Vocabularies> vocabularies) {
        IndexedModel model = new IndexedModel(types, new Vocabularies(List.of()), vocabularies, DocumentText.NONE);
        FollowingIndex index = new FollowingIndex(folder, database, model);
        opened.add(index);
        return index;
    }

    private ContentTypes types(String title) {
        try {
            Path folder = Files.createTempDirectory(temporary, "types");
            Files.writeString(folder.resolve("church.yaml"), """
                    names: {nl: {one: Kerk, many: Kerken}, en: {one: Church, many: Churches}}
                    class: schema:PlaceOfWorship
                    title: %1$s
                    slug: "{%1$s}"
                    fields:
                      %1$s: {kind: text, required: true, label: {nl: Naam, en: Name}}
                      setting: {kind: concept, scheme: setting, label: {nl: Ligging, en: Setting}}
                      related: {kind: reference, to: [church], label: {nl: Verwant, en: Related}}
                    """.formatted(title));
            return TypeFiles.read(folder, Set.of("setting"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(long id, String slug, String json) {
        int known = database.run(
                Sql.of("update entry set slug = ?, working_revision = working_revision + 1 where id = ?", slug, id));
        if (known == 0) {
            database.run(Sql.of("""
                    insert into entry (id, type, slug, state, working_revision, was_published, created, modified, author,
                        editor, version)
                    values (?, 'church', ?, 'draft', 1, false, ?, ?, 'els', 'els', 1)
                    """, id, slug, NOW, NOW));
        }
        database.run(Sql.of("""
                insert into revision (entry_id, number, fields, author, created)
                select id, working_revision, ?, 'els', created from entry where id = ?
                """, json, id));
        journal("edited", slug, "{}");
    }

    private void journal(String kind, String slug, String detail) {
        database.run(Sql.of("update journal_head set sequence = sequence + 1"));
        database.run(Sql.of("""
                insert into journal (sequence, at, actor, kind, type, slug, detail)
                select sequence, ?, 'els', ?, 'church', ?, ? from journal_head
                """, NOW, kind, slug, detail));
    }

    private void purge(long id, String slug) {
        database.run(Sql.of("delete from entry where id = ?", id));
        journal("purged", slug, "{}");
    }

    private static long count(FollowingIndex index, String field, String value) {
        return index.read(searcher -> (long) searcher.count(new TermQuery(new Term(field, value))));
    }

    private static long named(FollowingIndex index, String name) {
        return count(index, "church.name", name);
    }

    @Test
    void what_was_written_is_found_by_whoever_asks_next() {
        FollowingIndex index = open(temporary.resolve("index"));
        assertThat(named(index, "one")).isZero();

        write(1, "a", "{\"name\": \"One\"}");
        assertThat(named(index, "one")).isEqualTo(1);

        write(1, "a", "{\"name\": \"Two\"}");
        assertThat(named(index, "one")).isZero();
        assertThat(named(index, "two")).isEqualTo(1);
    }

    @Test
    void a_purged_entry_is_gone_and_its_slug_may_come_back() {
        FollowingIndex index = open(temporary.resolve("index"));
        write(1, "a", "{\"name\": \"One\"}");
        assertThat(named(index, "one")).isEqualTo(1);

        purge(1, "a");
        write(2, "a", "{\"name\": \"Other\"}");

        assertThat(named(index, "one")).isZero();
        assertThat(named(index, "other")).isEqualTo(1);
    }

    @Test
    void a_renamed_entry_takes_those_along_that_point_to_it() {
        FollowingIndex index = open(temporary.resolve("index"));
        write(1, "old", "{\"name\": \"One\"}");
        write(2, "b", "{\"name\": \"Two\", \"related\": {\"type\": \"church\", \"slug\": \"old\"}}");
        database.run(Sql.of("insert into entry_reference values (2, 'W', 'related', 'church', 'old')"));
        journal("edited", "b", "{}");
        assertThat(count(index, "church.related", "church/old")).isEqualTo(1);

        database.run(Sql.of("update entry set slug = 'new' where id = 1"));
        database.run(Sql.of("update entry_reference set target_slug = 'new'"));
        journal("renamed", "new", "{\"from\": \"old\"}");

        assertThat(count(index, "church.related", "church/new")).isEqualTo(1);
        assertThat(count(index, "church.related", "church/old")).isZero();
        assertThat(count(index, EntryDocuments.ADDRESS, "church/old")).isZero();
        assertThat(count(index, EntryDocuments.ADDRESS, "church/new")).isEqualTo(1);
    }

    @Test
    void entries_are_found_by_the_new_label_of_a_concept() {
        AtomicReference<Vocabularies> vocabularies = new AtomicReference<>(setting("Stad"));
        FollowingIndex index = open(temporary.resolve("index"), types("name"), vocabularies::get);
        write(1, "a", "{\"name\": \"One\", \"setting\": \"city\"}");
        database.run(Sql.of("insert into concept_use values (1, 'W', 'setting', 'city')"));
        assertThat(count(index, "words.nl.1", "stad")).isEqualTo(1);

        vocabularies.set(setting("Dorp"));
        journal("concept-edited", "", "{\"scheme\": \"setting\", \"concept\": \"city\"}");

        assertThat(count(index, "words.nl.1", "dorp")).isEqualTo(1);
        assertThat(count(index, "words.nl.1", "stad")).isZero();
    }

    private static Vocabularies setting(String label) {
        Concept city = new Concept(
                "setting",
                "city",
                LocalizedText.of(label),
                List.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        return new Vocabularies(
                List.of(new Scheme("setting", LocalizedText.of("Ligging"), Optional.empty(), List.of(city))));
    }

    @Test
    void two_entries_may_change_slugs_between_one_question_and_the_next() {
        FollowingIndex index = open(temporary.resolve("index"));
        write(1, "a", "{\"name\": \"One\"}");
        write(2, "b", "{\"name\": \"Two\"}");
        assertThat(named(index, "one")).isEqualTo(1);

        write(1, "c", "{\"name\": \"One\"}");
        write(2, "a", "{\"name\": \"Two\"}");
        write(1, "b", "{\"name\": \"One\"}");

        assertThat(named(index, "one")).isEqualTo(1);
        assertThat(named(index, "two")).isEqualTo(1);
        assertThat(count(index, EntryDocuments.TYPE, "church")).isEqualTo(2);
    }

    @Test
    void more_lines_than_a_batch_are_all_handled() {
        FollowingIndex index = open(temporary.resolve("index"));
        assertThat(named(index, "x")).isZero();
        for (int number = 1; number <= 1203; number++) {
            write(number, "s" + number, "{\"name\": \"X\"}");
        }

        assertThat(named(index, "x")).isEqualTo(1203);
    }

    @Test
    void an_index_of_another_process_that_was_killed_goes_on_from_its_last_commit() throws IOException {
        FollowingIndex running = open(temporary.resolve("index"));
        write(1, "a", "{\"name\": \"One\"}");
        assertThat(named(running, "one")).isEqualTo(1);
        write(2, "b", "{\"name\": \"Two\"}");
        assertThat(named(running, "two")).isEqualTo(1);
        // as the disk is at this moment, which is what a killed process leaves
        FollowingIndex after = open(copy(temporary.resolve("index"), temporary.resolve("copy")));

        write(3, "c", "{\"name\": \"Three\"}");

        assertThat(named(after, "one")).isEqualTo(1);
        assertThat(named(after, "two")).isEqualTo(1);
        assertThat(named(after, "three")).isEqualTo(1);
        assertThat(count(after, EntryDocuments.TYPE, "church")).isEqualTo(3);
    }

    @Test
    void an_index_that_was_closed_in_peace_is_opened_again_without_being_made_again() {
        FollowingIndex first = open(temporary.resolve("index"));
        write(1, "a", "{\"name\": \"One\"}");
        assertThat(named(first, "one")).isEqualTo(1);
        first.stop();
        // behind the journal's back: what is made again would show it
        database.run(Sql.of("update revision set fields = '{\"name\": \"Behind\"}'"));

        assertThat(named(open(temporary.resolve("index")), "one")).isEqualTo(1);
    }

    @Test
    void an_index_that_is_missing_broken_or_of_other_types_is_made_again() throws IOException {
        write(1, "a", "{\"name\": \"One\"}");
        Path folder = temporary.resolve("index");
        FollowingIndex first = open(folder);
        assertThat(named(first, "one")).isEqualTo(1);
        first.stop();

        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(
                            found -> found.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "nonsense");
            }
        }
        FollowingIndex broken = open(folder);
        assertThat(named(broken, "one")).isEqualTo(1);
        broken.stop();

        OpenIndex.delete(folder);
        FollowingIndex missing = open(folder);
        assertThat(named(missing, "one")).isEqualTo(1);
        missing.stop();

        write(1, "a", "{\"naam\": \"Een\"}");
        assertThat(count(open(folder, "naam"), "church.naam", "een")).isEqualTo(1);
    }

    @Test
    void an_index_of_another_journal_is_made_again() {
        write(1, "a", "{\"name\": \"One\"}");
        write(2, "b", "{\"name\": \"Two\"}");
        FollowingIndex first = open(temporary.resolve("index"));
        assertThat(named(first, "two")).isEqualTo(1);
        first.stop();

        // a copy of the database is put back that was made before the second entry, and somebody writes on
        database.run(Sql.of("delete from entry where id = 2"));
        database.run(Sql.of("delete from journal where sequence = 2"));
        database.run(Sql.of("update journal_head set sequence = 1"));
        write(3, "c", "{\"name\": \"Three\"}");

        FollowingIndex second = open(temporary.resolve("index"));
        assertThat(named(second, "two")).isZero();
        assertThat(named(second, "three")).isEqualTo(1);
    }

    @Test
    void files_that_are_taken_away_under_it_are_made_again() throws IOException {
        FollowingIndex index = open(temporary.resolve("index"));
        write(1, "a", "{\"name\": \"One\"}");
        assertThat(named(index, "one")).isEqualTo(1);

        try (Stream<Path> files = Files.list(temporary.resolve("index"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        for (int number = 2; number < 2500; number++) {
            write(number, "s" + number, "{\"name\": \"X\"}");
        }

        assertThat(named(index, "one")).isEqualTo(1);
        assertThat(named(index, "x")).isEqualTo(2498);
    }

    @Test
    void many_who_ask_at_once_find_the_same() throws InterruptedException, ExecutionException {
        FollowingIndex index = open(temporary.resolve("index"));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int number = 1; number <= 20; number++) {
                write(number, "s" + number, "{\"name\": \"X\"}");
                List<Future<Long>> answers = new ArrayList<>();
                for (int asker = 0; asker < 8; asker++) {
                    answers.add(threads.submit(() -> named(index, "x")));
                }
                for (Future<Long> answer : answers) {
                    assertThat(answer.get()).isEqualTo(number);
                }
            }
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file :
                    files.filter(found -> !found.endsWith("write.lock")).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
        return to;
    }
}
