package org.casus.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.casus.content.InvalidContent;
import org.casus.content.SourceProblem;
import org.casus.content.markdown.Markdown;
import org.casus.site.Preview;
import org.casus.site.TestHouse;
import org.casus.site.watching.WatchedContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DevServerTest {

    @TempDir
    private Path folder;

    private TestHouse house;
    private WatchedContent content;
    private Preview preview;
    private DevServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws IOException {
        house = TestHouse.in(folder);
        church("Een tekst.");
        content = house.watched();
        server = DevServer.start(0);
        preview = new Preview(house.settings("dev").withBaseUrl(server.url()), Markdown.renderer());
        preview.show(content.content());
        server.show(preview, new ErrorPage(List.of(folder)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void church(String text) {
        house.put("entries/church/sint-anna.md", "---\nname: Sint-Anna\nsummary: Een kerk.\n---\n" + text + "\n");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Test
    void a_page_is_what_a_bake_would_write_and_a_script_of_the_server() throws Exception {
        HttpResponse<String> page = get("voorbeelden/sint-anna/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Een tekst.").contains("<script type=\"module\" src=\"/__casus/reload.js");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe"));
        assertThat(get("__casus/reload.js").body()).contains("EventSource");
        assertThat(get("nergens/").statusCode()).isEqualTo(404);
    }

    @Test
    void a_change_is_told_to_open_pages_and_shown() throws Exception {
        try (BufferedReader events = new BufferedReader(new InputStreamReader(
                http.send(
                                HttpRequest.newBuilder(URI.create(server.url() + "__casus/events?seen=0"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8))) {
            assertThat(events.readLine()).isEqualTo(": here");
            church("Een andere tekst.");
            preview.show(content.after(house.changes()));
            server.changed(Optional.empty());
            assertThat(events.lines().filter(line -> line.startsWith("data:")).findFirst())
                    .contains("data: changed");
        }
        assertThat(get("voorbeelden/sint-anna/").body()).contains("Een andere tekst.");
    }

    @Test
    void what_is_wrong_is_shown_with_the_lines_around_it() throws Exception {
        house.put("entries/church/sint-anna.md", "---\nname: Sint-Anna\nsummary: [\n---\nTekst\n");
        server.changed(Optional.of(
                new InvalidContent(List.of(new SourceProblem("entries/church/sint-anna.md", 3, "no such <thing>")))));
        HttpResponse<String> page = get("");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("no such &lt;thing&gt;")
                .contains("<mark>   3  summary: [")
                .contains("reload.js");
    }
}
