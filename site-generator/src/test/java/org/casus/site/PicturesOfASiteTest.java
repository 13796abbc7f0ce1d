package org.casus.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.casus.content.InvalidContent;
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

    private TestHouse houseWith(byte[] photograph) throws IOException {
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
        return house;
    }

    private static Map<String, byte[]> pictures(TestHouse house, String ending) {
        Map<String, byte[]> pictures = new TreeMap<>();
        house.tree("site").forEach((path, bytes) -> {
            if (path.endsWith(ending)) {
                pictures.put(path, bytes.getBytes(StandardCharsets.ISO_8859_1));
            }
        });
        return pictures;
    }

    @Test
    void they_are_upright_come_in_several_sizes_and_do_not_say_where_they_were_taken() throws IOException {
        TestHouse house = houseWith(photograph());
        house.bake("site");

        Map<String, byte[]> pictures = pictures(house, ".jpg");
        for (byte[] picture : pictures.values()) {
            assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Janssens", "Exif");
        }
        assertThat(pictures.values())
                .extracting(PicturesOfASiteTest::size)
                .containsExactlyInAnyOrder(
                        "320x533", "640x1067", "900x1500", "320x213", "640x427", "900x600", "900x473");
        assertThat(pictures(house, ".webp")).hasSize(6);
    }

    @Test
    void what_was_made_once_is_not_made_again_for_another_site() throws IOException {
        TestHouse house = houseWith(photograph());
        house.bake("site");
        Map<String, byte[]> first = pictures(house, "p");
        Map<Path, Object> kept = times(root.resolve("pictures"));
        house.bake("other");

        assertThat(times(root.resolve("pictures"))).isNotEmpty().isEqualTo(kept);
        assertThat(TestHouse.treeOf(house.out("other")).keySet()).containsAll(first.keySet());
    }

    private static Map<Path, Object> times(Path folder) throws IOException {
        Map<Path, Object> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(file, Files.getAttribute(file, "lastModifiedTime"));
            }
        }
        return times;
    }

    @Test
    void a_damaged_one_stands_in_the_way_and_its_entry_is_named() throws IOException {
        TestHouse house = houseWith(withoutTables(photograph()));

        assertThatThrownBy(() -> house.bake("site"))
                .isInstanceOf(InvalidContent.class)
                .hasMessageContaining("church/sint-anna")
                .hasMessageContaining("schip.jpg");
    }

    /** The header is as it should be, and the pixels cannot be read. */
    private static byte[] withoutTables(byte[] photograph) {
        byte[] damaged = photograph.clone();
        for (int at = 0; at < damaged.length - 1; at++) {
            if (damaged[at] == (byte) 0xFF && damaged[at + 1] == (byte) 0xC4) {
                // an application's own segment now, which nobody reads
                damaged[at + 1] = (byte) 0xEE;
            }
        }
        return damaged;
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
