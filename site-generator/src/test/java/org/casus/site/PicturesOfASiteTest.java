package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.casus.site.hashing.Hashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesOfASiteTest {

    @TempDir
    Path root;

    /** Held on its side, with the place and the maker in its metadata. */
    private static byte[] photograph() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1500, 900, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
        ByteBuffer exif =
                ByteBuffer.allocate(80).put((byte) 0xFF).put((byte) 0xE1).putShort((short) 78);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putInt(0).put("Janssens GPSLatitude 51.05".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(plain.toByteArray(), 0, 2);
        all.writeBytes(exif.array());
        all.write(plain.toByteArray(), 2, plain.size() - 2);
        return all.toByteArray();
    }

    private Map<String, byte[]> bakedPictures() throws IOException {
        byte[] photograph = photograph();
        String id = Hashes.hex(photograph);
        TestHouse house = TestHouse.in(root);
        house.edit(
                "types/church.yaml",
                text -> text
                        + "  photos: {kind: media, accept: image/*, many: true, rdf: schema:image, label: {nl: Foto's}}\n");
        house.put("media/" + id.substring(0, 2) + "/schip.jpg.yaml", "alt: Het schip\n");
        Files.write(root.resolve("media/" + id.substring(0, 2) + "/schip.jpg"), photograph);
        house.put(
                "entries/church/sint-anna.md",
                "---\nname: Sint-Anna\nphotos:\n  - id: \"" + id + "\"\n    alt: Het schip\n---\n");
        house.bake("site");
        Map<String, byte[]> pictures = new TreeMap<>();
        house.tree("site").forEach((path, bytes) -> {
            if (path.endsWith(".jpg")) {
                pictures.put(path, bytes.getBytes(StandardCharsets.ISO_8859_1));
            }
        });
        return pictures;
    }

    @Test
    void they_are_upright_come_in_several_sizes_and_do_not_say_where_they_were_taken() throws IOException {
        Map<String, byte[]> pictures = bakedPictures();

        assertThat(pictures).hasSize(2);
        for (byte[] picture : pictures.values()) {
            assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Janssens", "Exif");
        }
        assertThat(pictures.values())
                .extracting(PicturesOfASiteTest::size)
                .containsExactlyInAnyOrder("900x1500", "640x1067");
    }

    private static String size(byte[] picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
            return image.getWidth() + "x" + image.getHeight();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
