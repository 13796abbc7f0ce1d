import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** From the answer to a publish call to the new words in the page's file. See publish. */
class Publish {

    private static final int SEQUENTIAL = number("SEQUENTIAL", 200);
    private static final int ROUNDS = number("ROUNDS", 10);
    private static final int AT_ONCE = number("AT_ONCE", 20);
    private static final int WARM_UP = number("WARM_UP", 20);
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String api;
    private final String token;
    private final Path pages;

    private Publish(String api, String token, Path pages) {
        this.api = api;
        this.token = token;
        this.pages = pages;
    }

    private static int number(String name, int otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    public static void main(String[] args) throws Exception {
        Publish publish = new Publish(args[0], args[1], Path.of(args[2]));
        int count = Integer.parseInt(args[3]);
        int number = 0;
        for (int i = 0; i < WARM_UP; i++) {
            publish.edited(slug(number++, count)).call();
        }
        List<Long> sequential = new ArrayList<>();
        for (int i = 0; i < SEQUENTIAL; i++) {
            sequential.add(publish.edited(slug(number++, count)).call());
        }
        List<Long> concurrent = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int round = 0; round < ROUNDS; round++) {
                CountDownLatch start = new CountDownLatch(1);
                List<Future<Long>> all = new ArrayList<>();
                for (int person = 0; person < AT_ONCE; person++) {
                    Callable<Long> edited = publish.edited(slug(number++, count));
                    all.add(people.submit(() -> {
                        start.await();
                        return edited.call();
                    }));
                }
                start.countDown();
                for (Future<Long> one : all) {
                    concurrent.add(one.get());
                }
            }
        }
        System.out.printf("sequential worst %d ms, concurrent worst %d ms%n", at(sequential, 100), at(concurrent, 100));
        System.out.printf(
                "sequential p50=%d p99=%d concurrent p50=%d p99=%d%n",
                at(sequential, 50), at(sequential, 99), at(concurrent, 50), at(concurrent, 99));
    }

    /** Spread over all, the same for every run. */
    private static String slug(int number, int count) {
        return String.format("kerk-%06d", 1 + (int) (number * 7919L % count));
    }

    private static long at(List<Long> values, int percent) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    /** Edits now; publishes and looks when called. */
    private Callable<Long> edited(String slug) throws IOException, InterruptedException {
        String marker = "merk" + Long.toString(System.nanoTime(), 36);
        send("PATCH", slug, "{\"history\": \"Gewijzigd: " + marker + ".\\n\\nDe kerk kreeg een ander gebruik.\"}");
        byte[] wanted = marker.getBytes(StandardCharsets.UTF_8);
        return () -> {
            send("POST", slug + "/publish", "");
            long answered = System.nanoTime();
            Path page = pages.resolve(slug).resolve("index.html");
            while (!has(Files.readAllBytes(page), wanted)) {
                if (System.nanoTime() - answered > LONGEST.toNanos()) {
                    throw new IllegalStateException(slug + " was not on disk after " + LONGEST.toSeconds() + " s");
                }
                TimeUnit.MILLISECONDS.sleep(1);
            }
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - answered);
        };
    }

    private static boolean has(byte[] page, byte[] wanted) {
        for (int i = 0; i + wanted.length <= page.length; i++) {
            if (Arrays.equals(page, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private void send(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/entries/church/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .header("If-Match", "*")
                .method(
                        method,
                        json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + " answered " + response.statusCode() + " " + response.body());
        }
    }
}
