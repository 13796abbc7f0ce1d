package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is sent, the answer is neither an error of the server nor silence: problem details where the request is wrong,
 * within bounded time, and the server well after it.
 */
class FuzzIT {

    private static final int MUTATIONS = 10_000;

    /** One does not end, one asks a provider that is not there: 503 is the right answer. */
    private static final Set<String> LEFT_OUT = Set.of("streamChanges", "signInElsewhere");

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static String bearer;
    private static String draft;
    private static final List<String> NAUGHTY = Naughty.all();

    private final RawHttp http = new RawHttp(Casus.visitor().server());

    @BeforeAll
    static void plant() {
        bearer = Casus.admin().token("editor", "publisher", "author");
        draft = Churches.slug(Churches.published(Casus.admin(), "Fuzz " + Churches.marker(), "Openbaar."));
    }

    @AfterEach
    void the_server_is_well() {
        http.close();
        assertThat(Casus.visitor().get("health/ready").status()).isEqualTo(200);
        assertThat(Casus.visitor().get("entries/church?limit=1").status()).isEqualTo(200);
    }

    @Test
    void the_application_answers() {
        assertThat(Casus.visitor().get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void ten_thousand_spoiled_requests_break_nothing() {
        long seed = Long.getLong("casus.it.seed", 20261121);
        Random chance = new Random(seed);
        List<ApiCall> calls = calls();
        Map<Integer, Integer> statuses = new HashMap<>();
        for (int i = 0; i < MUTATIONS; i++) {
            ApiCall call = calls.get(i % calls.size());
            Map.Entry<String, JsonNode> body = body(call, chance);
            FuzzedRequest request = request(call, body, chance).mutate(body.getValue());
            RawHttp.Reply reply = sound("seed " + seed + ", request " + i, request.bytes());
            statuses.merge(reply.status(), 1, Integer::sum);
        }
        // the mutations are not so wild that nothing gets through
        assertThat(statuses.keySet()).as("seed " + seed + ": " + statuses).contains(200, 400, 404);
    }

    private static List<ApiCall> calls() {
        return Casus.contract().calls().stream()
                .filter(call -> !call.isLater() && !LEFT_OUT.contains(call.id()))
                .toList();
    }

    private static Map.Entry<String, JsonNode> body(ApiCall call, Random chance) {
        List<Map.Entry<String, JsonNode>> bodies =
                new ArrayList<>(call.bodies("church").entrySet());
        return bodies.isEmpty() ? Map.entry("", MissingNode.getInstance()) : bodies.get(chance.nextInt(bodies.size()));
    }

    private static FuzzedRequest request(ApiCall call, Map.Entry<String, JsonNode> body, Random chance) {
        FuzzedRequest request = new FuzzedRequest(chance, NAUGHTY, call.method(), "/api/v1" + path(call))
                .with("Authorization", "Bearer " + bearer)
                .with("Accept-Language", "en");
        if (call.parameter("If-Match").isPresent() && chance.nextBoolean()) {
            request.with("If-Match", chance.nextBoolean() ? "*" : "\"1\"");
        }
        for (JsonNode parameter : call.parameters()) {
            String name = parameter.path("name").asText();
            boolean isWanted = parameter.path("required").asBoolean() || chance.nextInt(4) == 0;
            if (parameter.path("in").asText().equals("query") && isWanted && !name.equals("filters")) {
                request.ask(
                        name,
                        name.equals("wait") ? "0" : parameter.path("example").asText("name"));
            }
        }
        if (body.getKey().startsWith("multipart/")) {
            return request.send("multipart/form-data; boundary=x", FORM.getBytes(StandardCharsets.UTF_8));
        }
        return body.getKey().isEmpty() ? request : request.send(body.getKey(), ApiCall.bytes(body.getValue()));
    }

    private static final String FORM = """
            --x
            Content-Disposition: form-data; name="alt"

            Een kerk
            --x
            Content-Disposition: form-data; name="file"; filename="a.txt"
            Content-Type: text/plain

            tekst
            --x--
            """.replace("\n", "\r\n");

    private static String path(ApiCall call) {
        Map<String, String> values = new HashMap<>(
                Map.of("type", "church", "slug", draft, "scheme", "setting", "concept", "city-centre", "number", "1"));
        values.putAll(Map.of("from", "1", "to", "1", "group", "ready"));
        call.namesInPath().forEach(name -> values.putIfAbsent(name, "00ff"));
        return call.pathWith(values);
    }

    /** Sends, and holds the answer to what is true of any. */
    private RawHttp.Reply sound(String what, byte[] request) {
        long begin = System.nanoTime();
        RawHttp.Reply reply = http.send(request);
        long took = System.nanoTime() - begin;
        String complaint = complaint(
                reply, took, new String(request, 0, Math.min(80, request.length), StandardCharsets.ISO_8859_1));
        if (!complaint.isEmpty()) {
            throw new AssertionError(what + ": " + complaint + "\n" + printable(request) + "\n→ " + reply.status() + " "
                    + reply.headers() + "\n" + reply.text());
        }
        return reply;
    }

    private static String complaint(RawHttp.Reply reply, long took, String beginning) {
        if (reply.status() == 0) {
            return "no answer";
        }
        if (reply.status() == 503 && beginning.contains(" /api/v1/session/openid")) {
            return ""; // what was spoiled may lead to the provider that is not there
        }
        if (reply.status() >= 500 && reply.status() != 501) {
            return "an error of the server";
        }
        if (took > LONGEST) {
            return "took " + TimeUnit.NANOSECONDS.toMillis(took) + " ms";
        }
        if (isOfTheServer(reply, beginning)) {
            return "";
        }
        boolean isProblem = reply.mediaType().equals("application/problem+json") || beginning.startsWith("HEAD ");
        return reply.status() >= 400 && !isProblem ? "not problem details" : "";
    }

    /**
     * What the server refuses before there is an application to ask, it refuses without a word, and has no setting for
     * that: an address or header that it cannot read (400), TRACE (405), an expectation that it does not know (417).
     */
    private static boolean isOfTheServer(RawHttp.Reply reply, String beginning) {
        boolean isKnown =
                Set.of(400, 417).contains(reply.status()) || (reply.status() == 405 && beginning.startsWith("TRACE"));
        return isKnown && reply.text().isEmpty() && reply.mediaType().isEmpty();
    }

    private static String printable(byte[] request) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(request.length, 4000); i++) {
            int letter = request[i] & 0xff;
            text.append(
                    (letter >= ' ' && letter < 127) || letter == '\n'
                            ? String.valueOf((char) letter)
                            : "\\x%02x".formatted(letter));
        }
        return text.toString();
    }

