package org.casus.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Against something that answers as an installation does. */
class ImportCommandTest {

    private static final String REPORT = """
            event: progress
            data: {"done":1,"of":2}

            event: report
            data: {"kept":%s,"counts":{"created":1,"updated":0,"unchanged":0,"refused":%d},"remarks":["Read as windows-1252."],"lines":[{"line":2,"outcome":"created","slug":"a"}%s]}

            """;

    private static final String REFUSED =
            ",{\"line\":7,\"outcome\":\"refused\",\"violations\":[{\"field\":\"setting\",\"column\":\"Ligging\",\"message\":\"‘Setting’ is unknown.\"}]}";

    @TempDir
    private Path folder;

    private final List<String> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer installation;
    private int status = 200;
    private String answer = REPORT.formatted("true", 0, "");

    @BeforeEach
    void start() throws IOException {
        installation = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        installation.createContext("/", this::answer);
        installation.start();
    }

    @AfterEach
    void stop() {
        installation.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Content-Type"));
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int casus(String... args) {
        CommandLine line = Casus.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of("import", "--to", "http://localhost:" + port(), "--token", "t"));
        all.addAll(List.of(args));
        return line.execute(all.toArray(String[]::new));
    }

    private int port() {
        return installation.getAddress().getPort();
    }

    private String file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "naam\nx\n").toString();
    }

    @Test
    void a_file_goes_as_what_its_ending_says() throws IOException {
        assertThat(casus("--type", "church", "--publish", "--column", "A, b=name", file("a.csv"), file("b.xlsx")))
                .isZero();

        assertThat(asked)
                .containsExactly(
                        "POST /api/v1/import/church?mode=upsert&dryRun=false&atomic=true&publish=true"
                                + "&columns=A%5C%2C+b%3Aname text/csv",
                        "POST /api/v1/import/church?mode=upsert&dryRun=false&atomic=true&publish=true"
                                + "&columns=A%5C%2C+b%3Aname"
                                + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(out.toString()).contains("a.csv: 1 created, 0 updated, 0 unchanged, 0 refused\n");
        assertThat(err.toString()).contains("a.csv: 1 of 2 lines").contains("a.csv: Read as windows-1252.");
    }

    @Test
    void a_refused_line_is_one_and_is_told_as_compilers_do() throws IOException {
        answer = REPORT.formatted("false", 1, REFUSED);

        assertThat(casus("--type", "church", file("a.csv"))).isEqualTo(1);

        assertThat(err.toString()).contains("a.csv:7 Ligging: ‘Setting’ is unknown.\n");
        assertThat(out.toString()).contains("1 refused; nothing was kept\n");
    }

    @Test
    void an_installation_that_refuses_the_file_says_why() throws IOException {
        status = 422;
        answer =
                "{\"detail\":\"The columns do not fit.\",\"violations\":[{\"field\":\"naem\",\"message\":\"No such column.\"}]}";

        assertThat(casus("--type", "church", file("a.csv"))).isEqualTo(1);

        assertThat(err.toString()).contains("a.csv naem: No such column.\n").contains("a.csv: The columns do not fit.");
    }

    @Test
    void an_answer_that_breaks_off_is_no_success() throws IOException {
        answer = "event: progress\ndata: {\"done\":1}\n\n";

        assertThat(casus("--type", "church", file("a.csv"))).isEqualTo(1);

        assertThat(err.toString()).contains("stopped answering in the middle").contains("nothing was kept");
    }

    @Test
    void without_a_type_it_is_a_bundle() throws IOException {
        assertThat(casus("--json", file("all.ndjson"))).isZero();

        assertThat(asked).containsExactly("POST /api/v1/import?dryRun=false application/x-ndjson");
        assertThat(out.toString()).startsWith("{\"kept\":true,").contains("\"file\":");
        assertThat(casus(file("all.csv")))
                .as("a table says of which type it is")
                .isEqualTo(2);
    }

    @Test
    void a_file_of_another_kind_is_wrong_use() throws IOException {
        assertThat(casus("--type", "church", file("a.docx"))).isEqualTo(2);
        assertThat(asked).isEmpty();
    }
}
