package org.casus.cms.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;

/** Every store keeps the same promises. */
class StorageTest {

    @TempDir
    Path folder;

    abstract class Promises {

        private Storage storage = new FolderStorage(Path.of("nowhere"));

        abstract Storage storage();

        @BeforeEach
        void begin() {
            storage = storage();
        }

        private byte[] random(int length) {
            byte[] bytes = new byte[length];
            new Random(length).nextBytes(bytes);
            return bytes;
        }

        private void put(String key, byte[] bytes) throws IOException {
            storage.put(key, Files.write(folder.resolve("a file on its way"), bytes));
        }

        private byte[] get(String key, long from, long length) throws IOException {
            try (InputStream in = storage.open(key, from, length)) {
                return in.readAllBytes();
            }
        }

        private Set<String> keys(String prefix) throws IOException {
            Set<String> keys = new TreeSet<>();
            storage.each(prefix, held -> keys.add(held.key() + " " + held.bytes()));
            return keys;
        }

        @Test
        void what_is_put_is_there_whole_and_no_longer_where_it_was() throws IOException {
            byte[] bytes = random(1000);
            put("ab/abcd", bytes);

            assertThat(get("ab/abcd", 0, 1000)).isEqualTo(bytes);
            assertThat(storage.size("ab/abcd")).contains(1000L);
            assertThat(folder.resolve("a file on its way")).doesNotExist();
        }

        @Test
        void a_part_is_what_was_asked_for() throws IOException {
            byte[] bytes = random(1000);
            put("ab/part", bytes);

            assertThat(get("ab/part", 10, 5)).isEqualTo(Arrays.copyOfRange(bytes, 10, 15));
            assertThat(get("ab/part", 990, 10)).isEqualTo(Arrays.copyOfRange(bytes, 990, 1000));
            try (InputStream in = storage.open("ab/part", 0, 1000)) {
                assertThat(in.read()).isEqualTo(Byte.toUnsignedInt(bytes[0]));
            }
        }

        @Test
        void a_large_file_arrives_as_it_was() throws IOException {
            byte[] bytes = random(12_000_001);
            put("la/large", bytes);

            assertThat(get("la/large", 0, bytes.length)).isEqualTo(bytes);
        }

        @Test
        void what_is_put_again_is_replaced() throws IOException {
            put("ab/again", random(10));
            put("ab/again", random(20));

            assertThat(get("ab/again", 0, 20)).isEqualTo(random(20));
            assertThat(storage.size("ab/again")).contains(20L);
        }

        @Test
        void nothing_is_nothing() throws IOException {
            assertThat(storage.size("no/thing")).isEmpty();
            assertThatThrownBy(() -> storage.open("no/thing", 0, 1)).isInstanceOf(NoSuchFileException.class);
            assertThatThrownBy(() -> storage.withFile("no/thing", folder, file -> file))
                    .isInstanceOf(NoSuchFileException.class);
            storage.delete("no/thing");
            put("ab/empty", new byte[0]);
            assertThat(get("ab/empty", 0, 0)).isEmpty();
        }

        @Test
        void what_is_deleted_is_gone() throws IOException {
            put("ab/gone", random(3));
            storage.delete("ab/gone");

            assertThat(storage.size("ab/gone")).isEmpty();
        }

        @Test
        void all_keys_with_a_beginning_are_found() throws IOException {
            put("li/one", random(1));
            put("li/two", random(2));
            put("lo/three", random(3));

            assertThat(keys("li/")).containsExactly("li/one 1", "li/two 2");
            assertThat(keys("")).contains("li/one 1", "lo/three 3");
            storage.each(
                    "li/",
                    held -> assertThat(held.since())
                            .isBetween(
                                    Instant.now().minus(Duration.ofHours(1)),
                                    Instant.now().plus(Duration.ofHours(1))));
        }

        @Test
        void a_file_to_read_is_one_of_this_machine_and_leaves_nothing_behind() throws IOException {
            put("ab/local", random(50));
            Path aside = Files.createDirectories(folder.resolve("aside"));

            assertThat(storage.withFile("ab/local", aside, Files::readAllBytes)).isEqualTo(random(50));
            assertThat(aside).isEmptyDirectory();
            assertThat(storage.size("ab/local")).contains(50L);
        }

        @Test
        void tidying_leaves_what_is_kept() throws IOException {
            put("ab/kept", random(5));
            storage.tidy(Instant.now().plus(Duration.ofDays(1)));

            assertThat(storage.size("ab/kept")).contains(5L);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "/etc/passwd", "../a", "a/../../b", "a//b", "A", "a\\b", "a b", "a.part"})
        void what_is_no_key_reaches_no_store(String key) {
            assertThatThrownBy(() -> storage.size(key)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class OfAFolder extends Promises {

        @Override
        Storage storage() {
            return new FolderStorage(folder.resolve("store"));
        }

        @Test
        void what_a_writer_left_unfinished_is_no_key_and_is_tidied_away() throws IOException {
            Path unfinished =
                    Files.createDirectories(folder.resolve("store/ab")).resolve("123.part");
            Files.write(unfinished, new byte[3]);
            storage().each("", held -> assertThat(held.key()).isEmpty());
            storage().tidy(Instant.now().plus(Duration.ofDays(1)));

            assertThat(unfinished).doesNotExist();
        }
    }

    @Nested
    class OfS3 extends Promises {

        @TempDir
        static Path objects;

        private static @Nullable S3Server running;

        private final S3Server server = Objects.requireNonNull(running, "server");
        private final S3Client client = server.client();

        @BeforeAll
        static void start() {
            running = S3Server.start(objects);
        }

        @Override
        Storage storage() {
            return new S3Storage(client, S3Server.BUCKET, "some/prefix/", 5_242_880);
        }

        @Test
        void an_upload_in_parts_that_was_cut_off_is_tidied_away() throws IOException {
            client.createMultipartUpload(
                    create -> create.bucket(S3Server.BUCKET).key("some/prefix/cut"));
            storage().tidy(Instant.now().plus(Duration.ofDays(1)));

            assertThat(client.listMultipartUploads(list -> list.bucket(S3Server.BUCKET))
                            .uploads())
                    .isEmpty();
        }

        @Test
        void who_may_not_is_an_error_and_not_nothing() {
            S3Client stranger = new S3Address(
                            Optional.of(server.endpoint()),
                            S3Server.REGION,
                            Optional.of(S3Server.KEY),
                            Optional.of("wrong"),
                            true)
                    .client();

            assertThatThrownBy(() -> new S3Storage(stranger, S3Server.BUCKET, "", 5_242_880).size("ab/abcd"))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NoSuchFileException.class);
        }

        @AfterEach
        void letGo() {
            client.close();
        }

        @AfterAll
        static void stop() {
            Objects.requireNonNull(running, "server").close();
        }
    }
}
