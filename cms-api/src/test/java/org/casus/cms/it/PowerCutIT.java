package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many entries and little memory: in, out and in again elsewhere, and a process that is killed in between. */
class PowerCutIT {

    private static final int LINES = 10_000;
    private static final String NDJSON = "application/x-ndjson";

    @Test
    void ten_thousand_come_in_at_once_or_not_at_all_and_go_elsewhere_as_they_are() throws Exception {
        byte[] body = churches();
        CasusServer server = CasusServer.startSmall("power-cut");
        killHalfWay(server, body);
        // H2 gives its file to one process at a time, so before the next
        assertJournalHasNoGap(server.database());

        String bundle;
        try (CasusServer again = server.again()) {
            assertThat(spooled(again)).as("files left by what was killed").isEmpty();
            Client admin = again.admin();
            assertThat(total(admin, "state=draft")).isZero();

            // in HTTP/1.1: over HTTP/2 the server ends a connection that has been silent for a minute
            admin.sendChunked("import/church?publish=true", NDJSON, body).expect(200);

            assertThat(total(admin, "")).isEqualTo(LINES);
            assertThat(total(admin, "q=" + "nummer" + (LINES - 1))).isEqualTo(1);
            assertThat(spooled(again)).isEmpty();
            bundle = again.client().getAll("export?types=church").expect(200).body();
        }

        try (CasusServer elsewhere = CasusServer.startSmall("restored")) {
            elsewhere
                    .admin()
                    .sendChunked("import", NDJSON, bundle.getBytes(StandardCharsets.UTF_8))
                    .expect(200);

            String restored =
                    elsewhere.client().getAll("export?types=church").expect(200).body();
            // the first line names the installation, which is another
            assertThat(afterFirstLine(restored)).isEqualTo(afterFirstLine(bundle));
            assertThat(sequence(restored)).isEqualTo(sequence(bundle));
        }
    }

    private static byte[] churches() {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            lines.append(Churches.json("Kerk " + line, "Regel nummer" + line + ". " + "Tekst van een kerk. ".repeat(20))
                            .replace("\n", " "))
                    .append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void killHalfWay(CasusServer server, byte[] body) {
        Client admin = server.admin().with("Accept", "text/event-stream");
        assertThatThrownBy(() -> {
                    try (InputStream events = admin.stream("import/church?publish=true", NDJSON, body);
                            BufferedReader lines =
                                    new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            assertThat(line).doesNotContain("event: report");
                            if (line.contains("\"done\":" + LINES / 2 + ",")) {
                                server.kill();
                            }
                        }
                        throw new IOException("the answer ended");
                    }
                })
                .isInstanceOf(IOException.class);
    }

    private static long total(Client client, String query) {
        return client.get("entries/church?limit=1&" + query)
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }

    private static List<Path> spooled(CasusServer server) throws IOException {
        try (Stream<Path> files = Files.list(server.folder().resolve("data/spool"))) {
            return files.toList();
        }
    }

    private static String afterFirstLine(String bundle) {
        return bundle.substring(bundle.indexOf('\n'));
    }

    private static String sequence(String bundle) {
        return bundle.substring(0, bundle.indexOf(",\"base\""));
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
