package org.casus.content.webp;

import java.awt.image.BufferedImage;

/** A picture as luminance and, at half its size, two planes of colour; all in whole macroblocks. */
record Planes(int width, int height, int across, int down, Plane y, Plane u, Plane v) {

    private static final int HALF = 1 << 15;

    static Planes of(BufferedImage image) {
        Planes planes = empty(image.getWidth(), image.getHeight());
        int[] upper = new int[planes.across * 16];
        int[] lower = new int[planes.across * 16];
        for (int line = 0; line < planes.down * 16; line += 2) {
            planes.read(image, line, upper);
            planes.read(image, line + 1, lower);
            planes.colours(line / 2, upper, lower);
        }
        return planes;
    }

    static Planes empty(int width, int height) {
        int across = (width + 15) / 16;
        int down = (height + 15) / 16;
        return new Planes(
                width,
                height,
                across,
                down,
                new Plane(across * 16, down * 16),
                new Plane(across * 8, down * 8),
                new Plane(across * 8, down * 8));
    }

    /** Beyond its sides the picture goes on as it ends. */
    private void read(BufferedImage image, int line, int[] into) {
        image.getRGB(0, Math.min(line, height - 1), width, 1, into, 0, width);
        for (int x = width; x < into.length; x++) {
            into[x] = into[width - 1];
        }
        int at = y.at(0, line);
        for (int pixel : into) {
            y.samples[at++] =
                    (16839 * red(pixel) + 33059 * green(pixel) + 6420 * blue(pixel) + HALF + (16 << 16)) >> 16;
        }
    }

    private void colours(int line, int[] upper, int[] lower) {
        int at = u.at(0, line);
        for (int x = 0; x < upper.length; x += 2) {
            int red = red(upper[x]) + red(upper[x + 1]) + red(lower[x]) + red(lower[x + 1]);
            int green = green(upper[x]) + green(upper[x + 1]) + green(lower[x]) + green(lower[x + 1]);
            int blue = blue(upper[x]) + blue(upper[x + 1]) + blue(lower[x]) + blue(lower[x + 1]);
            int middle = (128 << 18) + (HALF << 2);
            u.samples[at] = Math.clamp((-9719 * red - 19081 * green + 28800 * blue + middle) >> 18, 0, 255);
            v.samples[at++] = Math.clamp((28800 * red - 24116 * green - 4684 * blue + middle) >> 18, 0, 255);
        }
    }

    private static int red(int pixel) {
        return pixel >> 16 & 0xFF;
    }

    private static int green(int pixel) {
        return pixel >> 8 & 0xFF;
    }

    private static int blue(int pixel) {
        return pixel & 0xFF;
    }
}
