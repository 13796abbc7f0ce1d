package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.casus.site.scripts.Npm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of every site, as it lies on disk. */
class ValidPagesIT {

    @BeforeAll
    static void packages_are_there() {
        Npm.install();
    }

    static List<String> sites() {
        return ServedSite.all();
    }

    /** The Nu HTML checker, the one behind validator.w3.org. */
    @Test
    void the_checker_of_html_finds_nothing() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss4m",
                "-jar",
                Npm.path("vnu-jar/build/dist/vnu.jar").toString(),
                "--format",
                "json",
                "--stdout",
                "--exit-zero-always",
                "--skip-non-html"));
        for (String id : sites()) {
            ServedSite.checked(id);
            command.add(ServedSite.folder(id).toString());
        }
        Path answer = Path.of("target", "nu.json");
        Npm.runTo(answer, command);
        JsonNode messages =
                new ObjectMapper().readTree(Files.readString(answer)).path("messages");

        assertThat(messages.isArray()).isTrue();
        assertThat(StreamSupport.stream(messages.spliterator(), false)
                        .filter(message -> message.path("type").asText().equals("error"))
                        .map(message -> message.path("url").asText().replaceFirst(".*/target/sites", "") + ":"
                                + message.path("lastLine") + " "
                                + message.path("message").asText())
                        .distinct())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void the_checks_of_the_bake_find_nothing(String id) {
        assertThat(ServedSite.checked(id).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void every_page_says_in_its_head_what_it_is(String id) {
        try (ServedSite site = ServedSite.of(id)) {
            PagesOfSite pages = PagesOfSite.of(site);
            List<String> missing = new ArrayList<>();
            for (String path : pages.paths()) {
                String html = pages.html(path);
                String address = "https://" + id + ".example.org" + path;
                ask(missing, path, html, "<html lang=\"([a-z]{2})\"", "nl");
                ask(missing, path, html, "<link rel=\"canonical\" href=\"([^\"]*)\"", address);
                ask(missing, path, html, "<meta property=\"og:url\" content=\"([^\"]*)\"", address);
                String title =
                        ask(missing, path, html.substring(0, html.indexOf("<body>")), "<title>([^<]+)</title>", "");
                ask(missing, path, html, "<meta property=\"og:title\" content=\"([^\"]*)\"", title);
                String description = ask(missing, path, html, "<meta name=\"description\" content=\"([^\"]+)\"", "");
                ask(missing, path, html, "<meta property=\"og:description\" content=\"([^\"]*)\"", description);
                String picture = ask(missing, path, html, "<meta property=\"og:image\" content=\"([^\"]+)\"", "");
                if (!Files.exists(site.folder().resolve(picture.replaceFirst("^https://[^/]*/", "")))) {
                    missing.add(path + " shares a picture that is not there: " + picture);
                }
                ask(missing, path, html, "<h1[ >](.+?)</h1>", "");
            }
            assertThat(missing).isEmpty();
        }
    }

    /** What the page says once; where something is expected, this. */
    private static String ask(List<String> missing, String path, String html, String pattern, String expected) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        List<String> said =
                matcher.results().map(result -> result.group(1).strip()).toList();
        if (said.size() != 1 || said.getFirst().isEmpty() || !(expected.isEmpty() || said.contains(expected))) {
            missing.add(path + " " + pattern + " " + said + (expected.isEmpty() ? "" : ", expected " + expected));
        }
        return said.isEmpty() ? "" : said.getFirst();
    }
}
