package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaIT {

    private static final String FORM = "multipart/form-data; boundary=b";

    private final Client visitor = Casus.visitor();
    private final Client admin = Casus.admin();

    /** A picture that nobody else has. */
    private static byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(6, 4, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < 24; pixel++) {
            image.setRGB(pixel % 6, pixel / 6, ThreadLocalRandom.current().nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Answer upload(String name, String claimedType, byte[] file) {
        return admin.upload("media", name, claimedType, file, Map.of());
    }

    /** @return the path of a new picture */
    private String picture() throws IOException {
        return "media/" + id(upload("foto.png", "image/png", png()).expect(201));
    }

    private static String id(Answer answer) {
        return answer.json().path("id").asText();
    }

    private static String photos(String media) {
        return "{\"photos\": [{\"id\": \"%s\", \"alt\": \"Het schip\"}]}".formatted(media.substring("media/".length()));
    }

    /** @return the path of a church that shows the picture in its draft */
    private String shownBy(String media) {
        String church = Churches.draft(admin, "Sint " + Churches.marker(), "Met een foto.");
        admin.patch(church, "*", photos(media)).expect(200);
        return church;
    }

    @Test
    void a_picture_is_kept_whole_with_its_size_and_what_is_said_of_it() throws IOException {
        byte[] file = png();
        Answer made = admin.upload(
                "media", "schip é.png", "image/png", file, Map.of("alt", " Het schip, léég ", "licence", "CC BY 4.0"));

        JsonNode json = made.expect(201).json();
        String path = "media/" + json.path("id").asText();
        assertThat(made.header("Location")).endsWith("/api/v1/" + path);
        assertThat(json.path("name").asText()).isEqualTo("schip é.png");
        assertThat(json.path("type").asText()).isEqualTo("image/png");
        assertThat(json.path("bytes").asInt()).isEqualTo(file.length);
        assertThat(json.path("width").asInt()).isEqualTo(6);
        assertThat(json.path("height").asInt()).isEqualTo(4);
        assertThat(json.path("alt").asText()).isEqualTo("Het schip, léég");
        assertThat(json.path("licence").asText()).isEqualTo("CC BY 4.0");
        assertThat(admin.get(path + "/file").expect(200).bytes()).isEqualTo(file);
        assertThat(admin.get(path).expect(200).json().path("uses")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "muziek.mp3,            audio/mpeg",
        "pagina.html,           text/html",
        "../../etc/passwd.png,  application/octet-stream",
    })
    void what_a_file_is_says_its_content(String name, String claimedType) throws IOException {
        Answer made = upload(name, claimedType, png()).expect(201);

        assertThat(made.json().path("type").asText()).isEqualTo("image/png");
        assertThat(made.json().path("name").asText()).doesNotContain("/");
        assertThat(admin.get("media/" + id(made) + "/file").header("Content-Type"))
                .isEqualTo("image/png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><script>alert(1)</script>",
                "<html><svg></svg></html>",
                "MZ\u0090\u0000 a program",
                "plain words",
                "PK\u0003\u0004 no real ZIP file",
                ""
            })
    void a_file_of_another_kind_is_refused_whatever_its_name(String content) {
        Answer refused = upload("foto.png", "image/png", bytes(content));

        assertThat(refused.expect(415).header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("detail").asText()).contains("PNG");
    }

    @Test
    void the_same_bytes_are_one_file() throws IOException {
        byte[] file = png();
        Answer first = admin.upload("media", "een.png", "image/png", file, Map.of("alt", "Eerst"));
        Answer second = admin.upload("media", "twee.png", "image/png", file, Map.of("alt", "Later"));

        assertThat(id(second.expect(200))).isEqualTo(id(first.expect(201)));
        assertThat(second.json().path("name").asText()).isEqualTo("een.png");
        assertThat(second.json().path("alt").asText()).isEqualTo("Eerst");
    }

    @Test
    void a_damaged_picture_is_refused() throws IOException {
        byte[] tiff = HexFormat.of().parseHex("49492a0008000000ffff0001030001000000ffffffff");
        byte[] jpeg = HexFormat.of().parseHex("ffd8ffe000104a464946");

        for (byte[] file : new byte[][] {Arrays.copyOf(png(), 20), tiff, jpeg}) {
            Answer refused = upload("stuk.png", "image/png", file).expect(415);
            assertThat(refused.json().path("detail").asText()).contains("damaged");
        }
    }

    @Test
    void a_file_that_is_too_large_is_413_said_in_advance_or_not() {
        byte[] large = new byte[CasusServer.LARGEST_UPLOAD + 1];
        System.arraycopy(bytes("%PDF-1.7"), 0, large, 0, 8);
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(bytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"));
        form.writeBytes(large);
        form.writeBytes(bytes("\r\n--b--\r\n"));

        for (Answer refused : new Answer[] {
            upload("a.pdf", "application/pdf", large), admin.sendChunked("media", FORM, form.toByteArray())
        }) {
            assertThat(refused.expect(413).header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.json().path("detail").asText()).contains("" + CasusServer.LARGEST_UPLOAD);
        }
    }

    @Test
    void a_form_without_its_file_says_so() {
        String noFile = "--b\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nHet schip\r\n--b--\r\n";
        String noName = "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nbytes\r\n--b--\r\n";
        for (String form : new String[] {noFile, noName}) {
            Answer refused = admin.send("POST", "media", FORM, bytes(form)).expect(400);
            assertThat(refused.json().path("detail").asText()).isEqualTo("The form has no file named ‘file’.");
        }
        assertThat(admin.send("POST", "media", "image/png", bytes("x")).status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data; boundary=b,  ''",
        "multipart/form-data; boundary=b,  no form at all",
        "multipart/form-data; boundary=b,  --b",
        "multipart/form-data,              --b--",
    })
    void a_form_that_cannot_be_read_is_the_callers_mistake(String mediaType, String form) {
        Answer refused = admin.send("POST", "media", mediaType, bytes(form));

        assertThat(refused.expect(400).header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("detail").asText()).isNotEmpty();
    }

    @Test
    void a_form_that_breaks_off_is_not_kept() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 half";

        assertThat(admin.send("POST", "media", FORM, bytes(form)).expect(400).header("Content-Type"))
                .startsWith("application/problem+json");
    }

    @Test
    void who_may_not_add_is_told_before_the_file_is_looked_at() {
        byte[] no = bytes("plain words");

        assertThat(visitor.upload("media", "a.png", "image/png", no, Map.of()).status())
                .isEqualTo(401);
        assertThat(admin.withRoles("reviewer")
                        .upload("media", "a.png", "image/png", no, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(visitor.get("media").status()).isEqualTo(401);
    }

    @Test
    void nothing_in_a_file_runs_in_a_browser() throws IOException {
        String drawing = "<svg><script>alert(1)</script><!-- %s --></svg>".formatted(Churches.marker());
        String id = id(upload("plan.svg", "image/svg+xml", bytes(drawing)).expect(201));
        Answer svg = admin.get("media/" + id + "/file").expect(200);
        Answer png = admin.get(picture() + "/file").expect(200);

        assertThat(svg.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(svg.header("Content-Disposition")).startsWith("attachment; filename=\"plan.svg\"");
        assertThat(png.header("Content-Disposition")).startsWith("inline; filename=\"foto.png\"");
        for (Answer answer : new Answer[] {svg, png}) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        }
    }

    @Test
    void a_name_cannot_end_its_header() throws IOException {
        Answer made = upload("a\\\"; x=y é.png", "image/png", png()).expect(201);

        assertThat(admin.get("media/" + id(made) + "/file").expect(200).header("Content-Disposition"))
                .matches("inline; filename=\"[A-Za-z0-9._-]+\"; filename\\*=UTF-8''[A-Za-z0-9._%-]+");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-7,     0,   8",
        "bytes=8-,      8,   END",
        "bytes=-5,      -5,  END",
        "bytes=0-99999, 0,   END",
    })
    void a_part_is_206(String range, int from, String to) throws IOException {
        byte[] file = png();
        String path = "media/" + id(upload("a.png", "image/png", file).expect(201)) + "/file";
        int first = from < 0 ? file.length + from : from;
        int end = to.equals("END") ? file.length : Integer.parseInt(to);

        Answer part = admin.with("Range", range).get(path).expect(206);

        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(file, first, end));
        assertThat(part.header("Content-Range")).isEqualTo("bytes " + first + "-" + (end - 1) + "/" + file.length);
        assertThat(part.header("Content-Length")).isEqualTo("" + (end - first));
    }

    @Test
    void a_part_that_is_not_there_is_416_and_of_another_version_the_whole() throws IOException {
        byte[] file = png();
        String path = "media/" + id(upload("a.png", "image/png", file).expect(201)) + "/file";

        Answer beyond = admin.with("Range", "bytes=" + file.length + "-").get(path);
        assertThat(beyond.header("Content-Type")).startsWith("application/problem+json");
        assertThat(beyond.expect(416).header("Content-Range")).isEqualTo("bytes */" + file.length);
        assertThat(admin.with("Range", "bytes=0-1")
                        .with("If-Range", "\"other\"")
                        .get(path)
                        .expect(200)
                        .bytes())
                .isEqualTo(file);
        String tag = admin.get(path).header("ETag");
        admin.with("If-None-Match", tag).get(path).expect(304);
        assertThat(admin.head(path).expect(200).header("Content-Length")).isEqualTo("" + file.length);
    }

    @Test
    void a_file_that_somebody_is_placing_is_in_use_already() throws IOException {
        String media = picture();
        String church = Churches.draft(admin, "Kapel " + Churches.marker(), "Met een foto.");

        admin.patch(church + "?autosave=true", "*", photos(media)).expect(200);

        Answer refused = admin.delete(media).expect(409);
        assertThat(refused.json().at("/uses/0/slug").asText()).isEqualTo(Churches.slug(church));
    }

    @Test
    void the_public_sees_a_file_while_a_published_entry_uses_it() throws IOException {
        String media = picture();
        assertThat(visitor.get(media).status()).isEqualTo(404);
        String church = shownBy(media);
        assertThat(visitor.get(media + "/file").status()).isEqualTo(404);
        assertThat(admin.get(media + "/file").header("Cache-Control")).contains("private");

        admin.post(church + "/publish").expect(200);

        assertThat(visitor.get(media + "/file").expect(200).header("Cache-Control"))
                .contains("public");
        assertThat(visitor.get(media).expect(200).json().has("author")).isFalse();
        assertThat(visitor.get(media).json().has("uses")).isFalse();

        admin.patch(church, "*", "{\"photos\": null}").expect(200);
        visitor.get(media + "/file").expect(200);
        admin.post(church + "/unpublish").expect(200);

        assertThat(visitor.get(media + "/file").status()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_used_stays_and_one_that_is_not_goes() throws IOException {
        String media = picture();
        String church = shownBy(media);

        Answer refused = admin.delete(media).expect(409);

        JsonNode use = refused.json().path("uses").get(0);
        assertThat(use.path("type").asText()).isEqualTo("church");
        assertThat(use.path("slug").asText()).isEqualTo(Churches.slug(church));
        assertThat(use.path("field").asText()).isEqualTo("photos");
        assertThat(use.path("published").asBoolean()).isFalse();
        admin.get(media + "/file").expect(200);

        admin.patch(church, "*", "{\"photos\": null}").expect(200);
        assertThat(visitor.delete(media).status()).isEqualTo(401);
        admin.delete(media).expect(204);

        assertThat(admin.get(media).status()).isEqualTo(404);
        assertThat(admin.get(media + "/file").status()).isEqualTo(404);
        assertThat(admin.delete(media).status()).isEqualTo(404);
    }

    @Test
    void a_file_that_was_removed_can_come_back() throws IOException {
        byte[] file = png();
        String path = "media/" + id(upload("a.png", "image/png", file).expect(201));
        admin.delete(path).expect(204);

        upload("a.png", "image/png", file).expect(201);

        assertThat(admin.get(path + "/file").expect(200).bytes()).isEqualTo(file);
    }

    @Test
    void what_is_said_of_a_file_can_be_changed_by_who_has_seen_it_last() throws IOException {
        String media = picture();
        String tag = admin.get(media).header("ETag");

        Answer said = admin.patch(media, tag, "{\"alt\": \"Het koor\", \"credit\": \"Els\"}")
                .expect(200);

        assertThat(said.json().path("alt").asText()).isEqualTo("Het koor");
        assertThat(admin.patch(media, tag, "{\"alt\": \"Te laat\"}").status()).isEqualTo(412);
        assertThat(admin.patch(media, "*", "{\"type\": \"text/html\"}").status())
                .isEqualTo(400);
        assertThat(admin.patch(media, "*", "{\"credit\": null}")
                        .expect(200)
                        .json()
                        .has("credit"))
                .isFalse();
    }
}
