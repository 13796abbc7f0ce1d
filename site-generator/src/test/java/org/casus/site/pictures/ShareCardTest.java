package org.casus.site.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShareCardTest {

    private static final int GROUND = 0x24573F;
    private static final int INK = 0xFFFFFF;

    private static ShareCard card(String title) {
        return new ShareCard("Herbestemming kerken", title, "Mechelen", GROUND, INK);
    }

    private static BufferedImage drawn(ShareCard card) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(card.png()));
    }

    private static long inked(BufferedImage image, int from, int to) {
        long inked = 0;
        for (int y = from; y < to; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                inked += (image.getRGB(x, y) & 0xFFFFFF) == GROUND ? 0 : 1;
            }
        }
        return inked;
    }

    @Test
    void it_has_the_size_that_others_show_and_is_small() throws IOException {
        byte[] png = card("Sint-Lambertuskerk wordt een jeugdhuis").png();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(png.length).isLessThan(40_000);
    }

    @Test
    void a_title_of_any_length_leaves_the_margins_free() throws IOException {
        for (String title : new String[] {"A", "Één heel lang woord ".repeat(30), "x".repeat(300)}) {
            BufferedImage image = drawn(card(title));

            for (int y = 0; y < image.getHeight(); y++) {
                assertThat(image.getRGB(1130, y) & 0xFFFFFF).isEqualTo(GROUND);
                assertThat(image.getRGB(60, y) & 0xFFFFFF).isEqualTo(GROUND);
            }
            assertThat(inked(image, 150, 500)).isPositive();
        }
    }

    @Test
    void the_same_card_has_the_same_bytes() throws IOException {
        assertThat(card("Predikheren").png()).isEqualTo(card("Predikheren").png());
    }
}
