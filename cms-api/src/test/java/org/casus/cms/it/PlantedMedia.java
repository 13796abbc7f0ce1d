package org.casus.cms.it;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/** A picture for each way in which one may be used, with words in its name and text that must not come out. */
final class PlantedMedia {

    private PlantedMedia() {}

    static Map<String, Planted> make(Cast people) {
        Map<String, Planted> media = new LinkedHashMap<>();
        Client editor = people.of("editor");
        media.put("shown", new Planted(used(editor, upload(editor, Churches.marker()), true), List.of()));
        String drafted = Churches.marker();
        media.put("drafted", new Planted(used(editor, upload(editor, drafted), false), List.of(drafted)));
        String unused = Churches.marker();
        media.put("unused", new Planted(upload(editor, unused), List.of(unused)));
        return media;
    }

    private static String upload(Client editor, String word) {
        Map<String, String> fields = Map.of("alt", word, "caption", word);
        return editor.upload("media", word + ".png", "image/png", picture(), fields)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static String used(Client editor, String media, boolean isPublic) {
        String path = Churches.draft(editor, "Foto " + Churches.marker(), "Met een foto.");
        String tag = editor.get(path + "?revision=working").expect(200).header("ETag");
        editor.patch(path, tag, "{\"photos\":[{\"id\":\"%s\",\"alt\":\"Een kerk\"}]}".formatted(media))
                .expect(200);
        if (isPublic) {
            Casus.admin().post(path + "/publish", "{\"override\":\"test\"}").expect(200);
        }
        return media;
    }

    /** No two are the same: a file is known by its bytes. */
    private static byte[] picture() {
        BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        UUID chance = UUID.randomUUID();
        picture.setRGB(1, 1, (int) chance.getLeastSignificantBits());
        picture.setRGB(2, 2, (int) chance.getMostSignificantBits());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
