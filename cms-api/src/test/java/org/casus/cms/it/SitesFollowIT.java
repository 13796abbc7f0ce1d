package org.casus.cms.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Whatever people do, and in whichever order: the site that follows step by step is the one a bake of the export makes. */
class SitesFollowIT {

    private static final int ROUNDS = 4;
    private static final int STEPS = 8;
    private static final long SEED = 20261121;

    private final Client admin = Casus.admin();
    private final Random random = new Random(SEED);
    private final List<String> churches = new ArrayList<>();
    private final List<String> binned = new ArrayList<>();
    private final List<String> pictures = new ArrayList<>();

    @Test
    void a_site_that_followed_step_by_step_is_the_one_baked_from_nothing() throws IOException {
        publish();
        publish();
        for (int round = 0; round < ROUNDS; round++) {
            for (int step = 0; step < STEPS; step++) {
                take(random.nextInt(14));
            }
            assertThatTheSiteIsTheExports("after round " + round);
        }
    }

    @Test
    void what_many_publish_at_once_is_on_the_site() {
        List<String> drafts = IntStream.range(0, 12)
                .mapToObj(number -> Churches.draft(admin, "Samen " + number + " " + Churches.marker(), "Tegelijk."))
                .toList();
        drafts.parallelStream().forEach(draft -> admin.post(draft + "/publish").expect(200));
        drafts.forEach(draft -> Eventually.holds(
                draft + " is there",
                () -> Casus.visitor()
                                .get("/sites/proef/voorbeelden/" + Churches.slug(draft) + "/")
                                .status()
                        == 200));
        assertThatTheSiteIsTheExports("after all of them");
    }

    private static void assertThatTheSiteIsTheExports(String when) {
        SortedMap<String, String> last = new TreeMap<>();
        try {
            Eventually.holds("the same files " + when, () -> {
                last.clear();
                last.putAll(new BakedExport(Casus.server(), "proef").differences());
                return last.isEmpty();
            });
        } catch (AssertionError late) {
            assertThat(last).as(when).isEmpty();
        }
    }

    private void take(int step) throws IOException {
        switch (step) {
            case 0, 1 -> publish();
            case 2, 3 -> edit("{\"summary\": \"Gewijzigd " + random.nextInt() + ".\"}");
            case 4 -> edit("{\"currentUse\": [\"library\", \"housing\"], \"municipality\": \"leuven\"}");
            case 5 -> edit("{\"photos\": [{\"id\": \"%s\", \"alt\": \"Het schip\"}]}".formatted(picture()));
            case 6 -> admin.post(anyChurch() + "/unpublish");
            case 7 -> admin.post(anyChurch() + "/unpublish", successor());
            case 8 -> rename();
            case 9 -> bin();
            case 10 -> comeBack();
            case 11 -> changeConcept();
            case 12 -> nameDesigner();
            default -> changeSiteFile();
        }
    }

    private String anyChurch() {
        return churches.get(random.nextInt(churches.size()));
    }

    private void publish() {
        churches.add(Churches.published(admin, "Volg " + Churches.marker(), "Nieuw."));
    }

    /** Of one that a designer was taken away from, nothing can be published until it is named no more. */
    private void edit(String json) {
        String church = anyChurch();
        admin.patch(church, "*", "{\"designers\": null}").expect(200);
        admin.patch(church, "*", json).expect(200);
        admin.post(church + "/publish").expect(200);
    }

    private String picture() throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < 40 * 30; pixel++) {
            image.setRGB(pixel % 40, pixel / 40, random.nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        Answer added = admin.upload("media", "foto.png", "image/png", out.toByteArray(), Map.of("alt", "Een foto"));
        String id = added.expect(201).json().path("id").asText();
        pictures.add(id);
        admin.patch("media/" + pictures.getFirst(), "*", "{\"credit\": \"Els " + random.nextInt() + "\"}")
                .expect(200);
        return id;
    }

    private String successor() {
        return "{\"successor\": {\"type\": \"church\", \"slug\": \"%s\"}}".formatted(Churches.slug(anyChurch()));
    }

    private void rename() {
        int at = random.nextInt(churches.size());
        String slug = "hernoemd-" + Churches.marker();
        admin.patch(churches.get(at), "*", "{\"meta\": {\"slug\": \"" + slug + "\"}}")
                .expect(200);
        churches.set(at, "entries/church/" + slug);
    }

    private void bin() {
        if (churches.size() > 2) {
            String church = churches.remove(random.nextInt(churches.size()));
            admin.with("If-Match", "*").delete(church).expect(204);
            binned.add(church);
        }
    }

    private void comeBack() {
        if (!binned.isEmpty()) {
            String church = binned.removeLast();
            admin.post(church + "/restore").expect(200);
            admin.patch(church, "*", "{\"designers\": null}").expect(200);
            admin.post(church + "/publish").expect(200);
            churches.add(church);
        }
    }

    private void changeConcept() {
        String library = "schemes/current-use/concepts/library";
        String tag = admin.get(library).expect(200).header("ETag");
        admin.patch(
                        library,
                        tag,
                        "{\"definition\": {\"nl\": \"Een plek met boeken, %d.\"}}".formatted(random.nextInt()))
                .expect(200);
    }

    /** Designers are named on the pages of what they designed for as long as they are public, though they have no page here. */
    private void nameDesigner() {
        String path = "entries/organisation/"
                + admin.post(
                                "entries/organisation",
                                "{\"name\": \"Bureau " + Churches.marker() + "\", \"kind\": \"architect\"}")
                        .expect(201)
                        .json()
                        .at("/meta/slug")
                        .asText();
        admin.post(path + "/publish").expect(200);
        edit("{\"designers\": [{\"type\": \"organisation\", \"slug\": \"%s\"}]}".formatted(Churches.slug(path)));
        if (random.nextBoolean()) {
            admin.post(path + "/unpublish").expect(200);
        } else {
            admin.patch(path, "*", "{\"meta\": {\"slug\": \"bureau-" + Churches.marker() + "\"}}")
                    .expect(200);
        }
    }

    /** It is read at each bake: what is published next brings it to the site. */
    private void changeSiteFile() throws IOException {
        Path file = Casus.server().content().resolve("sites/proef.yaml");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("te proberen[ \\d]*", "te proberen " + random.nextInt(1000)));
        publish();
    }
}