    private FuzzedRequest post(String path, String mediaType, byte[] body) {
        return new FuzzedRequest(new Random(1), NAUGHTY, "POST", "/api/v1/" + path)
                .with("Authorization", "Bearer " + bearer)
                .send(mediaType, body);
    }

    @Test
    void a_naughty_text_in_any_field_of_any_type_is_kept_or_refused() {
        JsonNode schemas = Casus.contract().document().at("/components/schemas");
        List<String> types =
                schemas.at("/TypeId/enum").valueStream().map(JsonNode::asText).toList();
        for (int i = 0; i < NAUGHTY.size() * 2; i++) {
            String text = NAUGHTY.get(i / 2);
            String type = types.get(i % types.size());
            ObjectNode entry = MAPPER.createObjectNode();
            List<String> fields = schemas.path(type)
                    .path("properties")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .toList();
            // in all fields, and in one alone: what one refuses hides what another would do
            if (i % 2 == 0) {
                fields.forEach(field -> entry.put(field, text));
            } else {
                entry.put(fields.get(i / 2 % fields.size()), text);
            }
            sound(
                    "text " + i / 2 + " in " + type,
                    post("entries/" + type, "application/json", ApiCall.bytes(entry))
                            .bytes());
        }
    }

    @Test
    void a_naughty_text_in_any_parameter_is_taken_or_refused() {
        int next = 0;
        for (ApiCall call : calls()) {
            for (JsonNode parameter : call.parameters()) {
                String name = parameter.path("name").asText();
                for (int i = 0; i < 25; i++) {
                    String text = NAUGHTY.get(next++ % NAUGHTY.size());
                    FuzzedRequest request = switch (parameter.path("in").asText()) {
                        case "query" -> plain(call, path(call)).ask(name.equals("filters") ? "name" : name, text);
                        case "header" -> plain(call, path(call)).with(name, text.replaceAll("[\\r\\n]", ""));
                        default -> plain(call, spoiled(call, name, text));
                    };
                    sound(call.id() + ", " + name + ", text " + next, request.bytes());
                }
            }
        }
    }

    private static String spoiled(ApiCall call, String name, String text) {
        Map<String, String> values = new HashMap<>();
        call.namesInPath().forEach(word -> values.put(word, "church"));
        values.put(name, FuzzedRequest.encoded(text));
        return call.pathWith(values);
    }

