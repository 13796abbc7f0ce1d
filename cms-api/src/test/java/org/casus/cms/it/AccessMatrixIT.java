package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the description, as every role, on an entry of every state: {@link AccessMatrix}. */
class AccessMatrixIT {

    private static final AccessMatrix MATRIX = AccessMatrix.read();

    /** An answer to a change, once rights are in order, with a version that is never the current one. */
    private static final Set<Integer> PASSES = Set.of(400, 404, 409, 412, 415, 422, 428);

    private static final String NEVER_WAS = "00000000000000000000000000000000000000000000000000000000000000ff";

    /** What is of the moment, and not of what was asked. */
    private static final Set<String> NOT_COMPARED = Set.of("date", "content-length", "ratelimit", "ratelimit-policy");

    private static Map<String, ApiCall> calls;
    private static Cast people;
    private static Map<String, Planted> entries;
    private static Map<String, Planted> media;

    @BeforeAll
    static void plant() {
        calls = Casus.contract().calls().stream().collect(Collectors.toMap(ApiCall::id, Function.identity()));
        people = Cast.make();
        entries = PlantedEntries.make(people);
        media = PlantedMedia.make(people);
    }

    static List<AccessMatrix.Row> rows() {
        return MATRIX.rows();
    }

    @Test
    void the_application_answers() {
        assertThat(Casus.visitor().get("health/ready").status()).isEqualTo(200);
    }

