package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures as they are handed out. */
class MediaPicturesIT {

    private final Client visitor = Casus.visitor();
    private final Client admin = Casus.admin();

    /** Red on the left, blue on the right, and a pixel that nobody else has. */
    private static BufferedImage halves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        image.setRGB(0, 0, ThreadLocalRandom.current().nextInt());
        image.setRGB(0, 1, ThreadLocalRandom.current().nextInt());
        return image;
    }

    private static byte[] encoded(BufferedImage image, String form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, form, out);
        return out.toByteArray();
    }

    /** As a telephone writes it: held so, made by, and at a place. */
    private static byte[] photograph(int orientation) throws IOException {
        byte[] plain = encoded(halves(64, 32), "jpeg");
        byte[] words = "Janssens GPSLatitude".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 26 + words.length + 12);
        exif.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putShort((short) 0x013B)
                .putShort((short) 2)
                .putInt(words.length)
                .putInt(38 - 4)
                .putShort((short) 0);
        exif.put(words, 0, Math.min(words.length, exif.remaining()));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(plain, 0, 2);
        all.writeBytes(exif.array());
        all.write(plain, 2, plain.length - 2);
        return all.toByteArray();
    }

    private JsonNode added(String name, byte[] file) {
        return admin.upload("media", name, "image/jpeg", file, Map.of())
                .expect(201)
                .json();
    }

    private static String path(JsonNode media) {
        return "media/" + media.path("id").asText();
    }

    private static BufferedImage read(Answer answer) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(answer.expect(200).bytes()));
    }

    private static boolean isRed(int pixel) {
        return (pixel >> 16 & 0xFF) > 128;
    }

    @Test
    void a_photograph_is_upright_and_does_not_say_where_it_was_taken() throws IOException {
        byte[] original = photograph(6);
        JsonNode media = added("foto.jpg", original);

        Answer delivered = admin.get(path(media) + "/file").expect(200);

        assertThat(media.path("width").asInt()).isEqualTo(32);
        assertThat(media.path("height").asInt()).isEqualTo(64);
        assertThat(new String(delivered.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Janssens", "GPS", "Exif");
        BufferedImage upright = read(delivered);
        assertThat(upright.getWidth()).isEqualTo(32);
        assertThat(isRed(upright.getRGB(16, 10))).isTrue();
        assertThat(isRed(upright.getRGB(16, 55))).isFalse();
        assertThat(admin.get(path(media) + "/file?original=true").expect(200).bytes())
                .isEqualTo(original);
    }

    @Test
    void a_smaller_one_is_made_and_stays_the_same() throws IOException {
        JsonNode media = added("groot.jpg", encoded(halves(1000, 400), "jpeg"));
        assertThat(media.path("sizes"))
                .extracting(size -> size.path("width").asInt())
                .containsExactly(320, 640, 960);
        assertThat(media.path("colour").asText()).matches("#(f[0-9a-f]0[0-9a-f]0[0-9a-f]|0[0-9a-f]0[0-9a-f]f[0-9a-f])");

        Answer small = admin.get(path(media) + "/file?width=320").expect(200);

        assertThat(read(small).getWidth()).isEqualTo(320);
        assertThat(read(small).getHeight()).isEqualTo(128);
        assertThat(admin.get(path(media) + "/file?width=320").bytes()).isEqualTo(small.bytes());
        assertThat(small.header("ETag"))
                .isNotEqualTo(admin.get(path(media) + "/file").header("ETag"));
        admin.with("If-None-Match", small.header("ETag"))
                .get(path(media) + "/file?width=320")
                .expect(304);
        Answer whole = admin.get(path(media) + "/file?width=1280").expect(200);
        assertThat(read(whole).getWidth()).isEqualTo(1000);
        assertThat(whole.header("ETag"))
                .isEqualTo(admin.get(path(media) + "/file").header("ETag"));
    }

    @Test
    void a_cut_follows_the_focus() throws IOException {
        JsonNode media = added("breed.png", encoded(halves(800, 200), "png"));
        assertThat(isRed(read(admin.get(path(media) + "/file?crop=1:1")).getRGB(10, 100)))
                .isTrue();

        admin.patch(path(media), "*", "{\"focus\": {\"x\": 1, \"y\": 0.5}}").expect(200);

        BufferedImage right = read(admin.get(path(media) + "/file?crop=1:1"));
        assertThat(right.getWidth()).isEqualTo(200);
        assertThat(isRed(right.getRGB(10, 100))).isFalse();
        assertThat(admin.get(path(media)).json().at("/focus/x").asDouble()).isEqualTo(1.0);
        assertThat(admin.patch(path(media), "*", "{\"focus\": {\"x\": 2, \"y\": 0}}")
                        .status())
                .isEqualTo(400);
        assertThat(admin.patch(path(media), "*", "{\"focus\": null}")
                        .expect(200)
                        .json()
                        .has("focus"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "width=641",
                "width=0",
                "width=-1",
                "crop=2:1",
                "original=yes",
                "original=true&width=320",
                "height=3"
            })
    void what_is_not_made_is_refused(String query) throws IOException {
        JsonNode media = added("a.png", encoded(halves(8, 8), "png"));

        assertThat(admin.get(path(media) + "/file?" + query).status()).isEqualTo(400);
    }

    @Test
    void the_public_may_keep_the_version_it_names_for_a_day() throws IOException {
        JsonNode media = added("a.jpg", encoded(halves(700, 80), "jpeg"));
        String church = Churches.draft(admin, "Sint " + Churches.marker(), "Met een foto.");
        admin.patch(
                        church,
                        "*",
                        "{\"photos\": [{\"id\": \"%s\", \"alt\": \"Schip\"}]}"
                                .formatted(media.path("id").asText()))
                .expect(200);
        admin.post(church + "/publish").expect(200);
        String file = path(media) + "/file?width=640";

        Answer first = visitor.get(file).expect(200);

        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        String tag = first.header("ETag").replace("\"", "");
        assertThat(visitor.get(file + "&v=" + tag).expect(200).header("Cache-Control"))
                .contains("immutable");
        assertThat(visitor.get(file + "&v=other").expect(200).header("Cache-Control"))
                .isEqualTo("public, no-cache");
    }

    @Test
    void a_bomb_is_refused_before_a_pixel_is_read() {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(50_000)
                .putInt(50_000)
                .put((byte) 8)
                .put((byte) 6)
                .array();
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        bomb.writeBytes(chunk("IHDR", header));
        bomb.writeBytes(chunk("IDAT", new byte[100]));
        bomb.writeBytes(chunk("IEND", new byte[0]));

        Answer refused = admin.upload("media", "bom.png", "image/png", bomb.toByteArray(), Map.of());

        assertThat(refused.expect(413).json().path("detail").asText()).contains("50000 × 50000", "100 million");
    }

    private static byte[] chunk(String type, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(body);
        ByteBuffer chunk = ByteBuffer.allocate(12 + body.length).putInt(body.length);
        return chunk.put(type.getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }

    @Test
    void a_tiff_is_handed_out_as_a_jpeg_with_a_name_to_match() throws IOException {
        JsonNode media = added("scan.tif", encoded(halves(40, 30), "tiff"));

        Answer delivered = admin.get(path(media) + "/file").expect(200);

        assertThat(delivered.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(delivered.header("Content-Disposition")).startsWith("inline; filename=\"scan.jpg\"");
        assertThat(read(delivered).getWidth()).isEqualTo(40);
    }

    @Test
    void many_who_ask_for_the_same_at_once_all_get_it() throws IOException {
        JsonNode media = added("a.jpg", encoded(halves(2000, 1500), "jpeg"));
        List<CompletableFuture<Answer>> asking = Stream.of(320, 640, 960, 320, 640, 960, 320, 640)
                .map(width -> CompletableFuture.supplyAsync(() -> admin.get(path(media) + "/file?width=" + width)))
                .toList();

        assertThat(asking)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
        assertThat(asking.get(0).join().bytes()).isEqualTo(asking.get(3).join().bytes());
    }

    @Test
    void the_library_is_looked_through_by_kind_words_and_use() throws IOException {
        String marker = Churches.marker();
        JsonNode first = added(marker + "-een_100%.png", encoded(halves(8, 8), "png"));
        JsonNode second = added(marker + "-twee.jpg", encoded(halves(8, 8), "jpeg"));
        admin.patch(path(second), "*", "{\"alt\": \"ÉÉN %s\"}".formatted(marker))
                .expect(200);
        String church = Churches.draft(admin, "Sint " + marker, "Met een foto.");
        admin.patch(
                        church,
                        "*",
                        "{\"photos\": [{\"id\": \"%s\"}]}"
                                .formatted(first.path("id").asText()))
                .expect(200);

        assertThat(names("q=" + marker.toUpperCase(Locale.ROOT)))
                .containsExactly(marker + "-twee.jpg", marker + "-een_100%.png");
        assertThat(names("q=" + marker + "&type=image/png")).containsExactly(marker + "-een_100%.png");
        assertThat(names("q=" + marker + "&type=image/*&unused=true")).containsExactly(marker + "-twee.jpg");
        assertThat(names("q=" + marker + "&unused=false")).containsExactly(marker + "-een_100%.png");
        assertThat(names("q=n_100%25.png&limit=200")).contains(marker + "-een_100%.png");
        assertThat(names("q=" + marker + "&type=application/pdf")).isEmpty();
        Answer page = admin.get("media?limit=1&q=" + marker).expect(200);
        assertThat(page.json().path("total").asInt()).isEqualTo(2);
        String next = page.json().path("next").asText();
        Answer last = admin.get(next.substring(next.indexOf("/api/"))).expect(200);
        assertThat(last.json().at("/items/0/id").asText())
                .isEqualTo(first.path("id").asText());
        assertThat(last.json().has("next")).isFalse();
        for (String wrong : new String[] {"type=image", "unused=1", "limit=0", "limit=201", "after=x", "offset=3"}) {
            assertThat(admin.get("media?" + wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    private List<String> names(String query) {
        return admin.get("media?" + query).expect(200).json().path("items").findValuesAsText("name");
    }

    @Test
    void a_file_within_a_text_counts_as_used() throws IOException {
        JsonNode media = added("a.png", encoded(halves(8, 8), "png"));
        String church = Churches.draft(admin, "Sint " + Churches.marker(), "Met een foto.");
        admin.patch(
                        church,
                        "*",
                        "{\"history\": \"![plan](media:%s)\"}"
                                .formatted(media.path("id").asText()))
                .expect(200);

        assertThat(admin.delete(path(media))
                        .expect(409)
                        .json()
                        .at("/uses/0/field")
                        .asText())
                .isEqualTo("history");
    }

    @Test
    void one_who_starts_to_use_a_file_and_one_who_removes_it_do_not_miss_each_other() throws IOException {
        String church = Churches.draft(admin, "Sint " + Churches.marker(), "Met een foto.");
        for (int round = 0; round < 8; round++) {
            JsonNode media = added("a.png", encoded(halves(8, 8), "png"));
            String use = "{\"photos\": [{\"id\": \"%s\", \"alt\": \"Schip\"}]}"
                    .formatted(media.path("id").asText());
            CompletableFuture<Answer> using = CompletableFuture.supplyAsync(() -> admin.patch(church, "*", use));
            Answer removed = admin.delete(path(media));
            using.join().expect(200);

            boolean isThere = admin.get(path(media)).status() == 200;
            assertThat(removed.status()).isEqualTo(isThere ? 409 : 204);
            assertThat(admin.post(church + "/publish").status()).isEqualTo(isThere ? 200 : 422);
        }
    }

    @Test
    void pictures_of_real_cameras_are_taken_and_shown_bare_or_refused() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Shared.folder("data/exif"))) {
            files = all.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > CasusServer.LARGEST_UPLOAD / 2) {
                continue;
            }
            Answer added = admin.upload("media", file.getFileName().toString(), "image/jpeg", bytes, Map.of());
            assertThat(added.status()).as(file.toString()).isIn(200, 201, 415);
            if (added.status() < 300) {
                String path = "media/" + added.json().path("id").asText();
                for (String form : new String[] {"", "?width=320", "?width=320&crop=1:1"}) {
                    byte[] bare = admin.get(path + "/file" + form).expect(200).bytes();
                    assertThat(new String(bare, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "xap/1.0");
                }
            }
        }
    }

    @Test
    void a_picture_that_breaks_off_is_refused_or_shown_and_never_an_error() throws IOException {
        byte[] photograph = photograph(8);
        for (int length = 3; length < photograph.length; length += 40) {
            Answer added = admin.upload("media", "a.jpg", "image/jpeg", Arrays.copyOf(photograph, length), Map.of());
            assertThat(added.status()).isIn(200, 201, 415);
            if (added.status() != 415) {
                admin.get("media/" + added.json().path("id").asText() + "/file").expect(200);
            }
        }
    }
}
