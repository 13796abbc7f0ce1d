package org.casus.site.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * A picture as a coarse grid of mean colours. How letters are smoothed is not in it, nor which words they make.
 *
 * @param cells red, green and blue, five bits each, row by row
 */
record Thumbnail(String name, BufferedImage cells) {

    static final int WIDTH = 32;
    static final int HEIGHT = 40;

    /** Of 255: a heading that moved by a line is more, a paragraph with other words less. */
    private static final int TOLERANCE = 26;

    static Thumbnail of(String name, byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage cells = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                cells.setRGB(x, y, mean(picture, x, y));
            }
        }
        return new Thumbnail(name, cells);
    }

    private static int mean(BufferedImage picture, int x, int y) {
        int left = x * picture.getWidth() / WIDTH;
        int top = y * picture.getHeight() / HEIGHT;
        int width = (x + 1) * picture.getWidth() / WIDTH - left;
        int height = (y + 1) * picture.getHeight() / HEIGHT - top;
        int[] pixels = picture.getRGB(left, top, width, height, null, 0, width);
        int mean = 0;
        for (int shift : new int[] {16, 8, 0}) {
            long sum = 0;
            for (int pixel : pixels) {
                sum += (pixel >> shift) & 0xFF;
            }
            mean |= ((int) (sum / pixels.length) & 0xF8) << shift;
        }
        return mean;
    }

    /** The share of cells that look otherwise. */
    double difference(Thumbnail other) {
        int different = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (distance(cells.getRGB(x, y), other.cells.getRGB(x, y)) > TOLERANCE) {
                    different++;
                }
            }
        }
        return (double) different / (WIDTH * HEIGHT);
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift : new int[] {16, 8, 0}) {
            most = Math.max(most, Math.abs(((one >> shift) & 0xFF) - ((other >> shift) & 0xFF)));
        }
        return most;
    }
}