    @Test
    void every_operation_has_a_row_and_every_row_an_operation() {
        Set<String> described = Casus.contract().calls().stream()
                .filter(call -> !call.isLater())
                .map(ApiCall::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> inTable =
                rows().stream().map(AccessMatrix.Row::operation).collect(Collectors.toCollection(TreeSet::new));

        assertThat(inTable)
                .as("the operations in src/test/resources/org/casus/cms/it/access-matrix.yaml")
                .isEqualTo(described);
    }

    @Test
    void every_state_of_the_table_was_made() {
        Set<String> states = new TreeSet<>(MATRIX.states());
        if (!PlantedEntries.isThere("submitEntry")) {
            states.remove("in-review");
        }
        if (!PlantedEntries.isThere("archiveEntry")) {
            states.remove("archived");
        }
        assertThat(new TreeSet<>(entries.keySet())).isEqualTo(states);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nobody_gets_more_than_the_table_says(AccessMatrix.Row row) {
        ApiCall call = Objects.requireNonNull(calls.get(row.operation()), row.operation());
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Planted> subject : subjects(call).entrySet()) {
            for (String role : MATRIX.roles()) {
                String expected = MATRIX.expected(row.rule(), subject.getKey(), role);
                if (expected.equals("skip")) {
                    continue;
                }
                Asked asked = ask(call, row, subject.getValue().name(), role);
                complaint(asked, expected, role, call, row)
                        .map(complaint -> "%s, %s, as %s: %s".formatted(row, subject.getKey(), role, complaint))
                        .ifPresent(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** An entry of each state, or a file, where the call is about one; else nothing in particular. */
    private static Map<String, Planted> subjects(ApiCall call) {
        if (call.path().startsWith("/media/{id}")) {
            return media;
        }
        return call.namesInPath().contains("slug") ? entries : Map.of("any", new Planted("", List.of()));
    }

    private record Asked(String request, Answer answer) {}

    private static Asked ask(ApiCall call, AccessMatrix.Row row, String name, String role) {
        String path = call.pathWith(inPath(call, name));
        String query = row.query().isEmpty() ? required(call) : row.query();
        String request = path.substring(1) + (query.isEmpty() ? "" : "?" + query);
        Client client = people.of(role);
        if (call.parameter("If-Match").isPresent()) {
            client = client.with("If-Match", "\"999999\"");
        }
        Map<String, JsonNode> bodies = call.bodies("church");
        if (bodies.isEmpty()) {
            return new Asked(request, client.send(call.method(), request));
        }
        Map.Entry<String, JsonNode> usual = bodies.entrySet().iterator().next();
        String mediaType = usual.getKey();
        byte[] body = ApiCall.bytes(usual.getValue());
        return new Asked(
                request,
                mediaType.startsWith("multipart/")
                        ? client.upload(
                                request, "t.txt", "text/plain", "tekst".getBytes(StandardCharsets.UTF_8), Map.of())
                        : client.send(call.method(), request, mediaType, body));
    }

    private static Map<String, String> inPath(ApiCall call, String name) {
        Map<String, String> values = new HashMap<>(
                Map.of("type", "church", "slug", name, "scheme", "setting", "concept", "city-centre", "number", "1"));
        values.putAll(Map.of("from", "1", "to", "1", "group", "ready"));
        values.put("id", call.path().startsWith("/media/{id}") ? name : NEVER_WAS);
        for (String word : call.namesInPath()) {
            values.putIfAbsent(word, NEVER_WAS);
        }
        return values;
    }

    private static String required(ApiCall call) {
        return call.parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText() + "="
                        + parameter.path("example").asText("kerk"))
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> complaint(
            Asked asked, String expected, String role, ApiCall call, AccessMatrix.Row row) {
        if (!expected.isEmpty() && !isAsExpected(asked.answer(), expected)) {
            return Optional.of("expected " + expected + ", was "
                    + asked.answer().status() + " " + asked.answer().body());
        }
        if (expected.equals("absent")) {
            Optional<String> difference = difference(asked, ask(call, row, NEVER_WAS, role));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return leak(asked, role);
    }

    private static boolean isAsExpected(Answer answer, String expected) {
        int status = answer.status();
        return switch (expected) {
            case "ok" -> status / 100 == 2;
            case "passes" -> status / 100 == 2 || PASSES.contains(status);
            case "sign-in" -> status == 401;
            case "forbidden" -> status == 403;
            case "absent", "unseen" -> status == 404;
            case "refusal" -> status == 403 || status == 404;
            case "gone" -> status == 410;
            case "refused" -> status == 400;
            default -> throw new AssertionError("the table has an unknown word: " + expected);
        };
    }

    /** Whoever may not know of an entry cannot tell it from one that never was. */
    private static Optional<String> difference(Asked asked, Asked control) {
        String word = NEVER_WAS;
        String slug = asked.request().replaceFirst("(?:entries/church|media)/([^/?]+).*", "$1");
        String is = asked.answer().status() + " "
                + withoutDate(asked.answer())
                + asked.answer().body().replace(slug, word);
        String would = control.answer().status() + " "
                + withoutDate(control.answer())
                + control.answer().body();
        return is.equals(would)
                ? Optional.empty()
                : Optional.of("shows that it is there:\n" + is + "\nand not\n" + would);
    }

    private static Map<String, List<String>> withoutDate(Answer answer) {
        Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers());
        headers.keySet().removeIf(NOT_COMPARED::contains);
        return headers;
    }

    private static Optional<String> leak(Asked asked, String role) {
        String sent = URLDecoder.decode(asked.request(), StandardCharsets.UTF_8);
        String text = asked.answer().headers() + asked.answer().body();
        return hiddenFrom(role)
                .filter(secret -> !sent.contains(secret) && text.contains(secret))
                .findFirst()
                .map(secret -> "tells " + secret + ": " + text);
    }

    private static Stream<String> hiddenFrom(String role) {
        Stream<Planted> unseen = MATRIX.isKnowing(role) ? Stream.empty() : entries.values().stream();
        Stream<Planted> unseenFiles = MATRIX.seesLibrary(role) ? Stream.empty() : media.values().stream();
        Stream<String> slugs = MATRIX.isKnowing(role) ? Stream.empty() : hiddenSlugs();
        return Stream.concat(Stream.concat(unseen, unseenFiles).flatMap(planted -> planted.secrets().stream()), slugs);
    }

    private static Stream<String> hiddenSlugs() {
        return entries.entrySet().stream()
                .filter(entry -> Set.of("draft", "in-review", "binned").contains(entry.getKey()))
                .map(entry -> entry.getValue().name());
    }
}
