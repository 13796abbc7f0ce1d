package org.casus.content.webp;

import java.util.Arrays;

/**
 * Samples of one kind with a border: a line above of 127 and a column to the left of 129, as a decoder takes them for
 * granted, and four more columns to the right, where the line above a block goes on.
 */
final class Plane {

    private static final int ABOVE = 127;
    private static final int LEFT = 129;
    private static final int MORE = 4;

    final int stride;
    final int[] samples;

    Plane(int width, int height) {
        stride = width + 1 + MORE;
        samples = new int[stride * (height + 1)];
        Arrays.fill(samples, 0, stride, ABOVE);
        for (int y = 1; y <= height; y++) {
            samples[y * stride] = LEFT;
        }
    }

    /** Where this sample is. */
    int at(int x, int y) {
        return (y + 1) * stride + x + 1;
    }

    /** Lets a line go on to the right as it ends. */
    void prolong(int y) {
        int end = at(0, y) + stride - 1 - MORE;
        Arrays.fill(samples, end, end + MORE, samples[end - 1]);
    }
}
