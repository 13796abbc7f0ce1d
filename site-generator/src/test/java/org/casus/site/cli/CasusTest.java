package org.casus.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casus.site.TestHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CasusTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void build() {
        TestHouse.in(folder);
    }

    private int casus(String... args) {
        CommandLine line = Casus.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }

    private int bake(String site, String... more) {
        String[] args = {
            "bake",
            "--site",
            site,
            "--from",
            folder.toString(),
            "--themes",
            folder.resolve("themes").toString(),
            "--out",
            folder.resolve("out").toString()
        };
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return casus(all);
    }

    @Test
    void bake_says_what_it_did() {
        assertThat(bake("kerken")).isZero();
        assertThat(out.toString()).startsWith("kerken: ").contains(" rendered, 0 reused");
        assertThat(folder.resolve("out/index.html")).exists();
    }

    @Test
    void bake_tells_it_to_machines_too() {
        assertThat(bake("kerken", "--json")).isZero();
        assertThat(out.toString()).contains("\"rendered\" :").contains("\"millis\" :");
    }

    @Test
    void work_that_fails_is_one_and_says_why_on_standard_error() {
        assertThat(bake("kerkn")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no such site. Did you mean ‘kerken’?");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void wrong_use_is_two() {
        assertThat(casus("bake")).isEqualTo(2);
        assertThat(casus("bakken")).isEqualTo(2);
        assertThat(bake("kerken", "--jobs", "0")).isEqualTo(2);
        assertThat(bake("kerken", "--shard", "3/2")).isEqualTo(2);
    }

    @Test
    void drafts_are_in_a_folder_of_content_and_nowhere_else() {
        assertThat(casus("bake", "--site", "kerken", "--drafts", "--from", "https://casus.example.org"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--drafts needs a folder of content");
    }

    @Test
    void watching_the_own_output_is_refused() {
        assertThat(bake("kerken", "--watch")).isEqualTo(2);
        assertThat(err.toString()).contains("would see its own output");
    }

    @Test
    void every_verb_has_help_with_an_example() {
        for (String verb : Casus.commandLine().getSubcommands().keySet()) {
            assertThat(casus(verb, "--help")).isZero();
            assertThat(out.toString()).contains("casus " + verb + " ");
        }
    }

    @Test
    void check_names_every_problem_with_file_and_line() throws Exception {
        Files.writeString(
                folder.resolve("entries/page/kerken-over.md"), "---\ntitel: Over\nsite: kerken\n---\nTekst\n");
        String[] args = {
            "check",
            "--from",
            folder.toString(),
            "--themes",
            folder.resolve("themes").toString()
        };
        assertThat(casus(args)).isEqualTo(1);
        assertThat(err.toString()).contains("entries/page/kerken-over.md:2");
    }

    @Test
    void a_baked_site_can_be_looked_at() throws Exception {
        bake("kerken");
        try (PreviewServer server = PreviewServer.start(folder.resolve("out"), "/", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            String root = "http://localhost:" + server.port();
            HttpResponse<String> home = get(client, root + "/");
            assertThat(home.statusCode()).isEqualTo(200);
            assertThat(home.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
            assertThat(home.body()).contains("Held");
            assertThat(get(client, root + "/over").headers().firstValue("Location"))
                    .hasValue("/over/");
            HttpResponse<String> missing = get(client, root + "/nergens/");
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.body()).contains("Niet gevonden");
            assertThat(get(client, root + "/..%2f..%2fsites/kerken.yaml").statusCode())
                    .isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(HttpClient client, String url) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
