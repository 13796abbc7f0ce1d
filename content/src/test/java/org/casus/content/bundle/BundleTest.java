package org.casus.content.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.casus.content.InvalidContent;
import org.casus.content.Json;
import org.casus.content.ShippedContent;
import org.casus.content.SourceProblem;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.folder.ContentFolder;
import org.casus.content.type.ContentType;
import org.casus.content.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

    private static final String BASE = "https://casus.example.org";
    private static final Content SHIPPED = ContentFolder.read(ShippedContent.FOLDER, BASE);

    @Test
    void what_was_written_reads_back_equal_and_writes_the_same_bytes() throws IOException {
        byte[] written = bytes(SHIPPED);

        Content read = read(written);

        assertThat(read.entries()).isEqualTo(SHIPPED.entries());
        assertThat(read.media()).isEqualTo(SHIPPED.media());
        assertThat(read.base()).isEqualTo(BASE);
        assertThat(read.vocabularies().schemes())
                .containsExactlyElementsOf(SHIPPED.vocabularies().schemes());
        assertThat(read.types().all())
                .extracting(ContentType::declaration)
                .containsExactlyElementsOf(SHIPPED.types().all().stream()
                        .map(ContentType::declaration)
                        .toList());
        assertThat(bytes(read)).isEqualTo(written);
    }

    @Test
    void the_lines_come_in_their_order_between_the_first_and_the_last() throws IOException {
        List<String> lines = lines(bytes(small()));

        assertThat(lines.getFirst()).isEqualTo("{\"bundle\":1,\"sequence\":42,\"base\":\"https://casus.example.org\"}");
        int types = SHIPPED.types().all().size();
        assertThat(lines.getLast()).startsWith("{\"kind\":\"end\",\"counts\":{\"type\":" + types + ",\"scheme\":");
        assertThat(lines.stream()
                        .skip(1)
                        .map(line -> line.replaceAll("\\{\"kind\":\"([a-z]+)\".*", "$1"))
                        .distinct())
                .containsExactly("type", "scheme", "concept", "media", "entry", "end");
    }

    @Test
    void addresses_that_are_gone_come_after_the_entries_with_what_came_in_their_place() throws IOException {
        Content small = small();
        SortedMap<EntryId, Optional<EntryId>> gone = new TreeMap<>();
        gone.put(new EntryId("church", "oud"), Optional.of(new EntryId("church", "sint-anna")));
        gone.put(new EntryId("church", "weg"), Optional.empty());
        Content content = new Content(
                small.base(), 42, small.types(), small.vocabularies(), small.entries(), small.media(), gone);

        assertThat(read(bytes(content)).gone()).isEqualTo(gone);
        assertThat(lines(bytes(content)).get(lines(bytes(content)).size() - 2))
                .startsWith("{\"kind\":\"gone\",\"type\":\"church\",\"slug\":\"weg\",");
    }

    @Test
    void the_hash_of_a_line_is_over_the_rest_of_it() throws IOException {
        String entry = lines(bytes(small())).stream()
                .filter(line -> line.startsWith("{\"kind\":\"entry\""))
                .findFirst()
                .orElseThrow();
        String hash = entry.replaceAll(".*?\"hash\":\"([0-9a-f]{64})\".*", "$1");

        assertThat(CanonicalJson.sha256(
                        entry.replace("\"hash\":\"" + hash + "\",", "").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(hash);
        assertThat(small().entries().values()).extracting(PublishedEntry::hash).contains(hash);
    }

    @Test
    void private_parts_are_not_written_even_where_an_entry_brings_them() throws IOException {
        PublishedEntry leaky = new PublishedEntry(
                new EntryId("church", "a"),
                Json.fields(
                        "{'name': 'A', 'contacts': [{'name': 'Jan', 'email': 'geheim@example.org'}], 'unknown': 'geheim'}"),
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                "");

        assertThat(new String(bytes(content(leaky)), StandardCharsets.UTF_8))
                .contains("Jan")
                .doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_in_which_a_database_hands_members_back_does_not_matter(long seed) throws IOException {
        Random random = new Random(seed);
        PublishedEntry entry = SHIPPED.ofType("church").get(random.nextInt(50));
        ContentType church = ShippedContent.type("church");
        PublishedEntry shuffled = Published.entry(
                church,
                entry.id(),
                Fields.of(shuffled(entry.fields().toJson(), random)),
                entry.revision(),
                entry.created(),
                entry.modified(),
                entry.published());

        assertThat(shuffled).isEqualTo(entry);
    }

    private static ObjectNode shuffled(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        ObjectNode shuffled = Json.object("{}");
        names.forEach(name -> shuffled.set(
                name, object.get(name) instanceof ObjectNode member ? shuffled(member, random) : object.get(name)));
        return shuffled;
    }

    @Test
    void a_bundle_cut_off_anywhere_is_refused() throws IOException {
        byte[] whole = bytes(small());
        Random random = new Random(1);
        for (int round = 0; round < 60; round++) {
            byte[] part = Arrays.copyOf(whole, random.nextInt(whole.length));

            assertThatThrownBy(() -> read(part)).isInstanceOf(InvalidContent.class);
        }
    }

    @Test
    void a_bundle_with_any_letter_changed_is_refused_or_differs_in_its_head_only() throws IOException {
        byte[] whole = bytes(small());
        int head = lines(whole).getFirst().length();
        Random random = new Random(2);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            int at = head + 1 + random.nextInt(whole.length - head - 2);
            damaged[at] = (byte) (damaged[at] == 'x' ? 'y' : 'x');

            assertThatThrownBy(() -> read(damaged)).as("byte %d", at).isInstanceOf(InvalidContent.class);
        }
    }

    @Test
    void a_bundle_that_stops_is_refused_with_its_last_line() throws IOException {
        List<String> lines = lines(bytes(small()));

        assertRefused(lines.subList(0, lines.size() - 1), lines.size() - 1, "without its last line: it was cut off");
    }

    @Test
    void a_line_with_the_wrong_hash_is_refused() throws IOException {
        List<String> lines = changed(line -> line.replace("\"name\":\"Sint-Anna\"", "\"name\":\"Sint-Jan\""));

        assertRefused(lines, lines.size() - 1, "the hash does not match");
    }

    @Test
    void lines_out_of_order_are_refused() throws IOException {
        List<String> lines = lines(bytes(small()));
        Collections.swap(lines, 1, 2);

        assertRefused(lines, 3, "type article cannot come after type church");
    }

    @Test
    void a_line_that_is_there_twice_is_refused() throws IOException {
        List<String> lines = lines(bytes(small()));
        lines.add(2, lines.get(1));

        assertRefused(lines, 3, "type article cannot come after type article");
    }

    @Test
    void counts_that_differ_are_refused() throws IOException {
        List<String> lines = lines(bytes(small()));
        lines.removeIf(line -> line.startsWith("{\"kind\":\"media\""));

        assertRefused(lines, lines.size(), "the bundle says it has 4 media lines, it has 0");
    }

    @Test
    void more_after_the_last_line_is_refused() throws IOException {
        List<String> lines = lines(bytes(small()));
        lines.add("{}");

        assertRefused(lines, lines.size(), "more after the last line");
    }

    @Test
    void what_is_no_bundle_is_refused() {
        assertRefused(List.of("<html>"), 1, "no JSON object");
        assertRefused(List.of("{}"), 1, "this is no bundle");
        assertRefused(List.of("{\"bundle\":2,\"sequence\":1,\"base\":\"x\"}"), 1, "has form 2");
        assertRefused(List.of(), 0, "without its last line");
    }

    @Test
    void what_points_nowhere_is_told_all_at_once() throws IOException {
        ContentType church = ShippedContent.type("church");
        PublishedEntry dangling = Published.entry(
                church,
                new EntryId("church", "a"),
                Json.fields(
                        "{'name': 'A', 'setting': 'moon', 'designers': [{'type': 'organisation', 'slug': 'nobody'}], "
                                + "'photos': [{'id': '" + "0".repeat(64) + "'}]}"),
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH);
        byte[] written = bytes(content(dangling));
        int line = lines(written).size() - 1;

        InvalidContent refusal = catchThrowableOfType(InvalidContent.class, () -> read(written));

        assertThat(refusal.problems())
                .extracting(SourceProblem::toString)
                .containsExactly(
                        "bundle:" + line
                                + ": church/a, designers[0]: the entry organisation/nobody is not in the bundle",
                        "bundle:" + line + ": church/a, photos[0].id: the file " + "0".repeat(64)
                                + " is not in the bundle",
                        "bundle:" + line + ": church/a, setting: the concept setting/moon is not in the bundle");
    }

    @Test
    void a_writer_refuses_what_a_reader_would() throws IOException {
        BundleWriter writer = new BundleWriter(new ByteArrayOutputStream(), BASE, 1);
        writer.type(ShippedContent.type("church"));

        assertThatThrownBy(() -> writer.type(ShippedContent.type("article")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("type article cannot come after type church");
        assertThatThrownBy(() -> writer.entry(SHIPPED.ofType("article").getFirst()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has not been written");
    }

    @Test
    void numbers_have_one_form_whoever_wrote_them() throws JsonProcessingException {
        assertThat(Json.fields("{'a': 51.0, 'b': 5e2, 'c': 0.10, 'd': 9999999999, 'e': -0.0}"))
                .hasToString("{\"a\":51,\"b\":500,\"c\":0.1,\"d\":9999999999,\"e\":0}")
                .isEqualTo(Fields.of(CanonicalJson.object("{\"a\":51,\"b\":500,\"c\":0.1,\"d\":9999999999,\"e\":0}")));
    }

    private static Content small() {
        return content(Published.entry(
                ShippedContent.type("church"),
                new EntryId("church", "sint-anna"),
                Json.fields("{'name': 'Sint-Anna', 'setting': 'city-centre', 'location': {'lat': 51.0335, 'lon': 4}}"),
                3,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-01-02T00:00:00Z"),
                Instant.parse("2026-01-03T00:00:00.5Z")));
    }

    private static Content content(PublishedEntry... entries) {
        SortedMap<EntryId, PublishedEntry> byId = new TreeMap<>();
        Arrays.stream(entries).forEach(entry -> byId.put(entry.id(), entry));
        Vocabularies setting =
                new Vocabularies(Set.of(SHIPPED.vocabularies().scheme("setting").orElseThrow()));
        return new Content(BASE, 42, SHIPPED.types(), setting, byId, SHIPPED.media());
    }

    private static List<String> changed(UnaryOperator<String> change) throws IOException {
        return lines(bytes(small())).stream().map(change).toList();
    }

    private static void assertRefused(List<String> lines, int line, String message) {
        byte[] bundle = (String.join("\n", lines) + (lines.isEmpty() ? "" : "\n")).getBytes(StandardCharsets.UTF_8);
        InvalidContent refusal = catchThrowableOfType(InvalidContent.class, () -> read(bundle));
        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(message);
        });
    }

    private static byte[] bytes(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BundleWriter.write(content, out);
        return out.toByteArray();
    }

    private static List<String> lines(byte[] bundle) {
        return new ArrayList<>(
                new String(bundle, StandardCharsets.UTF_8).lines().toList());
    }

    private static Content read(byte[] bundle) throws IOException {
        return BundleReader.read(new ByteArrayInputStream(bundle), "bundle");
    }
}
