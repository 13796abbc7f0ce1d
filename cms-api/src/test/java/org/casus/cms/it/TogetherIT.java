package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at the same time. */
class TogetherIT {

    private static final int CLIENTS = 64;
    private static final int WRITERS = 16;
    private static final int ENTRIES = 1000;
    private static final int STEPS_OF_EACH = 40;

    private static final String NDJSON = "application/x-ndjson";

    private final Client visitor = Casus.visitor();
    private final Client admin = Casus.admin();

    @Test
    void of_64_that_edit_one_entry_nobody_loses_a_word() throws Exception {
        String path = Churches.draft(admin, "Sint " + Churches.marker(), "Samen.");
        List<Callable<Boolean>> calls = IntStream.range(0, CLIENTS)
                .<Callable<Boolean>>mapToObj(number -> () -> add(path, "woord" + number + "."))
                .toList();

        assertThat(together(calls)).doesNotContain(false);

        String text =
                admin.get(path + "?revision=working").json().path("history").asText();
        assertThat(text.split(" ")).hasSize(CLIENTS).doesNotHaveDuplicates();
        assertThat(admin.get(path + "?revision=working")
                        .json()
                        .at("/meta/revision")
                        .asInt())
                .isEqualTo(CLIENTS + 1);
    }

    /**
     * Reads, changes, and begins again where somebody was first, where so many wait that the server says to come back, or
     * where the line went dead and nobody knows.
     */
    private boolean add(String path, String word) {
        while (true) {
            try {
                Answer now = admin.get(path + "?revision=working").expect(200);
                String text = now.json().path("history").asText();
                if (List.of(text.split(" ")).contains(word)) {
                    return true;
                }
                String more = (text + " " + word).strip();
                Answer answer = admin.patch(path, now.header("ETag"), "{\"history\": \"%s\"}".formatted(more));
                assertThat(answer.status()).isIn(200, 412, 503);
            } catch (UncheckedIOException e) {
                // the server closes a connection of HTTP/2 that answers slowly: the next look tells what came of it
                assertThat(e).hasMessageContaining(path);
            }
        }
    }

    @Test
    void all_who_make_an_entry_of_one_name_get_one_of_their_own() throws Exception {
        String name = "Kapel " + Churches.marker();
        List<Callable<String>> calls = IntStream.range(0, WRITERS)
                .<Callable<String>>mapToObj(
                        number -> () -> admin.post("entries/church", "{\"name\": \"%s\"}".formatted(name))
                                .expect(201)
                                .json()
                                .at("/meta/slug")
                                .asText())
                .toList();

        assertThat(together(calls)).hasSize(WRITERS).doesNotHaveDuplicates();
    }

    @Test
    void whatever_is_written_at_once_the_journal_has_an_order_and_the_changes_are_the_site() throws Exception {
        String word = Churches.marker();
        List<String> slugs = IntStream.range(0, ENTRIES)
                .mapToObj(number -> word + "-" + number)
                .toList();
        importAll(slugs);
        long start = head();
        AtomicBoolean isDone = new AtomicBoolean();
        try (ExecutorService executor = Executors.newFixedThreadPool(WRITERS + 1)) {
            Future<Long> reader = executor.submit(() -> readAlong(start, isDone));
            List<Callable<Boolean>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Boolean>>mapToObj(number -> () -> write(new Random(number), slugs))
                    .toList();
            for (Future<Boolean> writer : executor.invokeAll(writers)) {
                assertThat(writer.get()).isTrue();
            }
            isDone.set(true);
            assertThat(reader.get()).isEqualTo(head());
        }
        assertChangesAreWhatIsPublished(word);
    }

