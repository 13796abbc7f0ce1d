package org.casus.content.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.casus.content.SharedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicImagesTest {

    private static final String SECRET = "Jan Janssens, Dorpsstraat 1";

    private final PublicImages images = new PublicImages(DecodeBudget.shared());

    @TempDir
    Path folder;

    /** Red, green above; blue, white below: every way of turning it is another picture. */
    private static BufferedImage corners(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Color above = x < width / 2 ? Color.RED : Color.GREEN;
                Color below = x < width / 2 ? Color.BLUE : Color.WHITE;
                image.setRGB(x, y, (y < height / 2 ? above : below).getRGB());
            }
        }
        return image;
    }

    private static String corners(BufferedImage image) {
        int right = image.getWidth() - 3;
        int bottom = image.getHeight() - 3;
        return Stream.of(
                        image.getRGB(2, 2),
                        image.getRGB(right, 2),
                        image.getRGB(2, bottom),
                        image.getRGB(right, bottom))
                .map(PublicImagesTest::name)
                .reduce("", String::concat);
    }

    private static String name(int pixel) {
        boolean isRed = (pixel >> 16 & 0xFF) > 128;
        boolean isGreen = (pixel >> 8 & 0xFF) > 128;
        return isRed && isGreen ? "W" : isRed ? "R" : isGreen ? "G" : "B";
    }

    /** Metadata as cameras write it: orientation, maker, place, and a copyright notice. */
    private static byte[] exif(int orientation) {
        ByteBuffer block = ByteBuffer.allocate(300).order(ByteOrder.LITTLE_ENDIAN);
        block.put(new byte[] {'I', 'I'}).putShort((short) 42).putInt(8).putShort((short) 4);
        entry(block, 0x0112, 3, 1, orientation);
        entry(block, 0x010F, 2, SECRET.length() + 1, 100);
        entry(block, 0x8298, 2, 7, 150);
        entry(block, 0x8825, 4, 1, 200);
        block.putInt(0);
        block.position(100).put(SECRET.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        block.position(150).put("Casus!\0".getBytes(StandardCharsets.US_ASCII));
        block.position(200).putShort((short) 1);
        entry(block, 0x0001, 2, 2, 'N');
        return block.array();
    }

    private static void entry(ByteBuffer block, int tag, int type, int count, int value) {
        block.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] encoded(BufferedImage image, String form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, form, out);
        return out.toByteArray();
    }

    private static byte[] jpeg(int orientation) throws IOException {
        byte[] plain = encoded(corners(48, 32), "jpeg");
        byte[] xmp = ("http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + "</x>").getBytes(StandardCharsets.UTF_8);
        byte[] marked = join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), exif(orientation));
        return join(
                Arrays.copyOf(plain, 2),
                segment(0xE1, marked),
                segment(0xE1, xmp),
                segment(0xED, ("Photoshop 3.0\0" + SECRET).getBytes(StandardCharsets.UTF_8)),
                segment(0xFE, SECRET.getBytes(StandardCharsets.UTF_8)),
                Arrays.copyOfRange(plain, 2, plain.length),
                // a second picture, as telephones add
                segment(0xE1, marked));
    }

    private static byte[] segment(int marker, byte[] body) {
        ByteBuffer segment = ByteBuffer.allocate(4 + body.length);
        return segment.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .put(body)
                .array();
    }

    private static byte[] chunk(String type, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(body);
        return ByteBuffer.allocate(12 + body.length)
                .putInt(body.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] png(int orientation) throws IOException {
        byte[] plain = encoded(corners(48, 32), "png");
        int header = 8 + 25;
        return join(
                Arrays.copyOf(plain, header),
                chunk("eXIf", exif(orientation)),
                chunk("tEXt", ("Author\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1)),
                chunk("iTXt", ("XML:com.adobe.xmp\0\0\0\0\0" + SECRET).getBytes(StandardCharsets.UTF_8)),
                chunk("tEXt", "Copyright\0Casus!".getBytes(StandardCharsets.ISO_8859_1)),
                Arrays.copyOfRange(plain, header, plain.length),
                SECRET.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("picture"), bytes);
    }

    private byte[] whole(ImageForm form, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        images.writeWhole(form, file(bytes), out);
        return out.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_picture_is_turned_upright_as_its_camera_was_held(int orientation) throws IOException {
        String upright = List.of("RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB")
                .get(orientation - 1);
        for (ImageForm form : new ImageForm[] {ImageForm.JPEG, ImageForm.PNG}) {
            byte[] whole = whole(form, form == ImageForm.JPEG ? jpeg(orientation) : png(orientation));

            assertThat(corners(read(whole))).as(form.name()).isEqualTo(upright);
            assertThat(PublicImages.facts(form, file(whole)).orElseThrow().orientation())
                    .isEqualTo(Orientation.UPRIGHT);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void nothing_says_where_and_by_whom_but_the_copyright_stays(int orientation) throws IOException {
        for (byte[] whole : List.of(whole(ImageForm.JPEG, jpeg(orientation)), whole(ImageForm.PNG, png(1)))) {
            assertThat(latin(whole)).doesNotContain("Janssens").contains("Casus!");
        }
        assertThat(latin(whole(ImageForm.PNG, png(orientation)))).doesNotContain("Janssens");
    }

    @Test
    void what_is_upright_keeps_its_pixels_bit_by_bit_and_is_the_same_the_second_time() throws IOException {
        byte[] once = whole(ImageForm.JPEG, jpeg(1));

        assertThat(pixels(read(once))).isEqualTo(pixels(read(jpeg(1))));
        assertThat(whole(ImageForm.JPEG, once)).isEqualTo(once);
        byte[] png = whole(ImageForm.PNG, png(1));
        assertThat(whole(ImageForm.PNG, png)).isEqualTo(png);
    }

    @Test
    void a_smaller_picture_is_as_wide_as_asked_upright_and_bare() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PublicImages.Made made = images.write(ImageForm.JPEG, file(jpeg(6)), Recipe.ofWidth(16), out);

        assertThat(made).isEqualTo(new PublicImages.Made("image/jpeg", 16, 24));
        assertThat(corners(read(out.toByteArray()))).isEqualTo("BRWG");
        assertThat(latin(out.toByteArray())).doesNotContain("Janssens", "Exif");
    }

    @Test
    void a_cut_keeps_the_focus_in_sight() throws IOException {
        Focus right = new Focus(0.9, 0.5);
        Recipe recipe = new Recipe(Optional.empty(), Optional.of(Crop.SQUARE), right);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        PublicImages.Made made = images.write(ImageForm.PNG, file(png(1)), recipe, out);

        assertThat(made).isEqualTo(new PublicImages.Made("image/png", 32, 32));
        BufferedImage square = read(out.toByteArray());
        assertThat(name(square.getRGB(31, 1))).isEqualTo("G");
        assertThat(name(square.getRGB(10, 1))).isEqualTo("G");
    }

    @Test
    void nothing_is_made_larger() {
        Recipe wide = Recipe.ofWidth(1920);

        assertThat(wide.meaningFor(1000, 500).isWhole()).isTrue();
        assertThat(wide.meaningFor(3000, 500).isWhole()).isFalse();
        assertThat(new Recipe(Optional.of(640), Optional.of(Crop.SQUARE), Focus.MIDDLE)
                        .meaningFor(300, 300)
                        .isWhole())
                .isTrue();
    }

    @Test
    void the_colour_is_that_of_most_of_it() throws IOException {
        BufferedImage sky = new BufferedImage(100, 60, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 100; x++) {
            for (int y = 0; y < 60; y++) {
                sky.setRGB(x, y, y < 40 ? 0x3366CC : 0x000000);
            }
        }

        assertThat(images.colour(ImageForm.PNG, file(encoded(sky, "png")))).contains("#3366cc");
    }

    @Test
    void the_size_of_a_bomb_is_known_without_reading_a_pixel() throws IOException {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(50_000)
                .putInt(50_000)
                .put((byte) 8)
                .put((byte) 6)
                .array();
        byte[] bomb = join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                chunk("IHDR", header),
                chunk("IDAT", new byte[10]),
                chunk("IEND", new byte[0]));

        assertThat(PublicImages.facts(ImageForm.PNG, file(bomb)).orElseThrow().pixels())
                .isEqualTo(2_500_000_000L);
    }

    @Test
    void a_tiff_becomes_a_jpeg_and_a_gif_loses_its_comments() throws IOException {
        byte[] tiff = whole(ImageForm.TIFF, encoded(corners(48, 32), "tiff"));
        byte[] plain = encoded(corners(48, 32), "gif");
        byte[] comment = join(
                new byte[] {0x21, (byte) 0xFE, (byte) SECRET.length()},
                SECRET.getBytes(StandardCharsets.US_ASCII),
                new byte[1]);
        byte[] gif = join(Arrays.copyOf(plain, plain.length - 1), comment, new byte[] {0x3B});

        assertThat(corners(read(tiff))).isEqualTo("RGBW");
        assertThat(latin(tiff)).startsWith("\u00ff\u00d8\u00ff");
        assertThat(latin(whole(ImageForm.GIF, gif))).doesNotContain("Janssens");
        assertThat(corners(read(whole(ImageForm.GIF, gif)))).isEqualTo("RGBW");
    }

    @ParameterizedTest
    @EnumSource(
            value = ImageForm.class,
            names = {"JPEG", "PNG", "GIF", "TIFF"})
    void a_picture_that_breaks_off_anywhere_is_refused_or_still_bare(ImageForm form) throws IOException {
        byte[] file = switch (form) {
            case JPEG -> jpeg(6);
            case PNG -> png(6);
            default -> encoded(corners(48, 32), form.name());
        };
        for (int length = 0; length < file.length; length += 7) {
            byte[] part = Arrays.copyOf(file, length);
            try {
                assertThat(latin(whole(form, part))).doesNotContain("Janssens");
            } catch (DamagedImage e) {
                assertThat(e).hasMessageMatching(".+");
            }
        }
    }

    @Test
    void a_drawing_keeps_what_is_drawn_and_nothing_that_runs() throws IOException {
        String drawing = """
                <?xml version="1.0"?><!-- by Janssens -->
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="alert(1)" viewBox="0 0 9 9">
                <metadata>Janssens</metadata><script>alert(1)</script><style>.a{fill:url(#g)}</style>
                <style>@import url(http://evil.example/a.css);</style>
                <a xlink:href="javascript:alert(1)"><circle class="a" r="3" style="fill:url( 'http://evil.example/b')"/></a>
                <foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>
                <image href="http://evil.example/c.png"/><image href="data:image/png;base64,AAAA"/><use xlink:href="#g"/>
                <animate attributeName="href" values="javascript:alert(1)"/><text>é &lt; &amp;</text>
                </svg>
                """;

        String safe =
                new String(whole(ImageForm.SVG, drawing.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);

        assertThat(safe)
                .doesNotContain("alert", "evil", "Janssens", "onload", "foreignObject", "animate", "<a ")
                .contains("<circle", "url(#g)", "data:image/png", "xlink:href=\"#g\"", "é &lt; &amp;", "viewBox");
        assertThat(whole(ImageForm.SVG, safe.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(safe.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html/>",
                "<svg",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>",
                "no drawing"
            })
    void what_is_no_drawing_is_refused(String text) throws IOException {
        Path file = file(text.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            images.writeWhole(ImageForm.SVG, file, out);
            assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("root:", "html");
        } catch (DamagedImage e) {
            assertThat(e).hasMessageContaining("drawing");
        }
    }

    @Test
    void photographs_of_real_cameras_lose_their_place_and_keep_their_picture() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SharedFolder.file("data/exif"))) {
            files = all.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(30);
        for (Path file : files) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            images.writeWhole(ImageForm.JPEG, file, out);
            String bare = latin(out.toByteArray());
            assertThat(bare).as(file.toString()).doesNotContain("GPS", "xap/1.0", "Photoshop 3.0", "MPF\0");
            assertThat(JpegFile.read(ByteBuffer.wrap(out.toByteArray())).exif().orientation())
                    .isEqualTo(Orientation.UPRIGHT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"landscape", "portrait"})
    void the_eight_ways_to_hold_a_camera_give_one_picture(String name) throws IOException {
        int[] first = {};
        for (int orientation = 1; orientation <= 8; orientation++) {
            Path file = SharedFolder.file("data/exif/orientation/" + name + "_" + orientation + ".jpg");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PublicImages.Made made = images.write(ImageForm.JPEG, file, Recipe.ofWidth(4), out);
            int[] small = pixels(read(out.toByteArray()));
            first = first.length == 0 ? small : first;
            assertThat(made.width() > made.height()).as(file.toString()).isEqualTo(name.equals("landscape"));
            assertThat(difference(first, small)).as(file.toString()).isLessThan(40);
        }
    }

    /** The largest, of the green of a pixel. */
    private static int difference(int[] one, int[] other) {
        int largest = 0;
        for (int at = 0; at < one.length; at++) {
            largest = Math.max(largest, Math.abs((one[at] >> 8 & 0xFF) - (other[at] >> 8 & 0xFF)));
        }
        return largest;
    }

    @Test
    void what_is_too_large_to_be_turned_still_says_how_it_was_held_and_nothing_else() throws IOException {
        PublicImages poor = new PublicImages(new DecodeBudget(0, 1, Duration.ZERO));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        poor.writeWhole(ImageForm.JPEG, file(jpeg(6)), out);

        assertThat(latin(out.toByteArray())).doesNotContain("Janssens").contains("Casus!");
        assertThat(JpegFile.read(ByteBuffer.wrap(out.toByteArray())).exif().orientation())
                .isEqualTo(Orientation.of(6));
        assertThat(pixels(read(out.toByteArray()))).isEqualTo(pixels(read(jpeg(6))));
        assertThatThrownBy(() -> poor.write(ImageForm.JPEG, file(jpeg(6)), Recipe.ofWidth(8), out))
                .isInstanceOf(DamagedImage.class);
    }

    @Test
    void who_comes_when_the_memory_is_used_up_is_told_to_come_back() {
        DecodeBudget small = new DecodeBudget(1, 0, Duration.ZERO);

        assertThatThrownBy(() -> small.within(1, () -> small.within(1, () -> "never")))
                .isInstanceOf(DecodeBudget.Exhausted.class);
        assertThat(new PublicImages(small)).isNotNull();
    }
}
