package org.casus.content.image;

import java.awt.image.BufferedImage;
import java.util.Locale;

/** The colour that most of a picture has, as a page shows it before the picture is there. */
final class Colour {

    private static final int SHADES = 1 << 12;
    private static final int HALF = 128;

    private Colour() {}

    /** @return {@code #rrggbb}: of pixels that are alike (four bits a colour), the largest group's mean */
    static String of(BufferedImage image) {
        int[] count = new int[SHADES];
        long[][] sums = new long[SHADES][3];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                add(image.getRGB(x, y), count, sums);
            }
        }
        int most = 0;
        for (int shade = 1; shade < SHADES; shade++) {
            most = count[shade] > count[most] ? shade : most;
        }
        int many = Math.max(1, count[most]);
        return String.format(
                Locale.ROOT, "#%02x%02x%02x", sums[most][0] / many, sums[most][1] / many, sums[most][2] / many);
    }

    private static void add(int pixel, int[] count, long[][] sums) {
        if (pixel >>> 24 < HALF) {
            return;
        }
        int red = pixel >> 16 & 0xFF;
        int green = pixel >> 8 & 0xFF;
        int blue = pixel & 0xFF;
        int shade = red >> 4 << 8 | green >> 4 << 4 | blue >> 4;
        count[shade]++;
        sums[shade][0] += red;
        sums[shade][1] += green;
        sums[shade][2] += blue;
    }
}