    private void importAll(List<String> slugs) {
        StringBuilder lines = new StringBuilder();
        for (String slug : slugs) {
            lines.append(
                    "{\"meta\":{\"slug\":\"%s\"},\"name\":\"%s\",\"setting\":\"hamlet\",\"currentUse\":[\"library\"],\"municipality\":\"gent\"}\n"
                            .formatted(slug, slug));
        }
        admin.send(
                        "POST",
                        "import/church?publish=true",
                        NDJSON,
                        lines.toString().getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    private long head() {
        long after = 0;
        while (true) {
            JsonNode page =
                    admin.get("journal?limit=1000&after=" + after).expect(200).json();
            if (page.path("items").isEmpty()) {
                return after;
            }
            after = page.path("last").asLong();
        }
    }

    /** @return the number of the last line seen, all those before it seen before it */
    private long readAlong(long start, AtomicBoolean isDone) {
        long seen = start;
        boolean isLastLook = false;
        while (true) {
            JsonNode items = admin.get("journal?limit=1000&after=" + seen)
                    .expect(200)
                    .json()
                    .path("items");
            for (JsonNode line : items) {
                assertThat(line.path("sequence").asLong()).isEqualTo(seen + 1);
                seen++;
            }
            if (items.isEmpty() && isLastLook) {
                return seen;
            }
            isLastLook = isDone.get();
        }
    }

    private boolean write(Random random, List<String> slugs) {
        for (int step = 0; step < STEPS_OF_EACH; step++) {
            String path = "entries/church/" + slugs.get(random.nextInt(slugs.size()));
            Answer answer = one(random, path, slugs);
            assertThat(answer.status()).as(answer.body()).isIn(200, 201, 204, 404, 409, 410, 412, 428);
        }
        return true;
    }

    private Answer one(Random random, String path, List<String> slugs) {
        return switch (random.nextInt(8)) {
            case 0 -> admin.post("entries/church", Churches.json(Churches.marker(), "Nieuw."));
            case 1 -> admin.patch(path, "*", "{\"summary\": \"Tekst %d\"}".formatted(random.nextInt(1000)));
            case 2 ->
                admin.patch(path + "?autosave=true", "*", "{\"summary\": \"Half %d\"}".formatted(random.nextInt(1000)));
            case 3 -> admin.post(path + "/publish");
            case 4 -> admin.post(path + "/unpublish");
            case 5 ->
                admin.patch(
                        path,
                        "*",
                        "{\"meta\": {\"slug\": \"%s-%d\"}}"
                                .formatted(slugs.get(random.nextInt(slugs.size())), random.nextInt(3)));
            case 6 -> admin.with("If-Match", "*").delete(path);
            default -> admin.post(path + "/restore");
        };
    }

    /** What a follower has who did nothing but read the feed is what the server has. */
    private void assertChangesAreWhatIsPublished(String word) {
        Map<String, Integer> followed = new TreeMap<>();
        long after = 0;
        while (true) {
            JsonNode page =
                    visitor.get("changes?limit=1000&after=" + after).expect(200).json();
            for (JsonNode change : page.path("items")) {
                if (change.path("kind").asText().equals("published")) {
                    followed.put(
                            change.path("slug").asText(),
                            change.path("revision").asInt());
                } else {
                    followed.remove(change.path("slug").asText());
                }
            }
            if (page.path("items").isEmpty()) {
                break;
            }
            after = page.path("last").asLong();
        }
        followed.keySet().removeIf(slug -> !slug.startsWith(word));
        assertThat(followed).isNotEmpty().isEqualTo(published(word));
    }

    private Map<String, Integer> published(String word) {
        Map<String, Integer> published = new TreeMap<>();
        String path = "entries/church?limit=200&setting=hamlet";
        while (!path.isEmpty()) {
            JsonNode page = visitor.get(path).expect(200).json();
            page.path("items").forEach(item -> {
                JsonNode meta = item.path("meta");
                if (meta.path("slug").asText().startsWith(word)) {
                    published.put(
                            meta.path("slug").asText(),
                            meta.path("publishedRevision").asInt());
                }
            });
            path = page.path("next").asText().replaceFirst("^.*/api/v1/", "");
        }
        return published;
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(calls.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
