package org.casus.content.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebpTest {

    /** With edges, slopes, and noise that is the same every time. */
    private static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x204060), width, height, new Color(0xE0C080)));
        graphics.fillRect(0, 0, width, height);
        graphics.setPaint(new Color(0x8A3B1E));
        graphics.fillRect(width / 5, height / 3, width / 3, height / 2);
        graphics.dispose();
        int noise = 17;
        for (int y = 0; y < height / 2; y++) {
            for (int x = 0; x < width / 2; x++) {
                noise = noise * 1_103_515_245 + 12_345;
                int shade = noise >>> 27;
                image.setRGB(x, y, image.getRGB(x, y) ^ shade * 0x010101);
            }
        }
        return image;
    }

    private static BufferedImage read(byte[] webp) throws IOException {
        ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(webp)));
        try {
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** The mean of the squared differences of brightness: of colour the form keeps a quarter. */
    private static double difference(BufferedImage one, BufferedImage other) {
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += Math.pow(brightness(one.getRGB(x, y)) - brightness(other.getRGB(x, y)), 2);
            }
        }
        return sum / one.getWidth() / one.getHeight();
    }

    private static double brightness(int pixel) {
        return 0.299 * (pixel >> 16 & 0xFF) + 0.587 * (pixel >> 8 & 0xFF) + 0.114 * (pixel & 0xFF);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "16, 16", "17, 5", "37, 51", "160, 90", "320, 213"})
    void what_is_read_looks_like_what_was_written(int width, int height) throws IOException {
        BufferedImage picture = picture(width, height);

        BufferedImage read = read(Webp.lossy(picture, 4));

        assertThat(read.getWidth()).isEqualTo(width);
        assertThat(read.getHeight()).isEqualTo(height);
        assertThat(difference(picture, read)).isLessThan(15);
    }

    @Test
    void coarser_is_smaller_and_less_alike() throws IOException {
        BufferedImage picture = picture(320, 213);
        byte[] fine = Webp.lossy(picture, 4);
        byte[] coarse = Webp.lossy(picture, 60);

        assertThat(coarse.length).isLessThan(fine.length / 2);
        assertThat(difference(picture, read(coarse))).isGreaterThan(difference(picture, read(fine)));
    }

    @Test
    void the_bytes_are_the_same_on_every_machine() throws Exception {
        byte[] webp = Webp.lossy(flat(), 20);

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(webp)))
                .isEqualTo("541af5ad01a333b01a9da5754d18d4ca8f59422dd5b96448339e1656df337206");
    }

    /** Made of whole numbers alone, as a gradient of the runtime is not. */
    private static BufferedImage flat() {
        BufferedImage image = new BufferedImage(100, 75, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 75; y++) {
            for (int x = 0; x < 100; x++) {
                image.setRGB(x, y, ((x * 2) << 16) | ((y * 3) << 8) | ((x * y) & 0xFF));
            }
        }
        return image;
    }

    @Test
    void a_side_that_is_too_tooLongis_refused() {
        BufferedImage tooLong = new BufferedImage(Webp.LONGEST_SIDE + 1, 1, BufferedImage.TYPE_INT_RGB);

        assertThatThrownBy(() -> Webp.lossy(tooLong, 20)).isInstanceOf(IllegalArgumentException.class);
    }
}
