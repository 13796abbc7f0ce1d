package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PowerCutIT {

    private static final int LINES = 3000;

    @Test
    void an_import_that_is_cut_off_is_there_as_a_whole_or_not_at_all() throws Exception {
        String word = Churches.marker();
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            lines.append(Churches.json("Import " + word + " " + line, "Regel " + line + ".")
                            .replace("\n", " "))
                    .append('\n');
        }
        byte[] body = lines.toString().getBytes(StandardCharsets.UTF_8);
        CasusServer server = CasusServer.start("power-cut");
        Client admin = server.admin();
        CountDownLatch isSent = new CountDownLatch(1);
        Thread importing = new Thread(() -> {
            isSent.countDown();
            try {
                admin.send("POST", "import/church?mode=create&atomic=true", "application/x-ndjson", body);
            } catch (UncheckedIOException e) {
                // the line went dead, as it should here
                assertThat(e).hasMessageContaining("import/church");
            }
        });
        importing.start();
        isSent.await();
        // somewhere in the middle of it; wherever it is, what follows must hold
        importing.join(2500);
        server.kill();
        importing.join();

        try (CasusServer again = server.again()) {
            Client after = again.admin();
            long total = after.get("entries/church?state=draft&limit=1")
                    .expect(200)
                    .json()
                    .path("total")
                    .asLong();
            assertThat(total).isIn(0L, (long) LINES);
            after.post("entries/church", Churches.json("Daarna", "De volgende."))
                    .expect(201);
        }
        // H2 gives its file to one process at a time, so only now
        assertJournalHasNoGap(server.database());
    }

    private static void assertJournalHasNoGap(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select count(*), min(sequence), max(sequence), (select sequence from journal_head where id = 1),
                            (select count(*) from entry stored where not exists (select 1 from revision
                                where entry_id = stored.id and number = stored.working_revision))
                        from journal
                        """)) {
            row.next();
            assertThat(row.getLong(2)).isEqualTo(1);
            assertThat(row.getLong(3)).isEqualTo(row.getLong(1)).isEqualTo(row.getLong(4));
            assertThat(row.getLong(5)).as("entries without their revision").isZero();
        }
    }
}
