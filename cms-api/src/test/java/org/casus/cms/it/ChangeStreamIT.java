package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeStreamIT {

    private final Client admin = Casus.admin();

    @Test
    void the_application_answers() {
        assertThat(Casus.visitor().get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void who_listens_hears_what_is_published_and_comes_back_where_they_left() throws IOException, InterruptedException {
        long before = last();
        String first;
        String id;
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> stream = listen(http, "?after=" + before, "");
            assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            Iterator<String> lines = stream.body().iterator();
            first = Churches.published(admin, "Kapel " + Churches.marker(), "Openbaar.");
            id = event(lines, Churches.slug(first));
            http.shutdownNow();
        }
        String missed = Churches.published(admin, "Kapel " + Churches.marker(), "Openbaar.");
        try (HttpClient http = HttpClient.newHttpClient()) {
            Iterator<String> lines = listen(http, "", id).body().iterator();
            assertThat(Long.parseLong(event(lines, Churches.slug(missed)))).isGreaterThan(Long.parseLong(id));
            String next = Churches.published(admin, "Kapel " + Churches.marker(), "Openbaar.");
            event(lines, Churches.slug(next));
            http.shutdownNow();
        }
    }

    @Test
    void what_is_no_number_is_a_problem() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(listen(http, "?after=x", "").statusCode()).isEqualTo(400);
            assertThat(listen(http, "", "x").statusCode()).isEqualTo(400);
            http.shutdownNow();
        }
    }

    private long last() {
        long last = 0;
        for (int page = 1000; page == 1000; ) {
            var answer =
                    admin.get("changes?limit=1000&after=" + last).expect(200).json();
            page = answer.path("items").size();
            last = answer.path("last").asLong();
        }
        return last;
    }

    private static HttpResponse<Stream<String>> listen(HttpClient http, String query, String lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(Casus.visitor().server() + "/api/v1/changes/stream" + query))
                .version(HttpClient.Version.HTTP_1_1);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        return http.send(request.build(), BodyHandlers.ofLines());
    }

    /** Reads on to the event about this entry. */
    private static String event(Iterator<String> lines, String slug) {
        String id = "";
        while (true) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            }
            if (line.startsWith("data:") && line.contains(slug)) {
                assertThat(line).contains("\"kind\":\"published\"", "\"sequence\":" + id);
                return id;
            }
        }
    }
}
