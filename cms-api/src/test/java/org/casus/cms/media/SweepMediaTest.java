package org.casus.cms.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.storage.Storage;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// the parts are put together by hand here
@SuppressWarnings("UnnecessaryAssignment")
class SweepMediaTest {

    private final Instant later = Instant.now().plus(SweepMedia.GRACE).plus(Duration.ofMinutes(5));

    private static final String KNOWN = "a".repeat(64);
    private static final String UNKNOWN = "b".repeat(64);

    @TempDir
    Path folder;

    private final SweepMedia sweep = new SweepMedia();

    @BeforeEach
    void begin() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(h2)
                .locations("classpath:db/migration/h2")
                .load()
                .migrate();
        Spool spool = new Spool();
        spool.data = folder.toString();
        MediaChanges changes = new MediaChanges();
        changes.database = new Database(h2);
        changes.storage = Storage.inFolder(folder.resolve("media"));
        sweep.database = changes.database;
        sweep.storage = changes.storage;
        sweep.spool = spool;
        sweep.changes = changes;
    }

    private void row(String id) {
        sweep.database.run(Sql.of("""
                insert into media (id, name, type, bytes, created, author, version)
                values (?, 'a.png', 'image/png', 1, current_timestamp, 'an', 1)
                """, id));
    }

    private void bytes(String key) throws IOException {
        sweep.storage.put(key, Files.write(folder.resolve("on its way"), new byte[1]));
    }

    private boolean isThere(String key) throws IOException {
        return sweep.storage.size(key).isPresent();
    }

    @Test
    void what_has_a_row_stays_and_the_rest_goes() throws IOException {
        row(KNOWN);
        sweep.database.run(Sql.of(
                "insert into media_form (media_id, recipe, type, bytes) values (?, 'abc', 'image/png', 1)", KNOWN));
        for (String id : new String[] {KNOWN, UNKNOWN}) {
            bytes(Keys.ofFile(id));
            bytes(Keys.ofForm(id, "abc"));
            bytes(Keys.ofForm(id, "def"));
        }
        Path unfinished = sweep.spool.fresh();

        assertThat(sweep.all(later)).isEqualTo(new SweepMedia.Swept(1, 1, 1, 0));

        assertThat(isThere(Keys.ofFile(KNOWN))).isTrue();
        assertThat(isThere(Keys.ofForm(KNOWN, "abc"))).isTrue();
        assertThat(isThere(Keys.ofForm(KNOWN, "def"))).isFalse();
        assertThat(isThere(Keys.ofFile(UNKNOWN))).isFalse();
        assertThat(isThere(Keys.ofForm(UNKNOWN, "abc"))).isFalse();
        assertThat(unfinished).doesNotExist();
        assertThat(sweep.database.list(Sql.of("select id from media"), found -> found.text("id")))
                .containsExactly(KNOWN);
    }

    @Test
    void what_is_young_may_be_somebodys_next_moment() throws IOException {
        bytes(Keys.ofFile(UNKNOWN));
        Path unfinished = sweep.spool.fresh();

        assertThat(sweep.all(Instant.now())).isEqualTo(new SweepMedia.Swept(0, 0, 0, 0));

        assertThat(isThere(Keys.ofFile(UNKNOWN))).isTrue();
        assertThat(unfinished).exists();
    }

    @Test
    void a_row_without_its_bytes_is_told() throws IOException {
        row(KNOWN);

        assertThat(sweep.all(Instant.now()).missing()).isEqualTo(1);
    }

    @Test
    void bytes_that_have_a_row_again_stay() throws IOException {
        row(KNOWN);
        bytes(Keys.ofFile(KNOWN));

        sweep.bytesOf(KNOWN);

        assertThat(isThere(Keys.ofFile(KNOWN))).isTrue();
    }
}
