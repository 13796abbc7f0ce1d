package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Who sees a file of the library, and who learns that it is there. */
class MediaRightsIT {

    private final Client visitor = Casus.visitor();
    private final Client admin = Casus.admin();
    private final Client an = People.person("media-an", "\"roles\":[\"author\"]");
    private final Client bo = People.person("media-bo", "\"roles\":[\"author\"]");
    private final Client reader = People.person("media-reader", "\"roles\":[\"reader\"]");
    private final Client reviewer = People.person("media-reviewer", "\"roles\":[\"reviewer\"]");
    private final Client churches =
            People.person("media-churches", "\"grants\":[{\"role\":\"editor\",\"types\":[\"church\"]}]");
    private final Client organisations =
            People.person("media-organisations", "\"grants\":[{\"role\":\"editor\",\"types\":[\"organisation\"]}]");

    /** A plan that nobody else has. */
    private static byte[] plan() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < 64; pixel++) {
            image.setRGB(pixel % 8, pixel / 8, ThreadLocalRandom.current().nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String id(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String added(Client client, byte[] file) {
        client.upload("media", "plan.png", "image/png", file, Map.of("alt", "Het plan"))
                .expect(201);
        return "media/" + id(file);
    }

    private static String photos(String media) {
        return "{\"photos\": [{\"id\": \"%s\", \"alt\": \"Plan\"}]}".formatted(media.substring("media/".length()));
    }

    private static void sees(Client client, String media) {
        client.get(media).expect(200);
        client.get(media + "/file").expect(200);
        client.head(media + "/file").expect(200);
    }

    private static void seesNothing(Client client, String media) {
        String unknown = "media/" + "0".repeat(64);
        for (String part : new String[] {"", "/file", "/file?original=true"}) {
            assertThat(client.get(media + part).expect(404).body())
                    .isEqualTo(
                            client.get(unknown + part).expect(404).body().replace("0".repeat(64), media.substring(6)));
            assertThat(client.head(media + part).expect(404).bytes()).isEmpty();
        }
    }

    @Test
    void what_is_not_published_is_for_who_added_it_and_for_who_reads_all_drafts() {
        String media = added(an, plan());

        sees(an, media);
        sees(admin, media);
        sees(reviewer, media);
        for (Client client : new Client[] {visitor, reader, bo, churches, organisations}) {
            seesNothing(client, media);
        }
        assertThat(bo.get("media?limit=200").expect(200).body()).doesNotContain(media.substring(6));
        assertThat(an.get("media?limit=200").expect(200).body()).contains(media.substring(6));
    }

    @Test
    void who_may_read_a_draft_sees_its_files_and_its_use() {
        String media = added(an, plan());
        String church = Churches.draft(an, "Sint " + Churches.marker(), "Met een plan.");
        an.patch(church, "*", photos(media)).expect(200);

        sees(churches, media);
        assertThat(churches.get(media).json().path("uses").get(0).path("field").asText())
                .isEqualTo("photos");
        seesNothing(organisations, media);
        seesNothing(bo, media);
        an.patch(church, "*", "{\"photos\": null}").expect(200);
        seesNothing(churches, media);
    }

    @Test
    void writing_the_number_of_a_file_into_ones_own_draft_shows_nothing_of_it() {
        String media = added(an, plan());
        String church = Churches.draft(bo, "Sint " + Churches.marker(), "Met een vreemd plan.");
        bo.patch(church, "*", photos(media)).expect(200);

        seesNothing(bo, media);
        assertThat(bo.get(church + "?revision=working&include=media")
                        .expect(200)
                        .json()
                        .at("/included/media"))
                .isEmpty();
        assertThat(an.get(media).expect(200).json().path("uses")).isEmpty();
        assertThat(an.delete(media).expect(409).json().path("uses")).isEmpty();
    }

    @Test
    void what_is_published_is_for_everybody_and_its_original_is_not() {
        String media = added(an, plan());
        String church = Churches.draft(an, "Sint " + Churches.marker(), "Met een plan.");
        an.patch(church, "*", photos(media)).expect(200);
        admin.post(church + "/publish").expect(200);

        for (Client client : new Client[] {visitor, reader, bo}) {
            sees(client, media);
            assertThat(client.get(media + "/file?original=true").status()).isEqualTo(403);
        }
        assertThat(visitor.get(media).json().has("author")).isFalse();
        an.get(media + "/file?original=true").expect(200);
        admin.post(church + "/unpublish").expect(200);
        seesNothing(visitor, media);
    }

    @Test
    void who_sends_what_another_has_is_not_told_so() {
        byte[] file = plan();
        String media = added(an, file);

        Answer added = bo.upload("media", "eigen.png", "image/png", file, Map.of("alt", "Van mij"));

        assertThat(added.expect(201).json().path("name").asText()).isEqualTo("eigen.png");
        assertThat(added.json().path("author").asText()).isEqualTo("media-bo");
        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        assertThat(bo.upload("media", "nog.png", "image/png", file, Map.of()).status())
                .isEqualTo(200);
        bo.patch(media, "\"1\"", "{\"alt\": \"Anders\"}").expect(200);
        assertThat(bo.get(media).expect(200).json().path("alt").asText()).isEqualTo("Anders");
        assertThat(an.get(media).expect(200).json().path("alt").asText()).isEqualTo("Het plan");
        assertThat(bo.get("media?q=eigen").expect(200).body()).doesNotContain("Het plan", "media-an");
    }

    @Test
    void the_file_of_two_goes_with_the_last() {
        byte[] file = plan();
        String media = added(an, file);
        added(bo, file);

        an.delete(media).expect(204);
        seesNothing(an, media);
        assertThat(admin.get(media).expect(200).json().path("author").asText()).isEqualTo("media-bo");
        sees(bo, media);
        bo.delete(media).expect(204);
        seesNothing(admin, media);
    }

    @Test
    void only_who_added_it_and_who_edits_everything_changes_a_file() {
        String media = added(an, plan());
        String church = Churches.draft(an, "Sint " + Churches.marker(), "Met een plan.");
        an.patch(church, "*", photos(media)).expect(200);
        admin.post(church + "/publish").expect(200);

        assertThat(bo.patch(media, "*", "{\"alt\": \"Van bo\"}").status()).isEqualTo(403);
        assertThat(bo.delete(media).status()).isEqualTo(403);
        assertThat(reviewer.patch(media, "*", "{\"alt\": \"Van de jury\"}").status())
                .isEqualTo(403);
        assertThat(an.patch(media, "*", "{\"alt\": \"Gepubliceerd\"}").status()).isEqualTo(403);
        admin.patch(media, "*", "{\"alt\": \"Van de redactie\"}").expect(200);
    }
}