    private static FuzzedRequest plain(ApiCall call, String path) {
        FuzzedRequest request = new FuzzedRequest(new Random(1), NAUGHTY, call.method(), "/api/v1" + path)
                .with("Authorization", "Bearer " + bearer);
        return call.bodies("church").isEmpty()
                ? request
                : request.send("application/json", "{}".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "[",
                "",
                " ",
                "{]",
                "{\"a\":}",
                "{\"a\" 1}",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "nul",
                "tru",
                "\"",
                "\"\\",
                "\"\\u12",
                "\"\\ud800\"",
                "[\"\\ud800\"]",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"\\u0000\"}",
                "01",
                "1e999999",
                "-1e999999",
                "{\"reopened\":1e999999}",
                "{\"reopened\":-1e-999999}",
                "{\"reopened\":1e2147483648}",
                "{\"reopened\":1E400}",
                "{\"reopened\":0.1e1}",
                "{\"location\":{\"lat\":1e999,\"lon\":0}}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"meta\":{\"slug\":\"a\",\"slug\":\"b\"}}",
                "{}{}",
                "{} x",
                "NaN",
                "[NaN]",
                "// x\n{}",
                "/* */{}",
                "{\"name\":1}",
                "{\"meta\":1}",
                "{\"meta\":{\"slug\":1}}",
                "{\"meta\":{\"slug\":\"../x\"}}",
                "{\"@id\":1}",
                "{\"__proto__\":{}}",
                "null",
                "true",
                "1",
                "[]",
                "[[]]"
            })
    void json_that_is_none_or_odd_is_refused(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        for (String path : List.of("entries/church", "session", "tokens", "entries/church/" + draft + "/publish")) {
            sound(path, post(path, "application/json", body).bytes());
        }
        sound(
                "import",
                post("import/church?dryRun=true", "application/x-ndjson", body).bytes());
    }

    @Test
    void nesting_and_size_have_an_end() {
        for (String body : List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"name\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}",
                "{\"name\":" + "9".repeat(500_000) + "}",
                "{\"reopened\":" + "9".repeat(5_000) + "}",
                "{\"name\":\"" + "x".repeat(10_000_000) + "\"}",
                "{\"summary\":\"" + "\\u00e9".repeat(1_600_000) + "\"}",
                "{\"" + "x".repeat(10_000_000) + "\":1}",
                " ".repeat(5_000_000) + "{}")) {
            RawHttp.Reply reply = sound(
                    "large",
                    post("entries/church", "application/json", body.getBytes(StandardCharsets.UTF_8))
                            .bytes());
            assertThat(reply.status()).isBetween(400, 422);
        }
    }

    @Test
    void the_suite_of_json_parsers_is_refused_where_it_says_so() throws IOException {
        Path suite = Path.of("../../shared/data/parser-suites/json-test-suite/test_parsing");
        if (!Files.exists(suite)) {
            assertThat(System.getenv("CI")).as("CI needs " + suite).isNotEqualTo("true");
            org.junit.jupiter.api.Assumptions.abort(
                    "needs ../shared/data/parser-suites, which is not part of the project");
        }
        try (Stream<Path> files = Files.list(suite)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                RawHttp.Reply reply = sound(
                        name,
                        post("entries/church", "application/json", Files.readAllBytes(file))
                                .bytes());
                if (name.startsWith("n_")) {
                    assertThat(reply.status()).as(name).isEqualTo(400);
                    assertThat(reply.text()).as(name).contains("malformed-");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/entries/church/%00 HTTP/1.1",
                "GET /api/v1/entries/%00/x HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "GET /api/v1/entries/church/a%2fb HTTP/1.1",
                "GET /api/v1/entries/church/..%2f..%2fsession HTTP/1.1",
                "GET /api/v1/entries/church/../church HTTP/1.1",
                "GET /api/v1/../../etc/passwd HTTP/1.1",
                "GET /api/v1/entries/church/%2e%2e/x HTTP/1.1",
                "GET /api/v1/entries/church;x=y HTTP/1.1",
                "GET /api/v1/entries;x=y/church;a=b;c HTTP/1.1",
                "GET //api//v1//entries//church HTTP/1.1",
                "GET /api/v1//journal HTTP/1.1",
                "GET //journal HTTP/1.1",
                "GET /api/v1/entries/church// HTTP/1.1",
                "GET /api/v1/entries/church/%zz HTTP/1.1",
                "GET /api/v1/entries/church/% HTTP/1.1",
                "GET /api/v1/entries/church?name=%zz HTTP/1.1",
                "GET /api/v1/entries/church?% HTTP/1.1",
                "GET /api/v1/entries/church?%00=%00 HTTP/1.1",
                "GET /api/v1/entries/church?name=%ff%fe HTTP/1.1",
                "GET /api/v1/entries/church/%c0%ae%c0%ae HTTP/1.1",
                "GET /api/v1/entries/church/%ff HTTP/1.1",
                "GET /api/v1/entries/church\\x HTTP/1.1",
                "GET /api/v1/entries/church/%5c..%5c HTTP/1.1",
                "GET /api/v1/entries/church/a%0d%0aX:%20y HTTP/1.1",
                "GET /api/v1/entries/church?a=b#c HTTP/1.1",
                "GET /api/v1/entries/church/x.json HTTP/1.1",
                "GET /api/v1/entries/church/x%20y HTTP/1.1",
                "GET /WEB-INF/web.xml HTTP/1.1",
                "GET /WEB-INF/classes/ HTTP/1.1",
                "GET /web-inf/web.xml HTTP/1.1",
                "GET /META-INF/ HTTP/1.1",
                "GET /-/problem HTTP/1.1",
                "GET /sites/%00 HTTP/1.1",
                "GET /sites/proef/..%2f..%2fcms.mv.db HTTP/1.1",
                "GET /sites/../data HTTP/1.1",
                "GET http://localhost/api/v1/types HTTP/1.1",
                "GET http://other.example/api/v1/types HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "OPTIONS /api/v1/types HTTP/1.1",
                "TRACE / HTTP/1.1",
                "TRACE /api/v1/types HTTP/1.1",
                "CONNECT localhost:1 HTTP/1.1",
                "PROPFIND /api/v1/types HTTP/1.1",
                "BREW /api/v1/types HTTP/1.1",
                "get /api/v1/types HTTP/1.1",
                "POST /openapi HTTP/1.1",
                "DELETE / HTTP/1.1",
                "PUT /problems/ HTTP/1.1",
                "POST /api/v1/application.wadl HTTP/1.1",
                "GET /api/v1/application.wadl HTTP/1.1",
                "GET /api/v1 HTTP/1.1",
                "GET /api/v1/ HTTP/1.1",
                "HEAD /api/v1/entries/church HTTP/1.1"
            })
    void an_odd_address_or_method_is_a_problem(String line) {
        sound(line, (line + "\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: nonsense",
                "Accept: */*;q=nonsense",
                "Accept: a/b/c;;;",
                "Accept-Language: ;;;q=",
                "Accept-Language: x_y",
                "Authorization: Bearer",
                "Authorization: Bearer é",
                "Authorization: Basic YTpi",
                "Authorization: ,",
                "If-None-Match: \"",
                "If-None-Match: W/",
                "If-Modified-Since: yesterday",
                "Range: bytes=9-1",
                "Range: lines=1",
                "Range: bytes=0-0,-1,5-",
                "Cookie: a=\"; b",
                "Cookie: JSESSIONID=../x",
                "Content-Type: ",
                "Content-Type: a",
                "Content-Encoding: gzip",
                "X-Forwarded-For: ,,,",
                "X-Forwarded-For: é",
                "X-HTTP-Method-Override: DELETE",
                "Expect: 200-ok",
                "Host: x:y:z",
                "Host: ",
                "Referer: \u0001",
                "Origin: null",
                "Transfer-Encoding: nonsense"
            })
    void an_odd_header_is_ignored_or_a_problem(String header) {
        for (String path :
                List.of("/api/v1/entries/church", "/api/v1/types/church", "/api/v1/entries/church/" + draft)) {
            String host = header.startsWith("Host:") ? "" : "Host: localhost\r\n";
            sound(
                    header,
                    ("GET " + path + " HTTP/1.1\r\n" + host + header + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void what_is_very_long_is_refused() {
        for (int length : List.of(5_000, 9_000, 100_000)) {
            for (String line : List.of(
                    "GET /api/v1/entries/church/" + "a".repeat(length),
                    "GET /api/v1/entries/church?name=" + "a".repeat(length),
                    "GET /api/v1/entries/church?q=" + "a+".repeat(length / 2),
                    "GET /" + "a/".repeat(length / 2))) {
                sound(
                        "length " + length,
                        (line + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            }
            sound(
                    "header of " + length,
                    ("GET /api/v1/types HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(length) + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
    }
}
